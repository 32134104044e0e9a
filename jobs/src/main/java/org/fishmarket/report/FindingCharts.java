package org.fishmarket.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.report.chart.IntervalChart;
import org.fishmarket.report.chart.Mark;
import org.fishmarket.report.chart.StepChart;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.text.Names;
import org.fishmarket.report.text.Numbers;
import org.fishmarket.report.text.Shown;
import org.fishmarket.report.text.Unit;

/** The pictures of a claim: effects with their intervals, and means by class. */
final class FindingCharts {
  private static final int MOST_PAIRS = 12;
  private static final int MOST_PANELS = 12;
  private static final String TOGETHER = "All cohorts together";

  /** A class of promotional ratio as written in a contrast: {@code (0.1, 0.25]}, or {@code 0}. */
  private static final Pattern CLASS =
      Pattern.compile(
          "[(\\[]\\s*(\\d*\\.?\\d+)\\s*,\\s*(\\d*\\.?\\d+)\\s*[)\\]]|(?:^|\\s)(0)\\s*$");

  private final List<Finding> findings;
  private final Palette palette;
  private final String id;

  FindingCharts(List<Finding> findings, Palette palette, String id) {
    this.findings = findings;
    this.palette = palette;
    this.id = id;
  }

  /** One chart for each measure, differences apart. */
  List<CohortSection.Chart> effects(List<Integer> rows) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int row : rows) {
      Finding finding = findings.get(row);
      if (binOf(finding) == null) {
        String key = finding.difference() + "|" + finding.measure() + "|" + finding.scale();
        groups.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
      }
    }
    // plain figures of a claim that has tests stand under the cohorts already, and in the table
    boolean directed = rows.stream().anyMatch(row -> findings.get(row).side() != 0);
    List<CohortSection.Chart> charts = new ArrayList<>();
    for (List<Integer> group : groups.values()) {
      boolean measured = group.stream().anyMatch(row -> findings.get(row).figure().measured());
      if (measured && (!directed || group.stream().anyMatch(this::tested))) {
        charts.add(effect(group, id + "-" + charts.size()));
      }
    }
    return charts;
  }

  private boolean tested(int row) {
    return findings.get(row).side() != 0 || findings.get(row).p() != null;
  }

  private CohortSection.Chart effect(List<Integer> group, String chartId) {
    Finding first = findings.get(group.get(0));
    List<Integer> pooled =
        group.stream().filter(row -> "pooled".equals(findings.get(row).stratum())).toList();
    List<Integer> rows = pooled.isEmpty() ? group : pooled;
    String meaning = first.difference() ? "first cohort less the second" : words(first.contrast());
    if (first.difference() && rows.size() > MOST_PAIRS) {
      meaning += "; the " + MOST_PAIRS + " surest of " + Numbers.count(rows.size()) + " pairs";
      rows = surest(rows);
    }
    Excerpt<Integer> shown = Excerpt.of(rows);
    List<Mark> marks = shown.rows().stream().map(row -> mark(row, pooled.isEmpty())).toList();
    Unit unit = unit(first);
    String title = capital(first.measure()) + (first.difference() ? ": differences" : "");
    String svg =
        new IntervalChart(
                chartId,
                title + ", with 95 % intervals",
                axisTitle(first, unit),
                unit,
                sign(first),
                side(rows))
            .draw(marks, shown.gapAfter(), shown.gap());
    return new CohortSection.Chart(title, meaning, svg);
  }

  private List<Integer> surest(List<Integer> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing(
                    (Integer row) -> findings.get(row).pAdjusted(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(row -> row))
        .limit(MOST_PAIRS)
        .toList();
  }

  private Mark mark(int row, boolean withStratum) {
    Finding finding = findings.get(row);
    String cohort = finding.cohort() == null ? TOGETHER : Names.clean(finding.cohort());
    String name = cohort;
    if (finding.difference()) {
      name = Names.clip(cohort, 11) + " − " + Names.clip(Names.clean(finding.against()), 11);
    }
    if (withStratum && finding.stratum() != null) {
      name = Names.clip(cohort, 11) + " · " + finding.stratum();
    }
    int style = finding.difference() ? 0 : palette.style(finding.cohort());
    String text = finding.figure().measured() ? shown(finding).brief() : words(finding.verdict());
    return new Mark(
        name,
        style,
        finding.figure().low(),
        finding.figure().estimate(),
        finding.figure().high(),
        text,
        "/findings/" + row + "/figure");
  }

  /** The essay's side if all rows agree on it. */
  private int side(List<Integer> rows) {
    List<Integer> sides = rows.stream().map(row -> findings.get(row).side()).distinct().toList();
    return sides.size() == 1 ? sides.get(0) : 0;
  }

  private static String axisTitle(Finding finding, Unit unit) {
    return switch (unit) {
      case PERCENT -> "change, %";
      case POINTS -> "difference, percentage points";
      case SHARE -> "share, %";
      case PLAIN ->
          finding.difference() ? "difference, " + words(finding.scale()) : words(finding.scale());
    };
  }

  /** One panel for each cohort that has figures by class; all share one scale. */
  List<CohortSection.Chart> bins(List<Integer> rows) {
    Map<String, List<Mark>> panels = new LinkedHashMap<>();
    for (int row : rows) {
      Finding finding = findings.get(row);
      String bin = binOf(finding);
      if (bin != null && "pooled".equals(finding.stratum())) {
        String name = finding.cohort() == null ? TOGETHER : finding.cohort();
        panels.computeIfAbsent(name, none -> new ArrayList<>()).add(binMark(row, bin));
      }
    }
    List<Mark> all = panels.values().stream().flatMap(List::stream).toList();
    List<CohortSection.Chart> charts = new ArrayList<>();
    panels.entrySet().stream()
        .limit(MOST_PANELS)
        .forEach(
            panel -> {
              charts.add(
                  new CohortSection.Chart(
                      panel.getKey(),
                      "",
                      StepChart.draw(
                          id + "-bins-" + charts.size(),
                          "Engagement by promotional ratio",
                          sorted(panel.getValue()),
                          all,
                          Unit.PLAIN,
                          "posts of the account that sell, %")));
            });
    return charts;
  }

  private static List<Mark> sorted(List<Mark> marks) {
    return marks.stream()
        .sorted(
            Comparator.comparingInt((Mark mark) -> Integer.parseInt(mark.name().split("–")[0]))
                .thenComparing(mark -> mark.name().length()))
        .toList();
  }

  private Mark binMark(int row, String bin) {
    Finding finding = findings.get(row);
    String text =
        finding.figure().measured() ? shown(finding).estimate() : words(finding.verdict());
    return new Mark(
        bin,
        palette.style(finding.cohort()),
        finding.figure().low(),
        finding.figure().estimate(),
        finding.figure().high(),
        text,
        "/findings/" + row + "/figure");
  }

  /** The class of a finding as percent, {@code 10–25}; null if it is no figure of a class. */
  private static String binOf(Finding finding) {
    if (finding.contrast() == null || finding.difference()) {
      return null;
    }
    Matcher matcher = CLASS.matcher(finding.contrast());
    if (!matcher.find()) {
      return null;
    }
    return matcher.group(3) != null
        ? "0"
        : percent(matcher.group(1)) + "–" + percent(matcher.group(2));
  }

  private static long percent(String share) {
    return Math.round(Double.parseDouble(share) * 100);
  }

  static Shown shown(Finding finding) {
    return Shown.of(
        unit(finding),
        sign(finding),
        finding.figure().estimate(),
        finding.figure().low(),
        finding.figure().high());
  }

  private static Unit unit(Finding finding) {
    return Unit.of(
        finding.scale(), finding.difference() ? Unit.Difference.YES : Unit.Difference.NO);
  }

  private static Shown.Sign sign(Finding finding) {
    boolean effect =
        finding.difference() || finding.side() != 0 || "percent".equals(finding.scale());
    return effect ? Shown.Sign.EFFECT : Shown.Sign.LEVEL;
  }

  private static String words(String text) {
    return text == null ? "" : text;
  }

  private static String capital(String text) {
    return text == null
        ? ""
        : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
