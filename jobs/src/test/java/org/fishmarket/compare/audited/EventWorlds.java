package org.fishmarket.compare.audited;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fishmarket.stats.Draws;
import org.fishmarket.stats.Replicates;
import org.fishmarket.stats.Sums;
import org.fishmarket.stats.audited.Correction;
import org.fishmarket.table.AuditStrata;

/**
 * How often figures that are taken from accounts with pseudo-labels cover the truth: the share of
 * selling messages that are answered less that of others, and the slope of accounts' mean outcome
 * on their promotional ratio. Answers and the classifier's errors both go with a post's outcome.
 */
final class EventWorlds {
  private static final double GRID = 0x1.0p32;
  private static final String COHORT = "one";
  private static final int FEWEST_POSTS = 5;
  private static final int REPLICATES = 400;

  /** Of two kinds of messages how many, and how many answered; then the sums of a slope. */
  private static final int SLOPE = 4;

  private static final int SIZE = SLOPE + 5;

  final Map<String, ShareWorlds.Coverage> results = new TreeMap<>();

  /** A post's labels as numbers: whether it sells, whether it is codable. */
  record Labels(double selling, double codable) {}

  /** What is true of endlessly many accounts. */
  record Truth(double answered, double slope) {
    static Truth known(double nones) {
      AuditedWorld.Plan plan = new AuditedWorld.Plan(20_000, 0, 0, nones, 1, 2);
      Sums sums = sums(new AuditedWorld(plan, 1), EventWorlds::truth, 0);
      return new Truth(
          EventWorlds.answered(sums).estimate(.95).value(),
          EventWorlds.slope(sums).estimate(.95).value());
    }
  }

  private static Labels truth(AuditedWorld.Post post) {
    boolean codable = !post.truth().equals("NONE");
    return new Labels(codable && post.sells() ? 1 : 0, codable ? 1 : 0);
  }

  /** Two posts of five are first messages. */
  private static boolean message(AuditedWorld.Post post) {
    return Integer.parseInt(post.id().substring(1)) % 5 < 2;
  }

  private static Labels machine(AuditedWorld.Post post) {
    return new Labels(post.labelledSelling() ? 1 : 0, 1);
  }

  private static Function<AuditedWorld.Post, Labels> pseudo(AuditedWorld world) {
    SlopeWorlds.Labels selling = SlopeWorlds.pseudo(world, COHORT, List.of(Question.SELLING));
    AuditedCohort.Cut cut = new AuditedCohort.Cut(new AuditStrata(world.plan.bands()), false);
    AuditedCohort audited = world.audited(COHORT, cut);
    Correction codable = LabelCorrection.codable(audited);
    Map<String, CodedPost> coded = new HashMap<>();
    audited.coded().forEach(post -> coded.put(post.hand().post(), post));
    return post -> {
      CodedPost hand = coded.get(post.id());
      double label = hand != null && hand.hand().codable() ? 1 : 0;
      return new Labels(
          selling.of(post)[0],
          hand == null
              ? codable.of(cut.stratum(post.score()), 0)
              : codable.of(LabelCorrection.audited(hand, 0, label)));
    };
  }

  /** Adds accounts up, as the cluster does. */
  private static Sums sums(
      AuditedWorld world, Function<AuditedWorld.Post, Labels> labels, int replicates) {
    Map<String, double[]> accounts = new TreeMap<>();
    for (AuditedWorld.Post post : world.posts) {
      if (post.cohort().equals(COHORT)) {
        Labels is = labels.apply(post);
        double others = is.codable() - is.selling();
        double[] sums = accounts.computeIfAbsent(post.account(), name -> new double[SIZE + 2]);
        if (message(post)) {
          double answered = post.outcome() > 1 ? 1 : 0;
          sums[0] += is.selling();
          sums[1] += is.selling() * answered;
          sums[2] += others;
          sums[3] += others * answered;
        }
        sums[SLOPE]++;
        sums[SLOPE + 1] += is.selling();
        sums[SLOPE + 2] += post.outcome();
        sums[SIZE] += is.selling() * is.selling();
      }
    }
    Sums all = new Sums(SIZE, replicates);
    double[] weights = new double[replicates + 1];
    accounts.forEach(
        (account, sums) -> {
          Draws.weights(1, account.hashCode(), weights);
          all.add(weights, place(sums), 0, SIZE);
        });
    return all;
  }

  /** Makes an account's ratio and mean of its sums; one with few posts has none. */
  private static double[] place(double[] sums) {
    double posts = sums[SLOPE];
    if (posts < FEWEST_POSTS) {
      return new double[] {sums[0], sums[1], sums[2], sums[3], 0, 0, 0, 0, 0};
    }
    double yes = sums[SLOPE + 1];
    double x = yes / posts;
    double y = sums[SLOPE + 2] / posts;
    double square = (yes * yes - sums[SIZE] + yes) / posts / posts;
    return new double[] {sums[0], sums[1], sums[2], sums[3], 1, x, y, square, x * y};
  }

  private static Replicates answered(Sums sums) {
    return Replicates.ratio(sums.each(1), sums.each(0))
        .minus(Replicates.ratio(sums.each(3), sums.each(2)));
  }

  private static Replicates slope(Sums sums) {
    return Replicates.slope(sums.replicates(), (slopes, r) -> slopes.add(sums, SLOPE, r));
  }

  private void note(String how, Sums sums, Truth truth) {
    results
        .computeIfAbsent(how + " answered", name -> new ShareWorlds.Coverage())
        .add(answered(sums).estimate(.95), truth.answered());
    results
        .computeIfAbsent(how + " slope", name -> new ShareWorlds.Coverage())
        .add(slope(sums).estimate(.95), truth.slope());
  }

  static EventWorlds of(int worlds, AuditedWorld.Plan plan, Truth truth) {
    EventWorlds simulation = new EventWorlds();
    for (int world = 0; world < worlds; world++) {
      AuditedWorld made = new AuditedWorld(plan, world);
      simulation.note("corrected", sums(made, pseudo(made), REPLICATES), truth);
      simulation.note("raw", sums(made, EventWorlds::machine, REPLICATES), truth);
      simulation.note("true", sums(made, EventWorlds::truth, REPLICATES), truth);
    }
    return simulation;
  }

  /** Prints the table; the argument is the number of worlds, 400 if there is none. */
  public static void main(String[] arguments) {
    int worlds = arguments.length == 0 ? 400 : Integer.parseInt(arguments[0]);
    Truth truth = Truth.known(.05);
    System.out.println(truth);
    for (int accounts : new int[] {10, 40, 200, 400}) {
      for (int bands : new int[] {1, 5}) {
        for (int coded : new int[] {100, 200, 600}) {
          for (double signal : new double[] {0, 2, 5}) {
            AuditedWorld.Plan plan = new AuditedWorld.Plan(accounts, 0, signal, .05, bands, coded);
            System.out.println(plan);
            of(worlds, plan, truth).results.forEach(EventWorlds::print);
          }
        }
      }
    }
  }

  private static void print(String figure, ShareWorlds.Coverage coverage) {
    System.out.printf(
        Locale.ROOT,
        "  %-24s coverage %.3f of %d given %d bias %+.4f width %.3f%n",
        figure,
        coverage.share(),
        coverage.worlds,
        coverage.given,
        coverage.meanBias(),
        coverage.meanWidth());
  }
}
