package org.fishmarket.cli;

import java.net.URI;
import java.nio.file.Path;
import org.fishmarket.job.Sparks;
import org.fishmarket.models.UserException;
import org.fishmarket.table.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the report of a result. */
@Command(
    name = "open",
    description = "Open the report of a result in the browser.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The variable BROWSER names another browser than the system's.",
      "Example: fishmarket open results"
    })
final class OpenCommand implements Runnable {
  private static final String PAGE = "report.html";

  @Parameters(paramLabel = "OUT", description = "A result with a report.")
  private String out;

  @Override
  public void run() {
    ResultFolder result = new ResultFolder(out, Sparks.hadoop());
    String folder = result.root().toUri().getPath();
    if (!result.ours()) {
      throw new UserException(
          "There is no result in " + folder + ". Make one with: fishmarket run");
    }
    if (!result.finished()) {
      throw new UserException(
          "The run in " + folder + " is not finished. Repeat its command to go on with it.");
    }
    if (!result.holds(PAGE)) {
      throw new UserException(
          "The result in "
              + folder
              + " has no report yet. Make it with: fishmarket report "
              + folder);
    }
    URI page = result.root().suffix("/" + PAGE).toUri();
    if (!"file".equals(page.getScheme())) {
      System.out.println("The report is not on this machine: copy " + page + " to it, and open it");
      return;
    }
    Path local = Path.of(page.getPath());
    boolean opened = Browser.ofThisMachine().open(local.toUri());
    System.out.println((opened ? "Opened " : "Found no browser. Open by hand: ") + local);
  }
}
