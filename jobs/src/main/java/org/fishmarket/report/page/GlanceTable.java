package org.fishmarket.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fishmarket.report.model.Cohort;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.story.Claim;
import org.fishmarket.report.story.Figure;
import org.fishmarket.report.story.Story;
import org.fishmarket.report.text.Numbers;
import org.fishmarket.report.text.Shown;

/** Every claim in every cohort, one cell each; of very many cohorts, how many have each verdict. */
final class GlanceTable {
  private static final int MOST_COLUMNS = 8;
  private static final List<String> VERDICTS =
      List.of("supported", "contradicted", "inconclusive", "figure", "too few", "not measurable");

  private final Story story;
  private final Palette palette;
  private final List<String> cohorts;
  private final List<Line> lines;

  GlanceTable(Story story, Palette palette) {
    this.story = story;
    this.palette = palette;
    this.cohorts =
        story.results().cohorts().stream()
            .filter(cohort -> !cohort.suppressed())
            .map(Cohort::cohort)
            .toList();
    this.lines = story.slugs().stream().map(this::line).toList();
  }

  /** A column of its own. */
  record Head(String name, int style, String cohorts) {}

  /**
   * What a claim comes to somewhere.
   *
   * @param verdict null if nothing was asked there
   * @param figure null if there is none
   */
  record Cell(String verdict, Figure figure, String range, String reason, String cohorts) {}

  /**
   * A claim.
   *
   * @param measure what its cells show
   * @param together all cohorts together
   * @param cells by cohort; empty if there are too many for columns
   * @param counts of the cohorts by verdict; empty if they have columns
   */
  record Line(Claim claim, String measure, Cell together, List<Cell> cells, List<Count> counts) {}

  /** How many cohorts have a verdict. */
  record Count(String verdict, String number) {}

  /** True if each cohort has a column. */
  public boolean columns() {
    return cohorts.size() <= MOST_COLUMNS;
  }

  /** True if anything was asked of all cohorts together; of one cohort alone nothing is. */
  public boolean together() {
    return lines.stream().anyMatch(line -> line.together().verdict() != null);
  }

  public List<Head> heads() {
    return columns()
        ? cohorts.stream()
            .map(name -> new Head(name, palette.style(name), palette.numbers(name)))
            .toList()
        : List.of();
  }

  public List<Line> lines() {
    return lines;
  }

  private Line line(String slug) {
    List<Integer> rows =
        IntStream.range(0, story.results().findings().size())
            .filter(i -> slug.equals(finding(i).claim()))
            .boxed()
            .toList();
    Claim claim = story.claims().of(slug, finding(rows.get(0)).essay());
    Integer main = main(claim, rows);
    List<Cell> cells = new ArrayList<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String cohort : cohorts) {
      Cell cell = cell(main, rows, cohort);
      cells.add(cell);
      if (cell.verdict() != null) {
        counts.merge(cell.verdict(), 1, Integer::sum);
      }
    }
    return new Line(
        claim,
        measure(finding(main)),
        cell(main, rows, null),
        columns() ? cells : List.of(),
        columns() ? List.of() : counts(counts));
  }

  private static String measure(Finding finding) {
    String unit =
        switch (finding.unit()) {
          case PERCENT -> ", change in\u00a0%";
          case POINTS -> ", percentage points";
          case HOURS -> ", hours";
          default -> finding.overCohorts() ? ", rank correlation" : "";
        };
    return base(finding) + unit;
  }

  private static List<Count> counts(Map<String, Integer> counts) {
    return VERDICTS.stream()
        .filter(counts::containsKey)
        .map(verdict -> new Count(verdict, Numbers.count(counts.get(verdict))))
        .toList();
  }

  /** The finding that stands for a claim: the headline's, or the first that takes a side. */
  private Integer main(Claim claim, List<Integer> rows) {
    return rows.stream()
        .min(
            Comparator.comparing((Integer i) -> finding(i).difference())
                .thenComparing(i -> !headed(claim, finding(i)))
                .thenComparing(i -> finding(i).side() == 0)
                .thenComparing(i -> claim.place(finding(i).measure()))
                .thenComparing(i -> !finding(i).figure().measured())
                .thenComparing(i -> i))
        .orElseThrow();
  }

  private static boolean headed(Claim claim, Finding finding) {
    return claim.headline() != null && claim.headline().equals(base(finding));
  }

  /** The measure; that of a correlation over cohorts is the one that each cohort has. */
  private static String base(Finding finding) {
    String measure = finding.measure() == null ? "" : finding.measure();
    return finding.overCohorts() ? measure.replace(" over cohorts", "") : measure;
  }

  private Cell cell(Integer main, List<Integer> rows, String cohort) {
    Finding like = finding(main);
    return rows.stream()
        .filter(i -> Objects.equals(cohort, finding(i).cohort()))
        .filter(i -> finding(i).difference() == like.difference())
        .filter(i -> base(like).equals(base(finding(i))))
        .min(
            Comparator.comparing((Integer i) -> finding(i).side() == 0)
                .thenComparing(i -> !Objects.equals(like.contrast(), finding(i).contrast()))
                .thenComparing(i -> !"pooled".equals(finding(i).stratum()))
                .thenComparing(i -> i))
        .map(this::cell)
        .orElse(new Cell(null, null, null, null, cohortsOf(cohort)));
  }

  private Cell cell(int index) {
    Finding finding = finding(index);
    String numbers = cohortsOf(finding.cohort());
    if (!finding.figure().measured()) {
      return new Cell(finding.verdict(), null, null, finding.reason(), numbers);
    }
    Shown shown = finding.shown(finding.sign());
    Figure figure =
        new Figure(
            "/findings/" + index + finding.place(),
            finding.decisive().estimate(),
            finding.decisive().low(),
            finding.decisive().high(),
            shown.number());
    return new Cell(finding.verdict(), figure, shown.bounds(), null, numbers);
  }

  private String cohortsOf(String cohort) {
    return cohort == null ? "" : palette.numbers(cohort);
  }

  private Finding finding(int index) {
    return story.results().findings().get(index);
  }
}
