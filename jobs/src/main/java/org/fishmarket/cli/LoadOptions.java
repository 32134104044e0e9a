package org.fishmarket.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fishmarket.load.LoadSettings;
import org.fishmarket.load.settle.CohortRule;
import org.fishmarket.load.stage.PseudonymKey;
import org.fishmarket.load.stage.Pseudonyms;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read, and how posts come to their cohorts. */
final class LoadOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Folders with exports, zip files or single files; local or on any Hadoop path.")
  private List<String> inputs;

  @Option(
      names = "--cohorts",
      paramLabel = "FILE",
      description =
          "CSV with a column 'cohort' and one of 'account', 'handle', 'archive', 'group'.")
  private String cohorts;

  @Option(
      names = "--cohort-by",
      paramLabel = "COLUMN",
      description =
          "Make cohorts by platform, archive, group or account."
              + " Default: one for each top folder of INPUT.")
  private String cohortBy;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "Secret key of the pseudonyms, made if not there."
              + " Default: .fishmarket/pseudonym.key in the home folder.")
  private Path key;

  private byte[] secret;

  LoadSettings settings() {
    CohortRule rule = CohortRule.of(cohortBy, cohorts);
    if (secret == null) {
      secret = PseudonymKey.readOrMake(key == null ? PseudonymKey.usual() : key);
    }
    return new LoadSettings(inputs, rule, secret);
  }

  List<String> inputs() {
    return inputs;
  }

  /** What of this the result depends on. */
  Map<String, String> parameters() {
    LoadSettings settings = settings();
    CohortRule rule = settings.cohorts();
    return Map.of(
        "cohorts",
        rule.by() == CohortRule.By.TABLE
            ? "table " + rule.table()
            : "by " + rule.by().name().toLowerCase(java.util.Locale.ROOT),
        // tells runs with different keys apart and gives nothing of the key away
        "pseudonym key",
        "fingerprint " + new Pseudonyms(settings.key()).post("fishmarket", "fingerprint"));
  }
}
