package org.fishmarket.stats.coverage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.sums.Contribution;
import org.fishmarket.compare.sums.Total;
import org.fishmarket.stats.Draws;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.Replicates;
import org.fishmarket.stats.Sums;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * Replies per post, which are very skewed over accounts: what findings say, and what a studentised
 * bootstrap would (Hall, Annals of Statistics 16, 1988), which no finding uses.
 */
final class SkewedWorlds implements Worlds {
  private static final int A = 0;
  private static final int B = 1;
  private static final int AA = 2;
  private static final int AB = 3;
  private static final int BB = 4;
  private static final int SIZE = 5;

  private static final Planted ALIKE = planted(0);
  private static final Planted LEANING = planted(.3);

  private static Planted planted(double lean) {
    return new Planted(new Population(-1, lean, 1), 0, 0, 0, 0);
  }

  private final double truthAlike = ALIKE.repliesTruth();
  private final double truthLeaning = LEANING.repliesTruth();

  @Override
  public Map<String, Outcome> of(int accounts, long seed) {
    Map<String, Outcome> said = new LinkedHashMap<>();
    add("larger accounts get as many a post", ALIKE, truthAlike, accounts, seed, said);
    add("larger accounts get more a post", LEANING, truthLeaning, accounts, seed, said);
    return said;
  }

  private static void add(
      String name,
      Planted planted,
      double truth,
      int accounts,
      long seed,
      Map<String, Outcome> said) {
    Settings settings = Settings.defaults().withSeed(seed);
    Cohort cohort = new Cohort("one", planted, 0, accounts, new SplittableRandom(seed));
    Sums sums = new Sums(SIZE, settings.replicates());
    double[] weights = new double[settings.replicates() + 1];
    for (Contribution account : cohort.accounts()) {
      double a = account.totals()[Total.RECEIVED.ordinal()];
      double b = account.totals()[Total.REPLIABLE.ordinal()];
      Draws.weights(seed, account.key(), weights);
      sums.add(weights, new double[] {a, b, a * a, a * b, b * b}, 0, SIZE);
    }
    Replicates ratio = Replicates.ratio(sums.each(A), sums.each(B));
    Estimate told = ratio.estimate(settings.confidence()).withP(Double.NaN);
    said.put("mean count, " + name + ": findings", new Outcome(told, truth));
    said.put(
        "mean count, " + name + ": studentised bootstrap",
        new Outcome(studentised(sums, settings.confidence()), truth));
  }

  private static Estimate studentised(Sums sums, double confidence) {
    double ratio = sums.at(A, 0) / sums.at(B, 0);
    double[] t =
        Arrays.stream(
                sums.replicates((all, r) -> (all.at(A, r) / all.at(B, r) - ratio) / error(all, r)))
            .skip(1)
            .filter(Double::isFinite)
            .toArray();
    Percentile percentile = new Percentile();
    percentile.setData(t);
    double error = error(sums, 0);
    double tail = 100 * (1 - confidence) / 2;
    return new Estimate(
        ratio,
        ratio - error * percentile.evaluate(100 - tail),
        ratio - error * percentile.evaluate(tail),
        error,
        Double.NaN);
  }

  private static double error(Sums sums, int r) {
    double ratio = sums.at(A, r) / sums.at(B, r);
    double square = sums.at(AA, r) - 2 * ratio * sums.at(AB, r) + ratio * ratio * sums.at(BB, r);
    return Math.sqrt(Math.max(0, square)) / sums.at(B, r);
  }
}
