package org.fishmarket.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.fishmarket.audit.coded.Code;
import org.fishmarket.models.evaluate.Agreement;
import org.fishmarket.stats.coded.Ratio;
import org.fishmarket.stats.coded.Scores;
import org.fishmarket.stats.coded.Unit;
import org.fishmarket.stats.coded.Weights;

/** Tells how coders agree, how the classifier does, and what its ratios should have been. */
final class AuditText {
  private final Audited audited;
  private final Map<String, Boolean> selling;
  private final Map<String, Population.Said> said;

  /**
   * @param selling whether the classifier calls a post of the sample selling
   * @param said its word on each cohort
   */
  AuditText(Audited audited, Map<String, Boolean> selling, Map<String, Population.Said> said) {
    this.audited = audited;
    this.selling = selling;
    this.said = said;
  }

  String text(String sample) {
    long twice = audited.codes().values().stream().filter(codes -> codes.size() > 1).count();
    return "Sample "
        + sample
        + ": "
        + audited.codes().size()
        + " of "
        + audited.posts().size()
        + " posts coded by "
        + String.join(", ", audited.coders())
        + "; "
        + twice
        + " by more than one of them\n\n"
        + agreement()
        + "\n"
        + ratios()
        + "\n"
        + remarks();
  }

  private Lines agreement() {
    Lines lines = new Lines("agreement", "posts", "same", "Cohen's kappa", "Krippendorff's alpha");
    List<String> coders = audited.coders();
    for (int i = 0; i < coders.size(); i++) {
      for (int j = i + 1; j < coders.size(); j++) {
        String both = coders.get(i) + " and " + coders.get(j);
        pair(lines, "intent, " + both, coders.get(i), coders.get(j), Code::written);
        pair(lines, "selling, " + both, coders.get(i), coders.get(j), Code::selling);
      }
    }
    if (coders.size() > 2) {
      lines.add("intent, all", "", "", "", Lines.figure(alpha(Code::written)));
      lines.add("selling, all", "", "", "", Lines.figure(alpha(Code::selling)));
    }
    return lines;
  }

  private void pair(
      Lines lines, String what, String one, String other, Function<Code, Object> code) {
    List<Object> first = new ArrayList<>();
    List<Object> second = new ArrayList<>();
    List<List<Object>> units = new ArrayList<>();
    for (List<Code> codes : audited.codes().values()) {
      Object a = by(one, codes, code);
      Object b = by(other, codes, code);
      if (a != null && b != null) {
        first.add(a);
        second.add(b);
        units.add(List.of(a, b));
      }
    }
    lines.add(
        what,
        String.valueOf(units.size()),
        Lines.figure(Agreement.share(first, second)),
        Lines.figure(Agreement.kappa(first, second)),
        Lines.figure(Agreement.alpha(units)));
  }

  private static Object by(String coder, List<Code> codes, Function<Code, Object> code) {
    return codes.stream()
        .filter(one -> one.coder().equals(coder))
        .map(code)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Double alpha(Function<Code, Object> code) {
    return Agreement.alpha(
        audited.codes().values().stream()
            .map(codes -> codes.stream().map(code).filter(Objects::nonNull).toList())
            .toList());
  }

  private Lines ratios() {
    Lines lines =
        new Lines(
            "cohort",
            "coded",
            "people's ratio",
            "95 %",
            "classifier's",
            "precision",
            "recall",
            "F1");
    audited.cohorts().forEach(cohort -> row(lines, cohort, cohort));
    if (audited.cohorts().size() > 1) {
      row(lines, "all", null);
    }
    return lines;
  }

  private void row(Lines lines, String name, String cohort) {
    List<Unit> units = audited.units(cohort, selling);
    Weights weights = audited.weights(cohort);
    Ratio ratio = Ratio.of(weights, units);
    Scores scores = Scores.of(weights, units);
    lines.add(
        name,
        String.valueOf(units.size()),
        Lines.figure(ratio.value()),
        ratio.low() == null ? "-" : Lines.figure(ratio.low()) + " to " + Lines.figure(ratio.high()),
        Lines.figure(classifier(cohort)),
        Lines.figure(scores.precision()),
        Lines.figure(scores.recall()),
        Lines.figure(scores.f1()));
  }

  private Double classifier(String cohort) {
    long posts = 0;
    long sells = 0;
    for (Map.Entry<String, Population.Said> one : said.entrySet()) {
      if (cohort == null || cohort.equals(one.getKey())) {
        posts += one.getValue().posts();
        sells += one.getValue().selling();
      }
    }
    return posts == 0 ? null : (double) sells / posts;
  }

  private String remarks() {
    StringBuilder text = new StringBuilder();
    text.append("Ratios and scores are weighted to stand for all coded own posts of a cohort.\n");
    int missing = audited.posts().size() - audited.codes().size();
    if (missing > 0) {
      text.append(missing)
          .append(" posts of the sample are not coded yet; the coded ones stand for them.\n");
    }
    long none = audited.settled().values().stream().filter(post -> !post.codable()).count();
    if (none > 0) {
      text.append(none).append(" posts are not codable for people; no ratio counts them.\n");
    }
    long unlabelled =
        audited.codes().keySet().stream().filter(p -> !selling.containsKey(p)).count();
    if (unlabelled > 0) {
      text.append(unlabelled)
          .append(" posts have no label of the classifier any more; its scores leave them out.\n");
    }
    int ties = audited.ties().size();
    if (ties > 0) {
      text.append(ties)
          .append(
              " posts are tied between intents; a tie on selling counts by the share of coders."
                  + " Have them settled: import again\nwith --ties FILE for a sheet of them, then"
                  + " with --settled FILE.\n");
    }
    return text.toString();
  }
}
