package org.fishmarket.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fishmarket.report.chart.CueChart;
import org.fishmarket.report.chart.Mark;
import org.fishmarket.report.model.Cue;
import org.fishmarket.report.model.Results;
import org.fishmarket.report.text.Numbers;
import org.fishmarket.report.text.Shown;
import org.fishmarket.report.text.Unit;

/**
 * What moved the labels of each cohort: the strongest words and cues for selling and for sharing.
 */
final class CueSection {
  private static final int MOST = 8;

  private final List<Cue> cues;
  private final Palette palette;
  private final Map<String, List<Integer>> cohorts = new LinkedHashMap<>();

  CueSection(Results results, Palette palette) {
    this.cues = results.cues();
    this.palette = palette;
    results.cohorts().forEach(cohort -> cohorts.put(cohort.cohort(), new ArrayList<>()));
    IntStream.range(0, cues.size()).forEach(i -> cohorts.get(cues.get(i).cohort()).add(i));
    cohorts.values().removeIf(List::isEmpty);
  }

  /** Panels of the first cohorts and the last; the others may be folded away. */
  public Folded<CohortSection.Chart> panels() {
    double largest = cues.stream().mapToDouble(cue -> Math.abs(cue.contribution())).max().orElse(1);
    List<CohortSection.Chart> charts = new ArrayList<>();
    cohorts.forEach(
        (name, rows) -> {
          String svg =
              CueChart.draw(
                  "cues-" + charts.size(),
                  "What moved the labels",
                  largest,
                  "towards selling",
                  marks(rows, 1),
                  "towards sharing",
                  marks(rows, -1));
          long sampled = cues.get(rows.get(0)).sampled();
          String meaning = "over " + Numbers.count(sampled) + " of its posts";
          charts.add(new CohortSection.Chart(name, meaning, svg));
        });
    return Folded.of(charts);
  }

  private List<Mark> marks(List<Integer> rows, int side) {
    List<Integer> ordered = new ArrayList<>(rows);
    if (side < 0) {
      java.util.Collections.reverse(ordered);
    }
    return ordered.stream()
        .filter(i -> side * cues.get(i).contribution() > 0)
        .limit(MOST)
        .map(i -> mark(i, side))
        .toList();
  }

  private Mark mark(int index, int side) {
    Cue cue = cues.get(index);
    String share = Shown.of(Unit.SHARE, Shown.Sign.LEVEL, cue.share(), null, null).estimate();
    return new Mark(
        cue.meaning(),
        palette.style(cue.cohort()),
        null,
        side * cue.contribution(),
        null,
        share,
        "/cues/" + index + "/share",
        palette.numbers(cue.cohort()));
  }
}
