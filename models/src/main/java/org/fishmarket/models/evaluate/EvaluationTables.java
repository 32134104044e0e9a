package org.fishmarket.models.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fishmarket.models.codebook.Act;

/** The tables of an evaluation. */
record EvaluationTables(Evaluation evaluation) {
  private static final int NAME = 30;

  FigureTable selling() {
    FigureTable table = scores("selling");
    row(table, "all", evaluation.selling());
    row(table, "all but confidence 3", evaluation.sellingSure());
    return table;
  }

  /** A row for each platform, or source. */
  static FigureTable parts(String title, Map<String, Score> parts) {
    FigureTable table = scores(title);
    parts.forEach((name, score) -> row(table, Figures.line(name, NAME), score));
    return table;
  }

  FigureTable acts() {
    FigureTable table = scores("act");
    evaluation.acts().forEach((act, score) -> row(table, act.slug(), score));
    return table;
  }

  private static FigureTable scores(String title) {
    return new FigureTable(
        title, "posts", "accounts", "yes", "precision", "recall", "F1", "AUC", "Brier", "ECE");
  }

  private static void row(FigureTable table, String name, Score s) {
    table.row(
        name,
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

  /** Each act beside a plain rule for it. */
  FigureTable rules(Map<Act, Score> rules) {
    FigureTable table = new FigureTable("act", "F1", "a keyword rule's F1", "better than the rule");
    rules.forEach(
        (act, rule) -> {
          Score score = evaluation.acts().get(act);
          boolean better = score.f1() != null && (rule.f1() == null || score.f1() > rule.f1());
          table.row(
              act.slug(),
              Figures.number(score.f1(), score.f1Interval()),
              Figures.number(rule.f1(), rule.f1Interval()),
              better ? "yes" : "no");
        });
    return table;
  }

  FigureTable calibration() {
    FigureTable table =
        new FigureTable("probability of selling", "posts", "mean probability", "share that sells");
    for (Bin bin : evaluation.selling().bins()) {
      table.row(
          String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
          bin.posts(),
          Figures.number(bin.probability()),
          Figures.number(bin.share()));
    }
    return table;
  }

  FigureTable confusion() {
    List<String> names = evaluation.intents();
    List<Object> titles = new ArrayList<>(List.of("coder, classifier:"));
    titles.addAll(names);
    titles.add("not codable");
    FigureTable table = new FigureTable(titles.toArray());
    for (int coder = 0; coder < names.size(); coder++) {
      List<Object> row = new ArrayList<>(List.of(names.get(coder)));
      for (int count : evaluation.confusion()[coder]) {
        row.add(count);
      }
      table.row(row.toArray());
    }
    return table;
  }

  FigureTable agreement() {
    FigureTable table =
        new FigureTable(
            "agreement with the coder", "posts", "share", "Cohen's kappa", "Krippendorff's alpha");
    row(table, "selling or not", evaluation.agreementOnSelling());
    row(table, evaluation.intents().size() + " intents", evaluation.agreementOnIntents());
    return table;
  }

  private static void row(FigureTable table, String name, Reliability r) {
    table.row(
        name,
        r.posts(),
        Figures.number(r.share()),
        Figures.number(r.kappa()),
        Figures.number(r.alpha()));
  }

  FigureTable notCodable() {
    FigureTable table =
        new FigureTable("found not codable", "posts", "with an intent of the coder");
    evaluation
        .notCodable()
        .forEach((why, found) -> table.row(why.reason(), found.posts(), found.coded()));
    return table;
  }
}
