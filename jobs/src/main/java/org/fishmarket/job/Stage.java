package org.fishmarket.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.fishmarket.table.ResultFolder;

/**
 * The jobs and what each leaves in a result: the four of a run in their order, then those of an
 * audit, then those that take something out of the tables of others.
 */
public enum Stage {
  LOAD(
      "tables/posts",
      "tables/interactions",
      "tables/accounts",
      "tables/quarantine",
      "tables/files"),
  LABEL("tables/labels", ResultModel.FILE),
  COMPARE(
      "tables/account_sums",
      "tables/regression_sums",
      "tables/availability",
      "tables/cohorts",
      "tables/findings",
      "tables/cues",
      "tables/activity"),
  REPORT("report.html", "report.json", "csv", "datapackage.json", "README.txt"),
  AUDIT_DRAW("tables/sample"),
  AUDIT_IMPORT("tables/audit"),
  FORGET,
  DROP_TEXT;

  private final List<String> outputs;

  Stage(String... outputs) {
    this.outputs = List.of(outputs);
  }

  String job() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The stage that a job is. */
  static Stage of(String job) {
    return valueOf(job.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The names of the jobs whose tables this one reads. */
  List<String> before() {
    return names(this::reads);
  }

  /**
   * Whether the finished jobs suffice for this one. A report needs findings alone: over several
   * results they were not loaded here, and whatever undoes an earlier job undoes them too.
   */
  boolean ready(Set<String> done) {
    return this == REPORT ? done.contains(COMPARE.job()) : done.containsAll(before());
  }

  /** The names of this job and of those whose work it undoes. */
  List<String> onwards() {
    return names(this::undoes);
  }

  /** Deletes what this job, and those whose work it undoes, have made: it would no longer fit. */
  void clear(ResultFolder result) {
    Arrays.stream(values())
        .filter(this::undoes)
        .forEach(stage -> stage.outputs.forEach(result::delete));
  }

  private boolean reads(Stage other) {
    boolean earlier = other.ordinal() < ordinal();
    return switch (this) {
      case FORGET, DROP_TEXT -> other == LOAD;
      case AUDIT_DRAW, AUDIT_IMPORT -> earlier && other != COMPARE && other != REPORT;
      default -> earlier;
    };
  }

  /**
   * People's labels stay true, and a sample's chances known, whatever a model says later. Figures
   * hold without the texts, but not over other accounts; what was forgotten before stays so.
   */
  private boolean undoes(Stage other) {
    return switch (this) {
      case FORGET -> other == COMPARE || other == REPORT;
      case LABEL -> other == this || other == COMPARE || other == REPORT;
      default -> other == this || other.reads(this);
    };
  }

  private static List<String> names(Predicate<Stage> which) {
    return Arrays.stream(values()).filter(which).map(Stage::job).toList();
  }
}
