package org.fishmarket.models.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.fishmarket.models.codebook.Act;

/** An evaluation as parts of a model card, in Markdown. */
public final class EvaluationMarkdown {
  /** On fewer posts the score of a source says little. */
  private static final int ENOUGH = 50;

  private EvaluationMarkdown() {}

  /** The headline and the tables. */
  public static String text(Evaluation evaluation) {
    EvaluationTables tables = new EvaluationTables(evaluation);
    StringBuilder out = new StringBuilder("`" + evaluation.headline() + "`\n");
    add(out, tables.selling());
    if (!evaluation.byPlatform().isEmpty()) {
      add(out, EvaluationTables.parts("platform", evaluation.byPlatform()));
    }
    out.append(sources(evaluation.bySource()));
    add(out, tables.agreement());
    add(out, tables.confusion());
    if (!evaluation.acts().isEmpty()) {
      add(out, tables.acts());
    }
    return out.toString();
  }

  /** The ten bins of probabilities. */
  public static String calibration(Evaluation evaluation) {
    return new EvaluationTables(evaluation).calibration().markdown();
  }

  /**
   * Each act beside a plain rule for it.
   *
   * @param rules how the rules do on the same posts; only acts that the evaluation has as well
   */
  public static String rules(Evaluation evaluation, Map<Act, Score> rules) {
    return new EvaluationTables(evaluation).rules(rules).markdown();
  }

  private static void add(StringBuilder out, FigureTable table) {
    out.append('\n').append(table.markdown());
  }

  private static String sources(Map<String, Score> bySource) {
    List<Score> large =
        bySource.values().stream()
            .filter(score -> score.posts() >= ENOUGH && score.auc() != null)
            .toList();
    return large.size() < 2
        ? ""
        : String.format(
            Locale.ROOT,
            "\nSources differ. Over the %d with %d posts or more and both answers:\n\n"
                + "- F1 %s\n- AUC %s\n",
            large.size(),
            ENOUGH,
            spread(large, Score::f1),
            spread(large, Score::auc));
  }

  private static String spread(List<Score> scores, Function<Score, Double> of) {
    List<Double> sorted = scores.stream().map(of).filter(Objects::nonNull).sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return String.format(
        Locale.ROOT,
        "from %.3f to %.3f, in the median %.3f",
        sorted.get(0),
        sorted.get(sorted.size() - 1),
        median);
  }
}
