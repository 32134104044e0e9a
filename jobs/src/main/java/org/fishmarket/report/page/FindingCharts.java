package org.fishmarket.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fishmarket.report.chart.IntervalChart;
import org.fishmarket.report.chart.Mark;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.story.Claim;
import org.fishmarket.report.text.Names;
import org.fishmarket.report.text.Numbers;
import org.fishmarket.report.text.Unit;

/** The pictures of a claim: effects and figures with their intervals. */
final class FindingCharts {
  private static final int MOST_PAIRS = 12;
  static final String TOGETHER = "All cohorts together";

  private final List<Finding> findings;
  private final Palette palette;
  private final String id;

  FindingCharts(List<Finding> findings, Palette palette, String id) {
    this.findings = findings;
    this.palette = palette;
    this.id = id;
  }

  /** One chart for each measure, in the claim's order; differences of cohorts come last. */
  List<CohortSection.Chart> effects(Claim claim, List<Integer> rows) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    rows.stream()
        .sorted(
            Comparator.comparing((Integer row) -> findings.get(row).difference())
                .thenComparing(row -> claim.place(findings.get(row).measure()))
                .thenComparing(row -> row))
        .filter(row -> !ClassCharts.hold(claim, findings.get(row)))
        .forEach(row -> groups.computeIfAbsent(key(row), none -> new ArrayList<>()).add(row));
    List<CohortSection.Chart> charts = new ArrayList<>();
    for (List<Integer> group : groups.values()) {
      boolean measured = group.stream().anyMatch(row -> findings.get(row).figure().measured());
      boolean elsewhere = claim.figuresUnderCohorts() && group.stream().noneMatch(this::tested);
      if (measured && !elsewhere) {
        charts.add(effect(pooled(group), id + "-" + charts.size()));
      }
    }
    return charts;
  }

  private List<Integer> pooled(List<Integer> group) {
    List<Integer> pooled =
        group.stream().filter(row -> "pooled".equals(findings.get(row).stratum())).toList();
    return pooled.isEmpty() ? group : pooled;
  }

  private String key(int row) {
    Finding finding = findings.get(row);
    // correlations with how much cohorts sell say the same of many measures: one row each
    String measure = finding.overCohorts() ? "over cohorts|" + finding.side() : finding.measure();
    return finding.difference() + "|" + measure + "|" + finding.scale();
  }

  private boolean tested(int row) {
    return findings.get(row).side() != 0 || findings.get(row).p() != null;
  }

  private CohortSection.Chart effect(List<Integer> all, String chartId) {
    List<Integer> rows = all;
    Finding first = findings.get(rows.get(0));
    String meaning = first.difference() ? "first cohort less the second" : contrast(first);
    if (first.difference() && rows.size() > MOST_PAIRS) {
      meaning += "; the " + MOST_PAIRS + " surest of " + Numbers.count(rows.size()) + " pairs";
      rows = surest(rows);
    }
    List<Mark> marks = ranked(rows).stream().map(row -> mark(row, all)).toList();
    Unit unit = first.unit();
    String title = title(first);
    String svg =
        new IntervalChart(
                chartId,
                title + ", with 95 % intervals",
                axisTitle(first, unit),
                unit,
                first.sign(),
                side(rows))
            .draw(marks, "cohorts");
    return new CohortSection.Chart(title, meaning, svg);
  }

  /** Few rows keep the cohorts' order; many are ranked, behind those of no cohort. */
  private List<Integer> ranked(List<Integer> rows) {
    if (rows.size() <= 2 * Mark.STYLES) {
      return rows;
    }
    return rows.stream()
        .filter(row -> findings.get(row).figure().measured())
        .sorted(
            Comparator.comparing((Integer row) -> findings.get(row).cohort() != null)
                .thenComparing(
                    row -> findings.get(row).decisive().estimate(), Comparator.reverseOrder()))
        .toList();
  }

  private static String title(Finding finding) {
    if (finding.overCohorts()) {
      return "Over cohorts: with how much they sell";
    }
    return capital(finding.measure()) + (finding.difference() ? ": differences" : "");
  }

  /** What is compared; that a figure is one of a cohort need not be said. */
  private static String contrast(Finding finding) {
    if (finding.overCohorts()) {
      return "rank correlation with the promotional ratio; a cohort is the unit";
    }
    boolean plain =
        finding.level()
            || Set.of("over all cohorts", "within the cohort").contains(words(finding.contrast()));
    return plain ? "" : words(finding.contrast());
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

  private Mark mark(int row, List<Integer> beside) {
    Finding finding = findings.get(row);
    String cohort = finding.cohort() == null ? TOGETHER : Names.clean(finding.cohort());
    String name = cohort;
    if (finding.difference()) {
      name = Names.clip(cohort, 11) + " − " + Names.clip(Names.clean(finding.against()), 11);
    }
    if (finding.overCohorts()) {
      name = capital(finding.measure().replace(" over cohorts", ""));
    } else if (!"pooled".equals(finding.stratum()) && finding.stratum() != null) {
      name = Names.clip(cohort, 11) + " · " + finding.stratum();
    } else if (!finding.difference() && beside.stream().anyMatch(other -> twin(row, other))) {
      name = Names.clip(cohort, 11) + " · " + words(finding.contrast());
    }
    int style = finding.difference() ? 0 : palette.style(finding.cohort());
    String text =
        finding.figure().measured()
            ? finding.shown(finding.sign()).brief()
            : words(finding.verdict());
    return new Mark(
        name,
        style,
        finding.decisive().low(),
        finding.decisive().estimate(),
        finding.decisive().high(),
        text,
        "/findings/" + row + finding.place(),
        palette.numbers(finding.cohort(), finding.against()));
  }

  /** True if two findings of one cohort differ in their contrast alone, so the names must tell. */
  private boolean twin(int row, int other) {
    return row != other && Objects.equals(findings.get(row).cohort(), findings.get(other).cohort());
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
      case HOURS -> finding.difference() ? "difference, hours" : "hours";
      case PLAIN ->
          finding.difference() ? "difference, " + words(finding.scale()) : words(finding.scale());
    };
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
