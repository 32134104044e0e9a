package org.fishmarket.models.learn;

import java.util.EnumSet;
import java.util.Set;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Scheme;

/** From the scores of all heads to a judgement. */
final class Calibrated {
  private Calibrated() {}

  static Judgement judge(double[] scores, Calibration[] calibrations, Scheme scheme) {
    Heads heads = new Heads(scheme);
    double[] p = new double[heads.count()];
    for (int h = 0; h < p.length; h++) {
      p[h] = calibrations[h].probability(scores[h]);
    }
    double selling = p[Heads.SELLING];
    double[] intents = heads.intents(p);
    int intent = heads.likeliest(intents, selling >= calibrations[Heads.SELLING].threshold());
    if (!scheme.acts()) {
      return new Judgement(intent, selling, intents, null, null);
    }
    Set<Act> acts = EnumSet.noneOf(Act.class);
    double[] actProbabilities = new double[Act.values().length];
    for (Act act : Act.values()) {
      int head = heads.of(act);
      actProbabilities[act.ordinal()] = p[head];
      if (p[head] >= calibrations[head].threshold()) {
        acts.add(act);
      }
    }
    return new Judgement(intent, selling, intents, acts, actProbabilities);
  }
}
