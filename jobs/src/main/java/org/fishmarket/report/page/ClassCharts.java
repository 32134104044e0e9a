package org.fishmarket.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.report.chart.Mark;
import org.fishmarket.report.chart.StepChart;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.story.Claim;

/** Figures by ordered classes: one panel for each cohort, all of them on one scale. */
final class ClassCharts {
  private static final int MOST_PANELS = 9;

  /** A class of shares as written in a contrast: {@code (0.1, 0.25]}, or {@code 0}. */
  private static final Pattern RANGE =
      Pattern.compile(
          "[(\\[]\\s*(\\d*\\.?\\d+)\\s*,\\s*(\\d*\\.?\\d+)\\s*[)\\]]|(?:^|\\s)(0)\\s*$");

  private final List<Finding> findings;
  private final Palette palette;
  private final String id;

  ClassCharts(List<Finding> findings, Palette palette, String id) {
    this.findings = findings;
    this.palette = palette;
    this.id = id;
  }

  /** Panels under one head. */
  record Panels(String title, List<CohortSection.Chart> charts) {}

  private record Placed(double place, Mark mark) {}

  /** The panels of each chart by classes that the claim has figures for. */
  List<Panels> panels(Claim claim, List<Integer> rows) {
    List<Panels> all = new ArrayList<>();
    for (Claim.Bins bins : claim.bins()) {
      List<Integer> classes =
          rows.stream()
              .filter(row -> "pooled".equals(findings.get(row).stratum()))
              .filter(row -> placeOf(bins, findings.get(row)) != null)
              .toList();
      if (classes.stream().anyMatch(row -> findings.get(row).figure().measured())) {
        all.add(new Panels(bins.title(), charts(bins, classes, id + "-bins" + all.size())));
      }
    }
    return all;
  }

  private List<CohortSection.Chart> charts(Claim.Bins bins, List<Integer> rows, String chartId) {
    Map<String, List<Placed>> panels = new LinkedHashMap<>();
    for (int row : rows) {
      Finding finding = findings.get(row);
      String name = finding.cohort() == null ? FindingCharts.TOGETHER : finding.cohort();
      panels
          .computeIfAbsent(name, none -> new ArrayList<>())
          .add(new Placed(placeOf(bins, finding), mark(bins, row)));
    }
    Finding first = findings.get(rows.get(0));
    List<Mark> all =
        panels.values().stream().flatMap(List::stream).map(placed -> placed.mark).toList();
    List<CohortSection.Chart> charts = new ArrayList<>();
    panels.entrySet().stream()
        .limit(MOST_PANELS)
        .forEach(
            panel -> {
              List<Mark> marks =
                  panel.getValue().stream()
                      .sorted(Comparator.comparingDouble(Placed::place))
                      .map(Placed::mark)
                      .toList();
              String svg =
                  new StepChart(
                          chartId + "-" + charts.size(),
                          bins.title(),
                          bins.axis(),
                          first.unit(),
                          first.sign())
                      .draw(marks, all);
              charts.add(new CohortSection.Chart(panel.getKey(), "", svg));
            });
    return charts;
  }

  private Mark mark(Claim.Bins bins, int row) {
    Finding finding = findings.get(row);
    boolean measured = finding.figure().measured();
    return new Mark(
        label(bins, finding),
        palette.style(finding.cohort()),
        finding.decisive().low(),
        finding.decisive().estimate(),
        finding.decisive().high(),
        measured ? finding.shown(finding.sign()).estimate() : String.valueOf(finding.verdict()),
        "/findings/" + row + finding.place(),
        palette.numbers(finding.cohort()));
  }

  /** True if the finding is drawn by class, or is a difference of two of those. */
  static boolean hold(Claim claim, Finding finding) {
    return claim.bins().stream()
        .anyMatch(bins -> placeOf(bins, finding) != null || compares(bins, finding));
  }

  private static boolean compares(Claim.Bins bins, Finding finding) {
    String measure = finding.measure();
    return finding.difference()
        && (bins.measure().equals(measure) || bins.classes().containsKey(measure));
  }

  /** Where a finding stands in the order of the classes; null if it is no figure of a class. */
  private static Double placeOf(Claim.Bins bins, Finding finding) {
    String measure = finding.measure();
    if (finding.difference() || measure == null || !measure.contains(bins.measure())) {
      return null;
    }
    if (bins.classes().isEmpty()) {
      Matcher range = range(finding);
      return range == null ? null : range.group(3) != null ? -1 : number(range.group(1));
    }
    List<String> names = List.copyOf(bins.classes().keySet());
    int place = Math.max(names.indexOf(finding.contrast()), names.indexOf(measure));
    return place < 0 ? null : (double) place;
  }

  private static String label(Claim.Bins bins, Finding finding) {
    if (!bins.classes().isEmpty()) {
      String byContrast = bins.classes().get(String.valueOf(finding.contrast()));
      return byContrast == null ? bins.classes().get(finding.measure()) : byContrast;
    }
    Matcher range = range(finding);
    return range.group(3) != null ? "0" : percent(range.group(1)) + "–" + percent(range.group(2));
  }

  private static Matcher range(Finding finding) {
    Matcher matcher = RANGE.matcher(finding.contrast() == null ? "" : finding.contrast());
    return matcher.find() ? matcher : null;
  }

  private static double number(String share) {
    return Double.parseDouble(share);
  }

  private static long percent(String share) {
    return Math.round(number(share) * 100);
  }
}
