package org.fishmarket.stats.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.fishmarket.compare.sums.Cell;
import org.fishmarket.compare.sums.Contribution;
import org.fishmarket.compare.sums.Group;
import org.fishmarket.compare.sums.Observed;
import org.fishmarket.compare.sums.Resample;
import org.fishmarket.compare.sums.Resampling;
import org.fishmarket.compare.sums.Total;
import org.fishmarket.stats.Prevalence;
import org.fishmarket.stats.ShareCounts;
import org.fishmarket.stats.Sums;

/** Accounts drawn from a population, as they enter the sums of the comparison. */
final class Cohort {
  private static final List<Cell> CELLS = List.of(new Cell("one", 7), new Cell("other", 7));

  final Observed observed = new Observed();
  private final String name;
  private final List<Contribution> accounts = new ArrayList<>();

  /**
   * Draws accounts.
   *
   * @param first number of the first, so that those of two cohorts differ
   */
  Cohort(String name, Planted planted, int first, int number, SplittableRandom random) {
    this.name = name;
    for (int i = first; i < first + number; i++) {
      Contribution account = account(i, planted, random);
      accounts.add(account);
      observed.add(account);
    }
  }

  private Contribution account(long key, Planted planted, SplittableRandom random) {
    Population population = planted.population();
    double[] totals = new double[Total.SIZE];
    double z = random.nextGaussian();
    double deviate = random.nextGaussian();
    int posts = (int) population.posts(z);
    int called = Population.binomial(posts, population.called(z, deviate), random);
    put(totals, Total.CODED, posts, Total.CODED_ACCOUNTS);
    put(totals, Total.SELLING, called, Total.ELIGIBLE);
    double voice = random.nextGaussian();
    put(totals, Total.REPLIABLE, posts, Total.REPLIABLE_ACCOUNTS);
    int answered = Population.binomial(posts, planted.answered(z, voice), random);
    totals[Total.ANSWERED.ordinal()] = answered;
    double replies = posts * planted.replies(z, random.nextGaussian());
    totals[Total.RECEIVED.ordinal()] = Population.poisson(replies, random);
    first(posts, planted, random, totals);
    replies(posts, called, planted, random, totals);
    double noise = random.nextGaussian() * (.8 + population.selling(z, deviate));
    double own = random.nextGaussian() / Math.sqrt(posts);
    int cell = random.nextInt(2);
    double level = 3 + cell + planted.bySize() * z;
    double mean = level + planted.slope() * population.selling(z, deviate) + noise + own;
    double ratio = (double) called / posts;
    Map<Cell, double[]> cells = new TreeMap<>();
    cells.put(CELLS.get(cell), Cell.contribution(ratio, posts, posts * mean));
    Cell.count(ratio, cells);
    put(totals, Total.SLOPE_POSTS, posts, Total.SLOPE_ACCOUNTS);
    return new Contribution(key, name, Set.of(name), totals, cells, new double[Prevalence.NODES]);
  }

  /** A quarter as many first messages as posts. */
  private static void first(int posts, Planted planted, SplittableRandom random, double[] totals) {
    int messages = Math.max(1, posts / 4);
    double share = planted.firstAnswered(random.nextGaussian());
    put(totals, Total.FIRST, messages, Total.FIRST_ACCOUNTS);
    totals[Total.FIRST_ANSWERED.ordinal()] = Population.binomial(messages, share, random);
  }

  /** Replies to both kinds of posts; those of one account are alike. */
  private static void replies(
      int posts, int called, Planted planted, SplittableRandom random, double[] totals) {
    double deviate = random.nextGaussian();
    int sold = Math.max(1, Population.binomial(3 * called, .5, random));
    int shared = Math.max(1, Population.binomial(4 * (posts - called), .5, random));
    put(totals, Total.JUDGED_TO_SELLING, sold, Total.JUDGED_TO_SELLING_ACCOUNTS);
    put(totals, Total.JUDGED_TO_SHARING, shared, Total.JUDGED_TO_SHARING_ACCOUNTS);
    totals[Total.PHATIC_TO_SELLING.ordinal()] =
        Population.binomial(sold, planted.sellingCourtesies(deviate), random);
    totals[Total.PHATIC_TO_SHARING.ordinal()] =
        Population.binomial(shared, Planted.courtesies(deviate), random);
  }

  private static void put(double[] totals, Total total, double value, Total accounts) {
    totals[total.ordinal()] = value;
    totals[accounts.ordinal()] = 1;
  }

  List<Contribution> accounts() {
    return accounts;
  }

  int size() {
    return accounts.size();
  }

  /** Resamples and permutes as a task does. */
  Group group(Resampling.Plan plan, Map<Integer, Sums> tests) {
    double[] weights = new double[plan.settings().replicates() + 1];
    double[] sides = new double[plan.settings().permutations() + 2];
    Sums sums = new Sums(Group.size(observed), plan.settings().replicates());
    Resample resample = new Resample(plan, observed);
    for (Contribution account : accounts) {
      resample.add(account, weights, sums);
      resample.permute(account, sides, tests);
    }
    return new Group(name, observed, sums);
  }

  /** Posts that are called selling, as trials that come in clusters. */
  ShareCounts shares() {
    ShareCounts counts = ShareCounts.NONE;
    for (Contribution account : accounts) {
      counts =
          counts.plus(
              ShareCounts.of(
                  (long) account.totals()[Total.CODED.ordinal()],
                  (long) account.totals()[Total.SELLING.ordinal()]));
    }
    return counts;
  }
}
