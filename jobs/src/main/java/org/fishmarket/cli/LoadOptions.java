package org.fishmarket.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.load.LoadSettings;
import org.fishmarket.load.settle.CohortRule;
import org.fishmarket.load.stage.KeyPlace;
import org.fishmarket.load.stage.PseudonymKey;
import org.fishmarket.load.stage.Pseudonyms;
import picocli.CommandLine.Mixin;
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

  @Mixin private FormatOptions formats;

  private byte[] secret;

  LoadSettings settings() {
    CohortRule rule = CohortRule.of(cohortBy, cohorts);
    Path file = keyFile();
    if (secret == null) {
      secret = PseudonymKey.readOrMake(file);
    }
    return new LoadSettings(inputs, formats.catalog(), rule, secret, file);
  }

  private Path keyFile() {
    return key == null ? PseudonymKey.usual() : key;
  }

  /** Refuses a key inside the result, which others may be given. */
  void keepKeyOutOf(Path result) {
    KeyPlace.refuseInside(result, keyFile());
  }

  List<String> inputs() {
    return inputs;
  }

  /** What of this the result depends on. */
  Map<String, String> parameters() {
    LoadSettings settings = settings();
    CohortRule rule = settings.cohorts();
    Map<String, String> parameters = new TreeMap<>();
    parameters.put(
        "cohorts",
        rule.by() == CohortRule.By.TABLE
            ? "table " + rule.table()
            : "by " + rule.by().name().toLowerCase(Locale.ROOT));
    // tells runs with different keys apart and gives nothing of the key away
    parameters.put(
        "pseudonym key",
        "fingerprint " + new Pseudonyms(settings.key()).post("fishmarket", "fingerprint"));
    parameters.putAll(formats.parameters());
    return parameters;
  }
}
