package org.fishmarket.models.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.fishmarket.models.codebook.Act;

/** An evaluation as tables of a model card. */
public final class EvaluationMarkdown {
  /** On fewer posts the score of a source says little. */
  private static final int ENOUGH = 50;

  private final Evaluation evaluation;
  private final StringBuilder out = new StringBuilder();

  private EvaluationMarkdown(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /**
   * The tables, the headline before them.
   *
   * @param rules how a plain rule does at each act on the same posts, to compare with; empty if
   *     there is none
   */
  public static String text(Evaluation evaluation, Map<Act, Score> rules) {
    EvaluationMarkdown tables = new EvaluationMarkdown(evaluation);
    tables.line("`%s`", evaluation.headline());
    tables.selling();
    tables.sources();
    tables.agreement();
    tables.confusion();
    tables.acts(rules);
    return tables.out.toString();
  }

  /** The ten bins of probabilities. */
  public static String calibration(Score score) {
    EvaluationMarkdown table = new EvaluationMarkdown(null);
    table.row("probability", "posts", "mean probability", "share that sells");
    table.line("|---|---|---|---|");
    for (Bin bin : score.bins()) {
      table.row(
          String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
          bin.posts(),
          Figures.number(bin.probability()),
          Figures.number(bin.share()));
    }
    return table.out.toString();
  }

  private void selling() {
    line("");
    row("", "posts", "accounts", "selling", "precision", "recall", "F1", "AUC", "Brier", "ECE");
    line("|---|---|---|---|---|---|---|---|---|---|");
    row("all", evaluation.selling());
    row("without those the coder was unsure of", evaluation.sellingSure());
    evaluation.byPlatform().forEach(this::row);
  }

  private void row(String name, Score s) {
    row(
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

  private void sources() {
    List<Score> large =
        evaluation.bySource().values().stream()
            .filter(score -> score.posts() >= ENOUGH && score.auc() != null)
            .toList();
    if (large.size() > 1) {
      line("");
      line(
          "Sources differ: over the %d with %d posts or more and both answers, F1 is %s and AUC %s.",
          large.size(), ENOUGH, spread(large, Score::f1), spread(large, Score::auc));
    }
  }

  private static String spread(List<Score> scores, Function<Score, Double> of) {
    List<Double> sorted = scores.stream().map(of).filter(Objects::nonNull).sorted().toList();
    return Figures.number(sorted.get(sorted.size() / 2))
        + " in the median ("
        + Figures.number(sorted.get(0))
        + " to "
        + Figures.number(sorted.get(sorted.size() - 1))
        + ")";
  }

  private void agreement() {
    line("");
    row("agreement with the coder", "posts", "share", "Cohen's kappa", "Krippendorff's alpha");
    line("|---|---|---|---|---|");
    row("selling or not", evaluation.agreementOnSelling());
    row(evaluation.intents().size() + " intents", evaluation.agreementOnIntents());
  }

  private void row(String name, Reliability r) {
    row(
        name,
        r.posts(),
        Figures.number(r.share()),
        Figures.number(r.kappa()),
        Figures.number(r.alpha()));
  }

  private void confusion() {
    List<String> names = evaluation.intents();
    line("");
    line("| coder | %s | not codable |", String.join(" | ", names));
    line("|---|%s---|", "---|".repeat(names.size()));
    for (int coder = 0; coder < names.size(); coder++) {
      StringBuilder counts = new StringBuilder();
      for (int count : evaluation.confusion()[coder]) {
        counts.append(" | ").append(count);
      }
      line("| %s%s |", names.get(coder), counts);
    }
  }

  private void acts(Map<Act, Score> rules) {
    if (evaluation.acts().isEmpty()) {
      return;
    }
    boolean compared = !rules.isEmpty();
    line("");
    line(
        "| act | posts | precision | recall | F1 | AUC |%s",
        compared ? " a keyword rule's F1 | better than the rule |" : "");
    line("|---|---|---|---|---|---|%s", compared ? "---|---|" : "");
    for (Map.Entry<Act, Score> act : evaluation.acts().entrySet()) {
      Score s = act.getValue();
      line(
          "| %s | %d | %s | %s | %s | %s |%s",
          act.getKey().slug(),
          s.yes(),
          Figures.number(s.precision()),
          Figures.number(s.recall()),
          Figures.number(s.f1(), s.f1Interval()),
          Figures.number(s.auc(), s.aucInterval()),
          compared ? compared(s, rules.get(act.getKey())) : "");
    }
  }

  private static String compared(Score classifier, Score rule) {
    boolean better = classifier.f1() != null && (rule.f1() == null || classifier.f1() > rule.f1());
    return " " + Figures.number(rule.f1(), rule.f1Interval()) + (better ? " | yes |" : " | no |");
  }

  private void row(Object... cells) {
    for (Object cell : cells) {
      out.append("| ").append(cell).append(' ');
    }
    out.append("|\n");
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
