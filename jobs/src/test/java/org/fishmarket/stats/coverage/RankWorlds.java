package org.fishmarket.stats.coverage;

import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.fishmarket.compare.finding.Scale;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.finding.Subject;
import org.fishmarket.compare.sums.Across;
import org.fishmarket.compare.sums.Contribution;
import org.fishmarket.compare.sums.Observed;
import org.fishmarket.compare.sums.Total;
import org.fishmarket.stats.Prevalence;

/**
 * Cohorts whose promotional ratios go with another figure: monotone functions of normal deviates
 * with a correlation, whose rank correlation is {@code 6/pi asin(r/2)}.
 *
 * @param correlation of the deviates
 */
record RankWorlds(double correlation) implements Worlds {
  private static final double POSTS = 1e6;

  @Override
  public Map<String, Outcome> of(int cohorts, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Across across = new Across();
    for (int i = 0; i < cohorts; i++) {
      double x = random.nextGaussian();
      double y = correlation * x;
      y += Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
      double ratio = Population.logistic(x);
      across.add(cohort(ratio), ratio, Math.exp(y), 1L, Total.ACCOUNTS);
    }
    Subject subject = Subject.figure(null, "rank correlation", Scale.SHARE, null);
    Settings settings = Settings.defaults().withSeed(seed);
    double truth = 6 / Math.PI * Math.asin(correlation / 2);
    return Map.of(
        "rank correlation across groups (permutation)",
        new Outcome(across.finding(subject, "it", settings).estimate(), truth));
  }

  private static Observed cohort(double ratio) {
    double[] totals = new double[Total.SIZE];
    totals[Total.CODED.ordinal()] = POSTS;
    totals[Total.SELLING.ordinal()] = Math.rint(POSTS * ratio);
    return new Observed()
        .add(
            new Contribution(
                0, "one", Set.of("one"), totals, Map.of(), new double[Prevalence.NODES]));
  }
}
