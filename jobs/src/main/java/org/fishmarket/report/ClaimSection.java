package org.fishmarket.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.story.Claim;
import org.fishmarket.report.story.Figure;
import org.fishmarket.report.story.Sentence;
import org.fishmarket.report.text.Numbers;
import org.fishmarket.report.text.Shown;

/** The card of one claim. */
final class ClaimSection {
  private static final int MOST_ROWS = 60;
  private static final int MOST_REASONS = 6;

  private final Story story;
  private final Claim claim;
  private final List<Integer> rows;
  private final Palette palette;

  ClaimSection(Story story, String slug, Palette palette) {
    this.story = story;
    this.palette = palette;
    List<Finding> findings = story.results().findings();
    this.rows =
        IntStream.range(0, findings.size())
            .filter(i -> slug.equals(findings.get(i).claim()))
            .boxed()
            .toList();
    this.claim = story.claims().of(slug, findings.get(rows.get(0)).essay());
  }

  /**
   * What the template shows.
   *
   * @param id anchor in the page
   * @param verdicts how many findings have each verdict
   * @param answer the surest sentence, or null if nothing was measured
   * @param absent why nothing was measured; empty if something was
   * @param left findings that are in the CSV file only
   */
  record Card(
      String id,
      Claim claim,
      List<VerdictCount> verdicts,
      Sentence answer,
      List<String> absent,
      List<CohortSection.Chart> charts,
      List<ClassCharts.Panels> panels,
      List<Line> lines,
      int left) {}

  /** How many findings have a verdict. */
  record VerdictCount(String verdict, String style, Figure count) {}

  /** A finding as a row of the table. */
  record Line(Finding finding, String at, Figure figure, String range, String p, String style) {}

  Card card(int position) {
    boolean measured = rows.stream().anyMatch(i -> finding(i).figure().measured());
    List<Finding> findings = story.results().findings();
    return new Card(
        id(),
        claim,
        verdicts(position),
        story.sentences().stream()
            .filter(sentence -> claim.slug().equals(sentence.claim()))
            .findFirst()
            .orElse(null),
        measured ? List.of() : reasons(),
        new FindingCharts(findings, palette, id()).effects(claim, rows),
        new ClassCharts(findings, palette, id()).panels(claim, rows),
        lines(),
        Math.max(0, rows.size() - MOST_ROWS));
  }

  private Finding finding(int index) {
    return story.results().findings().get(index);
  }

  private String id() {
    return anchor(claim.slug());
  }

  /** The anchor of a claim's card. */
  static String anchor(String slug) {
    return "claim-" + slug.replaceAll("[^A-Za-z0-9-]", "-");
  }

  private List<VerdictCount> verdicts(int position) {
    List<VerdictCount> counts = new ArrayList<>();
    story
        .verdicts(claim.slug())
        .forEach(
            (verdict, count) -> {
              String at = "/claims/" + position + "/verdicts/" + verdict;
              Figure figure = Figure.of(at, count, Numbers.count(count));
              counts.add(new VerdictCount(verdict, style(verdict), figure));
            });
    return counts;
  }

  /** The style class of a verdict. */
  static String style(String verdict) {
    return verdict == null ? "none" : verdict.replaceAll("[^a-z]", "-");
  }

  private List<String> reasons() {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    for (int i : rows) {
      Finding finding = finding(i);
      String reason = finding.reason() == null ? "no reason given" : finding.reason();
      reasons.merge(finding.verdict() + ": " + reason, 1, Integer::sum);
    }
    return reasons.keySet().stream().limit(MOST_REASONS).toList();
  }

  private List<Line> lines() {
    return rows.stream()
        .sorted(Comparator.comparing((Integer i) -> finding(i).difference()).thenComparing(i -> i))
        .limit(MOST_ROWS)
        .map(this::line)
        .toList();
  }

  private Line line(int index) {
    Finding finding = finding(index);
    String at = "/findings/" + index;
    String p = finding.pAdjusted() == null ? null : Numbers.p(finding.pAdjusted());
    if (!finding.figure().measured()) {
      return new Line(finding, at, null, null, p, style(finding.verdict()));
    }
    Shown shown = finding.shown(finding.sign());
    Figure figure =
        new Figure(
            at + "/figure",
            finding.figure().estimate(),
            finding.figure().low(),
            finding.figure().high(),
            shown.estimate());
    return new Line(finding, at, figure, shown.range(), p, style(finding.verdict()));
  }
}
