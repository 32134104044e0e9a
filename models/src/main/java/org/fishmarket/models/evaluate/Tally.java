package org.fishmarket.models.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects yes-or-no answers of a coder and of a classifier, for a {@link Score}. */
public final class Tally {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Answer> answers = new ArrayList<>();
  private int units;
  private boolean probable = true;

  private record Answer(int unit, boolean yes, boolean said, double probability) {}

  /** Adds the answers to a post that is its own unit. */
  public void add(boolean yes, boolean said, double probability) {
    add("", yes, said, probability);
  }

  /**
   * Adds the answers to a post.
   *
   * @param account who wrote it; empty if not known, then the post is its own unit
   * @param yes the coder's answer
   * @param said the classifier's
   * @param probability the classifier's probability of yes; null if it gives none
   */
  public void add(String account, boolean yes, boolean said, Double probability) {
    int unit = account.isEmpty() ? units : numbers.computeIfAbsent(account, a -> units);
    units = Math.max(units, unit + 1);
    probable &= probability != null;
    answers.add(new Answer(unit, yes, said, probability == null ? 0 : probability));
  }

  /** The score, with the usual intervals. */
  public Score score() {
    return score(Resampling.USUAL);
  }

  /** The score, with intervals by resampling units. */
  public Score score(Resampling resampling) {
    int n = answers.size();
    int[] unit = answers.stream().mapToInt(Answer::unit).toArray();
    boolean[] yes = new boolean[n];
    boolean[] said = new boolean[n];
    double[] p = answers.stream().mapToDouble(Answer::probability).toArray();
    double squares = 0;
    int positives = 0;
    int claimed = 0;
    for (int i = 0; i < n; i++) {
      yes[i] = answers.get(i).yes();
      said[i] = answers.get(i).said();
      positives += yes[i] ? 1 : 0;
      claimed += said[i] ? 1 : 0;
      double miss = p[i] - (yes[i] ? 1 : 0);
      squares += miss * miss;
    }
    Ranked ranked = new Ranked(unit, yes, said, probable ? p : null);
    double[] figures = new double[Ranked.FIGURES];
    int[] once = new int[units];
    Arrays.fill(once, 1);
    ranked.of(once, figures);
    Interval[] intervals = resampling.intervals(units, figures.length, ranked);
    List<Bin> bins = probable ? Bin.of(p, yes) : List.of();
    return new Score(
        n,
        units,
        positives,
        claimed,
        defined(figures[Ranked.PRECISION]),
        intervals[Ranked.PRECISION],
        defined(figures[Ranked.RECALL]),
        intervals[Ranked.RECALL],
        defined(figures[Ranked.F1]),
        intervals[Ranked.F1],
        defined(figures[Ranked.AUC]),
        intervals[Ranked.AUC],
        probable ? defined(squares / n) : null,
        Bin.error(bins),
        bins);
  }

  private static Double defined(double figure) {
    return Double.isFinite(figure) ? figure : null;
  }
}
