package org.fishmarket.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.model.Interval;
import org.fishmarket.report.story.Figure;
import org.fishmarket.report.text.Numbers;
import org.fishmarket.report.text.Shown;

/** The findings of a claim as a table. Columns that no row has anything for are left out. */
final class FindingTable {
  private static final int MOST_ROWS = 30;

  private final List<Finding> findings;
  private final List<Integer> rows;
  private final Palette palette;

  FindingTable(List<Finding> findings, List<Integer> rows, Palette palette) {
    this.findings = findings;
    this.rows = rows;
    this.palette = palette;
  }

  /** A figure with its interval; either may be missing. */
  record Cell(Figure figure, String range) {}

  /**
   * A finding as a row.
   *
   * @param at its place in report.json
   * @param cohorts their numbers, see {@link Palette#numbers}
   * @param raw from the classifier's labels; null if there is no figure
   * @param corrected by the audit, or null
   * @param reach over the classifier's error rates, or null
   * @param detectable the smallest effect that could have been shown, or null
   */
  record Line(
      Finding finding,
      String at,
      String cohorts,
      Cell raw,
      Cell corrected,
      Cell reach,
      Cell detectable,
      String p) {}

  public boolean corrected() {
    return any(finding -> finding.corrected().measured());
  }

  public boolean reach() {
    return any(finding -> finding.labelError().low() != null);
  }

  public boolean detectable() {
    return any(finding -> finding.detectable() != null);
  }

  public boolean events() {
    return any(finding -> finding.nEvents() != null);
  }

  private boolean any(Predicate<Finding> has) {
    return rows.stream().map(findings::get).anyMatch(has);
  }

  /** Findings that are in the CSV file only. */
  public int left() {
    return Math.max(0, rows.size() - MOST_ROWS);
  }

  public List<Line> lines() {
    return rows.stream()
        .sorted(
            Comparator.comparing((Integer i) -> findings.get(i).difference()).thenComparing(i -> i))
        .limit(MOST_ROWS)
        .map(this::line)
        .toList();
  }

  private Line line(int index) {
    Finding finding = findings.get(index);
    String at = "/findings/" + index;
    return new Line(
        finding,
        at,
        palette.numbers(finding.cohort(), finding.against()),
        cell(finding, finding.figure(), at + "/figure"),
        cell(finding, finding.corrected(), at + "/corrected"),
        reach(finding, at + "/label_error"),
        detectable(finding, at + "/detectable"),
        finding.pAdjusted() == null ? null : Numbers.p(finding.pAdjusted()));
  }

  private static Cell cell(Finding finding, Interval interval, String at) {
    if (!interval.measured()) {
      return null;
    }
    Shown shown = finding.shown(interval, finding.sign());
    Figure figure =
        new Figure(at, interval.estimate(), interval.low(), interval.high(), shown.estimate());
    return new Cell(figure, shown.range());
  }

  private static Cell reach(Finding finding, String at) {
    Interval error = finding.labelError();
    if (error.low() == null || error.high() == null) {
      return null;
    }
    Interval bounds = new Interval(error.low(), error.low(), error.high());
    String range = finding.shown(bounds, finding.sign()).range();
    return new Cell(new Figure(at, null, error.low(), error.high(), range), null);
  }

  private static Cell detectable(Finding finding, String at) {
    if (finding.detectable() == null) {
      return null;
    }
    Interval bare = new Interval(finding.detectable(), null, null);
    String text = finding.shown(bare, Shown.Sign.EFFECT).estimate();
    return new Cell(Figure.of(at, finding.detectable(), text), null);
  }
}
