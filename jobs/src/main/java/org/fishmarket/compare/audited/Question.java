package org.fishmarket.compare.audited;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.fishmarket.models.SourceErrors;
import org.fishmarket.models.codebook.Intent;

/** What labels say of a post, and people too: yes or no. */
public enum Question {
  SELLING("promotional ratio", "selling", SourceErrors.SELLING),
  HARD_SELL("hard sell share", Intent.HARD_SELL),
  SOFT_SELL("soft sell share", Intent.SOFT_SELL),
  CAUSE("cause share", Intent.CAUSE);

  private final String measure;
  private final String column;
  private final String errors;

  Question(String measure, Intent intent) {
    this(measure, intent.name(), intent.name());
  }

  Question(String measure, String column, String errors) {
    this.measure = measure;
    this.column = column;
    this.errors = errors;
  }

  /** The name that the share of posts with a yes has in the table of findings. */
  public String measure() {
    return measure;
  }

  /** The question behind a measure; empty if it is no share of coded posts. */
  public static Optional<Question> behind(String measure) {
    return Stream.of(values()).filter(question -> question.measure.equals(measure)).findFirst();
  }

  /** The name of the column of pseudo-labels. */
  public String pseudo() {
    return "pseudo_" + column.toLowerCase(java.util.Locale.ROOT);
  }

  /** The classifier's answer; no where the model does not know the intent. */
  Column machine() {
    return functions.coalesce(functions.col(column), functions.lit(false));
  }

  /** The same of a label's intent and whether that sells. */
  boolean machine(String intent, boolean selling) {
    return this == SELLING ? selling : column.equals(intent);
  }

  /** What the model's errors by source call it. */
  String errors() {
    return errors;
  }

  /** A coder's answer. */
  boolean answer(String intent) {
    return this == SELLING ? Intent.valueOf(intent).selling() : column.equals(intent);
  }
}
