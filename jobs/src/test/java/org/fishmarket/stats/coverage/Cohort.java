package org.fishmarket.stats.coverage;

import java.util.SplittableRandom;
import org.fishmarket.stats.Draws;
import org.fishmarket.stats.Proportion;
import org.fishmarket.stats.Replicates;
import org.fishmarket.stats.ShareCounts;
import org.fishmarket.stats.Sums;

/** Accounts drawn from a population, and what the labels of their posts say. */
final class Cohort {
  static final int REPLICATES = 2000;
  static final double CONFIDENCE = .95;

  final SplittableRandom random;
  final double[] size;
  final double[] selling;
  final int[] posts;
  final int[] called;
  private final long seed;

  Cohort(Population population, int accounts, long seed) {
    this.seed = seed;
    random = new SplittableRandom(seed);
    size = new double[accounts];
    selling = new double[accounts];
    posts = new int[accounts];
    called = new int[accounts];
    for (int i = 0; i < accounts; i++) {
      size[i] = random.nextGaussian();
      double deviate = random.nextGaussian();
      selling[i] = population.selling(size[i], deviate);
      posts[i] = (int) Population.posts(size[i]);
      called[i] = Population.binomial(posts[i], population.called(size[i], deviate), random);
    }
  }

  int accounts() {
    return posts.length;
  }

  /** What an account adds to some sums. */
  @FunctionalInterface
  interface Parts {
    double[] of(int account);
  }

  /** The sums in every resample, as a job adds them up. */
  double[][] resample(int length, Parts parts) {
    Sums sums = new Sums(length, REPLICATES);
    double[] weights = new double[REPLICATES + 1];
    for (int i = 0; i < accounts(); i++) {
      Draws.weights(seed, i, weights);
      sums.add(weights, parts.of(i), 0, length);
    }
    double[][] resampled = new double[length][];
    for (int j = 0; j < length; j++) {
      int index = j;
      resampled[j] = sums.replicates((all, r) -> all.at(index, r));
    }
    return resampled;
  }

  /** The promotional ratio by the labels. */
  Replicates ratio() {
    double[][] sums = resample(2, i -> new double[] {called[i], posts[i]});
    return Replicates.ratio(sums[0], sums[1]);
  }

  /** The same as a share of clustered trials. */
  org.fishmarket.stats.Estimate share() {
    ShareCounts counts = ShareCounts.NONE;
    for (int i = 0; i < accounts(); i++) {
      counts = counts.plus(ShareCounts.of(posts[i], called[i]));
    }
    return Proportion.clustered(counts, CONFIDENCE);
  }
}
