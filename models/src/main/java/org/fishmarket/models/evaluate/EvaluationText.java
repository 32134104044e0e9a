package org.fishmarket.models.evaluate;

import java.util.Locale;

/** An evaluation as plain text. */
final class EvaluationText {
  private final Evaluation evaluation;
  private final EvaluationTables tables;
  private final StringBuilder out = new StringBuilder();

  EvaluationText(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.tables = new EvaluationTables(evaluation);
  }

  String text() {
    line("%s", evaluation.headline());
    line("");
    intervals();
    table(tables.selling(), true);
    table(
        EvaluationTables.parts("platform", evaluation.byPlatform()),
        !evaluation.byPlatform().isEmpty());
    table(
        EvaluationTables.parts("source", evaluation.bySource()), !evaluation.bySource().isEmpty());
    table(tables.calibration(), true);
    table(tables.confusion(), true);
    table(tables.agreement(), true);
    table(tables.acts(), !evaluation.acts().isEmpty());
    table(tables.notCodable(), !evaluation.notCodable().isEmpty());
    line("");
    line(
        "Of %d posts without an intent %d were found not codable.",
        evaluation.uncoded(), evaluation.uncodedFound());
    return out.toString();
  }

  private void intervals() {
    Score all = evaluation.selling();
    line("Scored are %d posts with an intent, of %d accounts.", all.posts(), all.units());
    line("A post whose account is not given counts as an account.");
    if (evaluation.resampling().resamples() > 0) {
      line(
          "In brackets: %.0f %% intervals by %d resamples of accounts (seed %d), from %d accounts on.",
          100 * Resampling.CONFIDENCE,
          evaluation.resampling().resamples(),
          evaluation.resampling().seed(),
          Resampling.MIN_UNITS);
    }
  }

  private void table(FigureTable table, boolean shown) {
    if (shown) {
      out.append('\n').append(table.text());
    }
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
