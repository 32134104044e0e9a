package org.fishmarket.models.learn;

import java.util.EnumSet;
import java.util.Set;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Intent;

/** From the scores of all heads to a judgement. */
final class Calibrated {
  private Calibrated() {}

  static Judgement judge(double[] scores, Calibration[] calibrations) {
    double[] p = new double[Head.COUNT];
    for (int h = 0; h < p.length; h++) {
      p[h] = calibrations[h].probability(scores[h]);
    }
    double selling = p[Head.SELLING];
    double[] intents = new double[Intent.values().length];
    intents[Intent.HARD_SELL.ordinal()] = selling * p[Head.HARD];
    intents[Intent.SOFT_SELL.ordinal()] = selling * (1 - p[Head.HARD]);
    intents[Intent.CAUSE.ordinal()] = (1 - selling) * p[Head.CAUSE];
    intents[Intent.SHARING.ordinal()] = (1 - selling) * (1 - p[Head.CAUSE]);
    Intent intent =
        selling >= calibrations[Head.SELLING].threshold()
            ? likelier(intents, Intent.HARD_SELL, Intent.SOFT_SELL)
            : likelier(intents, Intent.CAUSE, Intent.SHARING);
    Set<Act> acts = EnumSet.noneOf(Act.class);
    double[] actProbabilities = new double[Act.values().length];
    for (Act act : Act.values()) {
      int head = Head.of(act);
      actProbabilities[act.ordinal()] = p[head];
      if (p[head] >= calibrations[head].threshold()) {
        acts.add(act);
      }
    }
    return new Judgement(intent, intents, acts, actProbabilities);
  }

  private static Intent likelier(double[] p, Intent one, Intent other) {
    return p[one.ordinal()] > p[other.ordinal()] ? one : other;
  }
}
