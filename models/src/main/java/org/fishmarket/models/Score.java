package org.fishmarket.models;

import java.util.ArrayList;
import java.util.List;
import org.fishmarket.models.learn.Curves;

/**
 * How well yes-or-no answers fit a coder's. What cannot be computed is null.
 *
 * @param posts how many were scored
 * @param yes how many the coder answered yes
 * @param said how many the classifier did
 * @param precision share of the classifier's yes that are the coder's, null without any
 * @param recall share of the coder's yes that the classifier found, null without any
 * @param f1 harmonic mean of both: 2 hits / (yes + said), null if both are 0
 * @param auc area under the ROC curve of the probabilities, null without both answers
 * @param brier mean squared distance of probability and answer
 * @param ece expected calibration error: mean distance of probability and share of yes over ten
 *     bins of equal width, weighted by their posts
 */
public record Score(
    int posts,
    int yes,
    int said,
    Double precision,
    Double recall,
    Double f1,
    Double auc,
    Double brier,
    Double ece) {
  private static final int BINS = 10;

  /** Collects answers. */
  static final class Tally {
    private final List<Boolean> yes = new ArrayList<>();
    private final List<Double> probabilities = new ArrayList<>();
    private int positives;
    private int said;
    private int hits;

    void add(boolean answer, boolean classifier, double probability) {
      yes.add(answer);
      probabilities.add(probability);
      positives += answer ? 1 : 0;
      said += classifier ? 1 : 0;
      hits += answer && classifier ? 1 : 0;
    }

    Score score() {
      int n = yes.size();
      double[] p = probabilities.stream().mapToDouble(Double::doubleValue).toArray();
      boolean[] answers = new boolean[n];
      double squares = 0;
      double[] sums = new double[BINS];
      double[] hitsInBin = new double[BINS];
      for (int i = 0; i < n; i++) {
        answers[i] = yes.get(i);
        double target = answers[i] ? 1 : 0;
        squares += (p[i] - target) * (p[i] - target);
        int bin = Math.min(BINS - 1, (int) (p[i] * BINS));
        sums[bin] += p[i];
        hitsInBin[bin] += target;
      }
      double gap = 0;
      for (int bin = 0; bin < BINS; bin++) {
        gap += Math.abs(sums[bin] - hitsInBin[bin]);
      }
      return new Score(
          n,
          positives,
          said,
          ratio(hits, said),
          ratio(hits, positives),
          ratio(2.0 * hits, positives + said),
          Curves.auc(p, answers),
          ratio(squares, n),
          ratio(gap, n));
    }

    private static Double ratio(double part, double whole) {
      return whole == 0 ? null : part / whole;
    }
  }
}
