package org.fishmarket.cli;

import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.compare.CompareJob;
import picocli.CommandLine.Option;

/** How findings are computed. */
final class CompareOptions {
  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "20110801",
      description = "Seed of all resampling. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--min-accounts",
      paramLabel = "K",
      defaultValue = "10",
      description =
          "Suppress figures on fewer accounts, to protect people. Default: ${DEFAULT-VALUE}.")
  private int minAccounts;

  @Option(
      names = "--replicates",
      paramLabel = "B",
      defaultValue = "2000",
      description = "Bootstrap replicates and permutations. Default: ${DEFAULT-VALUE}.")
  private int replicates;

  /** Checked here and now: a job behind hours of others is too late for a slip of the pen. */
  Map<String, String> parameters() {
    Map<String, String> parameters =
        new TreeMap<>(
            Map.of(
                "seed", String.valueOf(seed),
                "min-accounts", String.valueOf(minAccounts),
                "replicates", String.valueOf(replicates)));
    CompareJob.settings(parameters);
    return parameters;
  }
}
