package org.fishmarket.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

  /** A path with the scheme of another file system; one letter is a drive. */
  private static final Pattern FAR = Pattern.compile("(?!file:)[A-Za-z][A-Za-z0-9+.-]+:");

  @Parameters(paramLabel = "OUT", description = "A result with a report.")
  private String out;

  @Override
  public void run() {
    boolean far = FAR.matcher(out).lookingAt();
    Path folder = far ? null : Path.of(out.replaceFirst("^file:(//)?", "")).toAbsolutePath();
    check(
        far ? out : folder.toString(), far ? remote() : name -> Files.exists(folder.resolve(name)));
    if (far) {
      System.out.println(
          "The report is not on this machine. Copy it here, then open it: " + out + "/" + PAGE);
      return;
    }
    Path page = folder.resolve(PAGE);
    boolean opened = Browser.ofThisMachine().open(page.toUri());
    System.out.println((opened ? "Opened " : "Found no browser. Open by hand: ") + page);
  }

  /** Hadoop takes a second or two to load: only those wait who need it. */
  private Predicate<String> remote() {
    return new ResultFolder(out, Sparks.hadoop())::holds;
  }

  private static void check(String place, Predicate<String> holds) {
    if (!holds.test(ResultFolder.MANIFEST)) {
      throw new UserException(
          holds.test(ResultFolder.WORK)
              ? "The run in " + place + " is not finished. Repeat its command to go on with it."
              : "There is no result in " + place + ". Make one with: fishmarket run");
    }
    if (!holds.test(PAGE)) {
      throw new UserException(
          "The result in "
              + place
              + " has no report yet. Make it with: fishmarket report "
              + place);
    }
  }
}
