package org.fishmarket.cli;

import org.fishmarket.compare.CompareJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The third job alone. */
@Command(
    name = "compare",
    description = "Compute the cohorts' figures and the findings of a labelled result.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: fishmarket compare results --min-accounts 20"})
final class CompareCommand implements Runnable {
  @Parameters(paramLabel = "OUT", description = "A result with the tables of 'label'.")
  private String out;

  @Mixin private CompareOptions compare;
  @Mixin private OutOptions output;

  @Override
  public void run() {
    output.runOn(out, compare.parameters(), new CompareJob());
  }
}
