package org.fishmarket.models.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fishmarket.models.codebook.NotCodable;

/** An evaluation as plain text. */
final class EvaluationText {
  private static final int NAME = 30;

  private final Evaluation evaluation;
  private final StringBuilder out = new StringBuilder();

  EvaluationText(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  String text() {
    line("%s", evaluation.headline());
    line("");
    intervals();
    selling();
    calibration();
    confusion();
    agreement();
    acts();
    notCodable();
    return out.toString();
  }

  private void intervals() {
    Score all = evaluation.selling();
    line("Scored are %d posts with an intent, of %d accounts.", all.posts(), all.units());
    if (evaluation.resampling().resamples() > 0) {
      line(
          "In brackets: %.0f %% intervals by %d resamples of accounts (seed %d), from %d accounts on.",
          100 * Resampling.CONFIDENCE,
          evaluation.resampling().resamples(),
          evaluation.resampling().seed(),
          Resampling.MIN_UNITS);
      line("A post whose account is not given counts as an account.");
    }
  }

  private void selling() {
    TextTable table = scores("selling");
    row(table, "all", evaluation.selling());
    row(table, "all but confidence 3", evaluation.sellingSure());
    add(table);
    selling("platform", evaluation.byPlatform());
    selling("source", evaluation.bySource());
  }

  private void selling(String title, Map<String, Score> parts) {
    if (!parts.isEmpty()) {
      TextTable table = scores(title);
      parts.forEach((name, score) -> row(table, name, score));
      add(table);
    }
  }

  private static TextTable scores(String title) {
    return new TextTable(
        title, "posts", "accounts", "yes", "precision", "recall", "F1", "AUC", "Brier", "ECE");
  }

  private static void row(TextTable table, String name, Score s) {
    table.row(
        Figures.line(name, NAME),
        s.posts(),
        s.units(),
        s.yes(),
        Figures.number(s.precision(), s.precisionInterval()),
        Figures.number(s.recall(), s.recallInterval()),
        Figures.number(s.f1(), s.f1Interval()),
        Figures.number(s.auc(), s.aucInterval()),
        Figures.number(s.brier()),
        Figures.number(s.ece()));
  }

  private void calibration() {
    TextTable table =
        new TextTable("probability of selling", "posts", "mean probability", "share selling");
    for (Bin bin : evaluation.selling().bins()) {
      table.row(
          String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
          bin.posts(),
          Figures.number(bin.probability()),
          Figures.number(bin.share()));
    }
    add(table);
  }

  private void confusion() {
    List<String> names = evaluation.intents();
    List<String> titles = new ArrayList<>(List.of("coder \\ classifier"));
    titles.addAll(names);
    titles.add("not codable");
    TextTable table = new TextTable(titles.toArray());
    for (int coder = 0; coder < names.size(); coder++) {
      List<Object> row = new ArrayList<>(List.of(names.get(coder)));
      for (int count : evaluation.confusion()[coder]) {
        row.add(count);
      }
      table.row(row.toArray());
    }
    add(table);
  }

  private void agreement() {
    TextTable table =
        new TextTable(
            "agreement with the coder", "posts", "share", "Cohen's kappa", "Krippendorff's alpha");
    row(table, "selling or not", evaluation.agreementOnSelling());
    row(table, evaluation.intents().size() + " intents", evaluation.agreementOnIntents());
    add(table);
  }

  private static void row(TextTable table, String name, Reliability r) {
    table.row(
        name,
        r.posts(),
        Figures.number(r.share()),
        Figures.number(r.kappa()),
        Figures.number(r.alpha()));
  }

  private void acts() {
    if (!evaluation.acts().isEmpty()) {
      TextTable table = scores("act");
      evaluation.acts().forEach((act, score) -> row(table, act.slug(), score));
      add(table);
    }
  }

  private void notCodable() {
    if (!evaluation.notCodable().isEmpty()) {
      TextTable table = new TextTable("found not codable", "posts", "with an intent of the coder");
      for (Map.Entry<NotCodable, Evaluation.Found> found : evaluation.notCodable().entrySet()) {
        table.row(found.getKey().reason(), found.getValue().posts(), found.getValue().coded());
      }
      add(table);
    }
    line("");
    line(
        "Of %d posts without an intent %d were found not codable.",
        evaluation.uncoded(), evaluation.uncodedFound());
  }

  private void add(TextTable table) {
    out.append('\n').append(table);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
