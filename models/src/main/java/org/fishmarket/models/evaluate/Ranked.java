package org.fishmarket.models.evaluate;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Answers in order of their probability: sorted once, so that each resample is one pass. The area
 * under the ROC curve is the probability that a random yes has a higher probability than a random
 * no, ties counted half (Mann and Whitney's U; Hanley and McNeil, Radiology 143, 1982).
 */
final class Ranked implements Resampling.Statistic {
  static final int PRECISION = 0;
  static final int RECALL = 1;
  static final int F1 = 2;
  static final int AUC = 3;
  static final int FIGURES = 4;

  private final int[] units;
  private final boolean[] yes;
  private final boolean[] said;
  private final boolean[] tiedWithNext;
  private final boolean ranked;

  /**
   * Sorts.
   *
   * @param units the number of each answer's unit, from 0
   * @param yes the coder's answers
   * @param said the classifier's
   * @param probabilities the classifier's; null if it gives none
   */
  Ranked(int[] units, boolean[] yes, boolean[] said, double[] probabilities) {
    int n = yes.length;
    int[] order = IntStream.range(0, n).toArray();
    ranked = probabilities != null;
    if (ranked) {
      order =
          IntStream.range(0, n)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> probabilities[i]))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    this.units = new int[n];
    this.yes = new boolean[n];
    this.said = new boolean[n];
    tiedWithNext = new boolean[n];
    for (int k = 0; k < n; k++) {
      int i = order[k];
      this.units[k] = units[i];
      this.yes[k] = yes[i];
      this.said[k] = said[i];
      tiedWithNext[k] = ranked && k + 1 < n && probabilities[order[k + 1]] == probabilities[i];
    }
  }

  @Override
  public void of(int[] weights, double[] figures) {
    double hits = 0;
    double positives = 0;
    double all = 0;
    double claimed = 0;
    double wins = 0;
    double below = 0;
    double tiedYes = 0;
    double tiedNo = 0;
    for (int k = 0; k < yes.length; k++) {
      int weight = weights[units[k]];
      all += weight;
      if (yes[k]) {
        positives += weight;
        tiedYes += weight;
      } else {
        tiedNo += weight;
      }
      if (said[k]) {
        claimed += weight;
        hits += yes[k] ? weight : 0;
      }
      if (!tiedWithNext[k]) {
        wins += tiedYes * (below + tiedNo / 2);
        below += tiedNo;
        tiedYes = 0;
        tiedNo = 0;
      }
    }
    // without a yes or a no the division gives NaN: not defined
    figures[PRECISION] = hits / claimed;
    figures[RECALL] = hits / positives;
    figures[F1] = 2 * hits / (claimed + positives);
    figures[AUC] = ranked ? wins / (positives * (all - positives)) : Double.NaN;
  }
}
