package org.fishmarket.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The last job alone. */
@Command(
    name = "report",
    description = "Write the report of a compared result again.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: fishmarket report results --title 'Two campaigns'"})
final class ReportCommand implements Runnable {
  @Parameters(paramLabel = "OUT", description = "A result with the tables of 'compare'.")
  private String out;

  @Mixin private ReportOptions report;
  @Mixin private OutOptions output;

  @Override
  public void run() {
    output.runOn(out, report.parameters(), report.job());
  }
}
