package org.fishmarket.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fishmarket.audit.ImportJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads coders' labels back. */
@Command(
    name = "import",
    description =
        "Read the coders' files back: how they agree, how the classifier does, people's ratios.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: fishmarket audit import results coded-A.csv coded-B.csv",
      "A second import takes the place of the first: give all files each time."
    })
final class AuditImportCommand implements Runnable {
  @Parameters(index = "0", paramLabel = "OUT", description = "The result that was drawn from.")
  private String out;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CODED.csv",
      description = "What the coders exported, or their filled-in CSV sheets.")
  private List<Path> files;

  @Option(
      names = "--settled",
      paramLabel = "FILE",
      description = "A file like theirs whose intents settle posts; it comes before any majority.")
  private Path settled;

  @Option(
      names = "--ties",
      paramLabel = "FILE",
      description =
          "Write the posts that are tied into a new sheet (CSV, with texts) for --settled.")
  private Path ties;

  @Mixin private OutOptions output;

  @Override
  public void run() {
    ImportJob job = new ImportJob(files, settled, ties);
    output.runOn(out, Map.of(), job);
    System.out.print(job.report());
  }
}
