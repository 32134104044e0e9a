package org.fishmarket.models;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fishmarket.models.codebook.Act;

/** An evaluation as plain text. */
final class EvaluationText {
  private final Evaluation evaluation;
  private final StringBuilder out = new StringBuilder();

  EvaluationText(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  String text() {
    Score all = evaluation.selling();
    line("%s", evaluation.headline());
    line("");
    line("%-42s %6s %6s  %s", "", "posts", "yes", "P     R     F1    AUC   Brier ECE");
    row("selling", all);
    row("selling, without unsure posts", evaluation.sellingSure());
    for (Map.Entry<String, Score> platform : evaluation.byPlatform().entrySet()) {
      row("selling on " + platform.getKey(), platform.getValue());
    }
    for (Map.Entry<String, Score> source : evaluation.bySource().entrySet()) {
      row("selling in " + source.getKey(), source.getValue());
    }
    for (Map.Entry<Act, Score> act : evaluation.acts().entrySet()) {
      Score s = act.getValue();
      line(
          "%-42s %6d %6d  %s %s %s",
          act.getKey().slug(),
          s.posts(),
          s.yes(),
          number(s.precision()),
          number(s.recall()),
          number(s.f1()));
    }
    line("");
    List<String> names = evaluation.scheme().names();
    line("%-12s classifier: %s, not codable", "coder", String.join(" ", names));
    for (String name : names) {
      StringBuilder counts = new StringBuilder();
      for (int count : evaluation.confusion()[names.indexOf(name)]) {
        counts.append(String.format(Locale.ROOT, "%8d", count));
      }
      line("%-12s %s", name, counts);
    }
    line("");
    line(
        "Of %d posts without an intent %d were found not codable.",
        evaluation.uncoded(), evaluation.uncodedFound());
    return out.toString();
  }

  private void row(String name, Score s) {
    line(
        "%-42s %6d %6d  %s %s %s %s %s %s",
        name,
        s.posts(),
        s.yes(),
        number(s.precision()),
        number(s.recall()),
        number(s.f1()),
        number(s.auc()),
        number(s.brier()),
        number(s.ece()));
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  static String number(Double value) {
    return value == null ? "-    " : String.format(Locale.ROOT, "%.3f", value);
  }
}
