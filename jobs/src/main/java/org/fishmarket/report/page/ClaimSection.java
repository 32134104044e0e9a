package org.fishmarket.report.page;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.story.Claim;
import org.fishmarket.report.story.Figure;
import org.fishmarket.report.story.Sentence;
import org.fishmarket.report.story.Story;
import org.fishmarket.report.text.Numbers;

/** The card of one claim. */
final class ClaimSection {
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
   * @param lacking true if data are lacking, and not only a computation broke down
   * @param state of the labels behind the figures, in words
   */
  record Card(
      String id,
      Claim claim,
      List<VerdictCount> verdicts,
      Sentence answer,
      List<String> absent,
      boolean lacking,
      String state,
      List<CohortSection.Chart> charts,
      List<ClassCharts.Panels> panels,
      FindingTable table) {}

  /** How many findings have a verdict. */
  record VerdictCount(String verdict, String style, Figure count) {}

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
        rows.stream().anyMatch(i -> !"failed".equals(finding(i).verdict())),
        measured ? state() : null,
        new FindingCharts(findings, palette, id()).effects(claim, rows),
        new ClassCharts(findings, palette, id()).panels(claim, rows),
        new FindingTable(findings, rows, palette));
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

  /** What the drawn figures are: the classifier's own, or corrected by people's labels. */
  private String state() {
    Set<String> states =
        rows.stream().map(i -> finding(i).labels()).filter(Objects::nonNull).collect(toSet());
    if (!states.contains("corrected")) {
      return states.contains("not audited") || states.isEmpty()
          ? "Raw figures: nobody checked the classifier’s labels."
          : "Raw figures: people coded a sample, but it could not correct these.";
    }
    return states.size() == 1
        ? "Drawn are figures corrected by the audit; the raw ones stand in the table."
        : "Drawn are figures corrected by the audit where it could, else raw ones; the table has both.";
  }
}
