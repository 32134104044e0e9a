package org.fishmarket.job;

import java.util.Arrays;
import java.util.List;
import org.fishmarket.table.ResultFolder;

/** The four jobs in their order, and what each leaves in a result. */
public enum Stage {
  LOAD(
      "tables/posts",
      "tables/interactions",
      "tables/accounts",
      "tables/quarantine",
      "tables/files"),
  LABEL("tables/labels", ResultModel.FILE),
  COMPARE("tables/cohorts", "tables/findings", "tables/cues"),
  REPORT("report.html", "report.json", "csv");

  private final List<String> outputs;

  Stage(String... outputs) {
    this.outputs = List.of(outputs);
  }

  String job() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The stage that a job is. */
  static Stage of(String job) {
    return valueOf(job.toUpperCase(java.util.Locale.ROOT));
  }

  /** The names of the jobs whose tables this one reads. */
  List<String> before() {
    return Arrays.stream(values()).filter(s -> s.ordinal() < ordinal()).map(Stage::job).toList();
  }

  /** The names of this job and those behind it. */
  List<String> onwards() {
    return Arrays.stream(values()).filter(s -> s.ordinal() >= ordinal()).map(Stage::job).toList();
  }

  /** Deletes what this job and those behind it have made: it would no longer fit. */
  void clear(ResultFolder result) {
    Arrays.stream(values())
        .filter(stage -> stage.ordinal() >= ordinal())
        .forEach(stage -> stage.outputs.forEach(result::delete));
  }
}
