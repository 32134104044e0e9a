package org.fishmarket.report.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fishmarket.report.model.Cohort;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.model.Interval;
import org.fishmarket.report.model.Measure;
import org.fishmarket.report.model.Results;
import org.fishmarket.report.text.Shown;
import org.fishmarket.report.text.Unit;

/** Chooses what stands on top of the report: who sells most, then the surest of each claim. */
public final class Sentences {
  private static final int EACH_CLAIM = 3;

  /** More claims get fewer sentences each, but always one: it heads the claim's card. */
  private static final int ALL_CLAIMS = 20;

  private final Results results;
  private final Claims claims;
  private final Wordsmith wordsmith = new Wordsmith();

  public Sentences(Results results, Claims claims) {
    this.results = results;
    this.claims = claims;
  }

  /** The sentences in their order; those of a claim are headed by its surest. */
  public List<Sentence> write() {
    List<Sentence> sentences = new ArrayList<>(whoSells());
    List<String> slugs = slugs(results, claims);
    for (String slug : slugs) {
      sentences.addAll(ofClaim(slug, Math.min(EACH_CLAIM, Math.max(1, ALL_CLAIMS / slugs.size()))));
    }
    return List.copyOf(sentences);
  }

  /** Slugs of the claims present, known ones first and in their order. */
  public static List<String> slugs(Results results, Claims claims) {
    List<String> present = results.findings().stream().map(Finding::claim).distinct().toList();
    return Stream.concat(
            claims.slugs().stream().filter(present::contains), present.stream().sorted())
        .distinct()
        .toList();
  }

  private List<Sentence> whoSells() {
    List<Integer> shown =
        IntStream.range(0, results.cohorts().size())
            .filter(i -> ratio(i).measured())
            .boxed()
            .toList();
    if (shown.isEmpty()) {
      return List.of();
    }
    int most = shown.get(0);
    int least = shown.get(shown.size() - 1);
    List<Part> parts = new ArrayList<>();
    parts.add(Part.name(results.cohorts().get(most).cohort()));
    parts.add(Part.words(" sells in "));
    parts.addAll(ratioOf(most));
    if (most != least) {
      parts.add(Part.words(shown.size() > 2 ? ", the most of all cohorts; " : "; "));
      parts.add(Part.name(results.cohorts().get(least).cohort()));
      parts.add(Part.words(" in "));
      parts.addAll(ratioOf(least));
      parts.add(Part.words(shown.size() > 2 ? ", the least." : "."));
    } else {
      parts.add(Part.words("."));
    }
    return List.of(
        new Sentence(List.copyOf(parts), null, basis(most, least), null, null, cohortAt(most)));
  }

  private Interval ratio(int cohort) {
    return results.cohorts().get(cohort).of(Measure.PROMOTIONAL_RATIO);
  }

  private static String cohortAt(int index) {
    return "/cohorts/" + index;
  }

  private List<Part> interval(int cohort) {
    Interval ratio = ratio(cohort);
    String range = shownRatio(ratio).range();
    if (range == null) {
      return List.of();
    }
    Figure bounds = new Figure(ratioAt(cohort), null, ratio.low(), ratio.high(), range);
    return List.of(
        Part.words("95\u00a0% interval "), Part.figure(bounds), Part.words(", resting on "));
  }

  private static Shown shownRatio(Interval ratio) {
    return Shown.of(Unit.SHARE, Shown.Sign.LEVEL, ratio.estimate(), ratio.low(), ratio.high());
  }

  private static String ratioAt(int cohort) {
    return cohortAt(cohort) + "/measures/" + Measure.PROMOTIONAL_RATIO.column();
  }

  private List<Part> ratioOf(int cohort) {
    Interval ratio = ratio(cohort);
    Figure figure = Figure.estimate(ratioAt(cohort), ratio, shownRatio(ratio).estimate());
    return List.of(Part.figure(figure), Part.words(" of its posts"));
  }

  private List<Part> basis(int most, int least) {
    List<Part> parts = new ArrayList<>();
    for (int cohort : most == least ? List.of(most) : List.of(most, least)) {
      Cohort figures = results.cohorts().get(cohort);
      if (!parts.isEmpty()) {
        parts.add(Part.words("; "));
      }
      parts.addAll(interval(cohort));
      parts.addAll(Wordsmith.count(figures.accounts(), cohortAt(cohort) + "/accounts", "account"));
      parts.add(Part.words(" and "));
      parts.addAll(Wordsmith.count(figures.coded(), cohortAt(cohort) + "/coded", "coded post"));
    }
    parts.add(
        Part.words(Wordsmith.labels(results.audited() ? "audited, not corrected" : "not audited")));
    return List.copyOf(parts);
  }

  private List<Sentence> ofClaim(String slug, int most) {
    List<Integer> candidates =
        IntStream.range(0, results.findings().size())
            .filter(i -> slug.equals(results.findings().get(i).claim()))
            .boxed()
            .toList();
    Claim claim = claims.of(slug, results.findings().get(candidates.get(0)).essay());
    Set<String> told = new HashSet<>();
    boolean sided = candidates.stream().anyMatch(i -> results.findings().get(i).side() != 0);
    return candidates.stream()
        .filter(i -> tellable(claim, results.findings().get(i), sided))
        .sorted(importance(claim))
        .filter(i -> told.add(kind(results.findings().get(i))))
        .limit(most)
        .map(i -> wordsmith.tell(claim, results.findings().get(i), "/findings/" + i))
        .toList();
  }

  /**
   * Plain figures are for the tables, unless the claim has nothing else. A difference on which the
   * essay takes no side is for the charts: two cohorts' slopes subtracted make no plain sentence.
   */
  private static boolean tellable(Claim claim, Finding finding, boolean sided) {
    boolean plain = !sided && finding.level() && claim.wording(finding.measure()).figure() != null;
    boolean tested = finding.side() != 0 || finding.pAdjusted() != null && !finding.difference();
    return finding.figure().measured() && (tested || plain);
  }

  private Comparator<Integer> importance(Claim claim) {
    return Comparator.comparing((Integer i) -> !results.findings().get(i).clear())
        .thenComparing(i -> results.findings().get(i).side() == 0)
        .thenComparing(i -> results.findings().get(i).cohort() != null)
        .thenComparing(
            i -> results.findings().get(i).pAdjusted(),
            Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(i -> claim.place(results.findings().get(i).measure()))
        .thenComparing(i -> -weight(results.findings().get(i)))
        .thenComparing(i -> i);
  }

  private static long weight(Finding finding) {
    return finding.nAccounts() == null ? 0 : finding.nAccounts();
  }

  private static String kind(Finding finding) {
    return finding.measure() + (finding.difference() ? "|difference" : "|level");
  }
}
