package org.fishmarket.stats.audited;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * One cohort of a world in which the truth is known: accounts of unequal size that sell more or
 * less often, posts with an outcome, a classifier that errs, and a sample that people coded.
 *
 * <p>The classifier's score rises with the truth, with an account's habit of sounding like a seller
 * and with the outcome: its errors depend on what they must not depend on.
 */
final class LabelWorld {
  /**
   * What is planted.
   *
   * @param accounts in the cohort
   * @param unequal standard deviation of the log of an account's posts
   * @param rate log odds of selling of the middle account
   * @param signal how much the score's log odds rise if a post sells; 0 for a useless classifier
   * @param lean shift of the score's log odds in this cohort
   * @param confused how much they rise with the outcome's noise
   * @param effect of selling on the outcome, within accounts
   * @param bands of scores within which the sample is drawn; 1 for a simple random sample
   */
  record Plan(
      int accounts,
      double unequal,
      double rate,
      double signal,
      double lean,
      double confused,
      double effect,
      int bands) {}

  /** A post. */
  record Post(int account, boolean sells, double score, double outcome, String stratum) {
    double truth() {
      return sells ? 1 : 0;
    }

    double label() {
      return score >= .5 ? 1 : 0;
    }
  }

  private static final double HABIT = 1;

  final Plan plan;
  final List<Post> posts = new ArrayList<>();
  final TreeMap<String, Long> sizes = new TreeMap<>();

  LabelWorld(Plan plan, SplittableRandom random) {
    this.plan = plan;
    for (int account = 0; account < plan.accounts(); account++) {
      int size = 2 + (int) Math.exp(3 + plan.unequal() * random.nextGaussian());
      double selling = logistic(plan.rate() + HABIT * random.nextGaussian());
      double level = random.nextGaussian();
      double sound = random.nextGaussian() / 2;
      for (int i = 0; i < size; i++) {
        boolean sells = random.nextDouble() < selling;
        double noise = random.nextGaussian();
        double odds = plan.signal() * (sells ? .5 : -.5) + plan.lean() + plan.confused() * noise;
        double score = logistic(odds + sound + random.nextGaussian());
        double outcome = level + (sells ? plan.effect() : 0) + noise;
        String stratum = "band " + (int) (score * plan.bands());
        posts.add(new Post(account, sells, score, outcome, stratum));
        sizes.merge(stratum, 1L, Long::sum);
      }
    }
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** The promotional ratio of the accounts from which the world's were drawn: E logistic(Z). */
  static double ratio(double rate) {
    double sum = 0;
    double weights = 0;
    for (double z = -8; z <= 8; z += .001) {
      sum += Math.exp(-z * z / 2) * logistic(rate + HABIT * z);
      weights += Math.exp(-z * z / 2);
    }
    return sum / weights;
  }

  /** Draws posts at random within bands of scores, more where the score is unsure. */
  Drawn draw(int size, SplittableRandom random) {
    TreeMap<String, List<Integer>> strata = new TreeMap<>();
    TreeMap<String, Double> spread = new TreeMap<>();
    for (int i = 0; i < posts.size(); i++) {
      Post post = posts.get(i);
      strata.computeIfAbsent(post.stratum(), name -> new ArrayList<>()).add(i);
      double p = Math.max(.05, Math.min(.95, post.score()));
      spread.merge(post.stratum(), Math.sqrt(p * (1 - p)), Double::sum);
    }
    double all = spread.values().stream().mapToDouble(value -> value).sum();
    double[] probabilities = new double[posts.size()];
    strata.forEach(
        (name, members) -> {
          long share = Math.round(size * spread.get(name) / all);
          int count = (int) Math.min(members.size(), Math.max(2, share));
          for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(members.size() - i);
            int chosen = members.get(other);
            members.set(other, members.get(i));
            probabilities[chosen] = count / (double) members.size();
          }
        });
    return new Drawn(this, probabilities);
  }
}
