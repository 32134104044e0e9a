package org.fishmarket.stats.audited;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.fishmarket.stats.Estimate;

/**
 * How often intervals cover the truth over worlds drawn with known parameters. Run alone it prints
 * the whole table; {@link LabelErrorTest} holds parts of it to bounds.
 */
final class LabelErrorSimulation {
  private static final ToDoubleFunction<LabelWorld.Post> SCORE = LabelWorld.Post::score;
  private static final ToDoubleFunction<LabelWorld.Post> LABEL = LabelWorld.Post::label;
  private static final ToDoubleFunction<LabelWorld.Post> TRUTH = LabelWorld.Post::truth;

  final TreeMap<String, Coverage> results = new TreeMap<>();
  double effective;
  double lambda;

  /** What came of an estimator. Where it gave nothing, it did not cover the truth. */
  static final class Coverage {
    int worlds;
    int given;
    int covered;
    double bias;
    double width;

    private void add(Estimate estimate, double truth) {
      worlds++;
      covered += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
      if (!Double.isNaN(estimate.value())) {
        given++;
        bias += estimate.value() - truth;
        width += estimate.high() - estimate.low();
      }
    }

    double share() {
      return covered / (double) worlds;
    }

    double meanBias() {
      return bias / given;
    }

    double meanWidth() {
      return width / given;
    }
  }

  private void note(String estimator, Estimate estimate, double truth) {
    results.computeIfAbsent(estimator, name -> new Coverage()).add(estimate, truth);
  }

  /**
   * What varies between runs.
   *
   * @param accounts in each of two cohorts
   * @param coded posts of each
   * @param bands of scores in which they are drawn
   * @param signal of the classifier: 0 useless, 3 middling, 6 good
   */
  record Setting(int accounts, int coded, int bands, double signal) {
    private long seed() {
      return ((accounts * 10_000L + coded) * 100 + bands) * 100_000
          + Math.round(signal * 10) * 9973;
    }
  }

  /** Two cohorts, in which the classifier errs differently, and a sample of each. */
  static LabelErrorSimulation of(int worlds, Setting setting) {
    LabelErrorSimulation simulation = new LabelErrorSimulation();
    for (int world = 0; world < worlds; world++) {
      SplittableRandom random = new SplittableRandom(setting.seed() + world);
      Drawn first = draw(setting, -.5, .4, random);
      Drawn second = draw(setting, -1.2, -.4, random);
      simulation.ratios(first, second);
      simulation.slopes(first);
    }
    simulation.effective /= worlds;
    simulation.lambda /= worlds;
    return simulation;
  }

  private static Drawn draw(Setting setting, double rate, double lean, SplittableRandom random) {
    LabelWorld.Plan plan =
        new LabelWorld.Plan(
            setting.accounts(), .8, rate, setting.signal(), lean, .5, -.5, setting.bands());
    return new LabelWorld(plan, random).draw(setting.coded(), random);
  }

  private void ratios(Drawn first, Drawn second) {
    double one = LabelWorld.ratio(first.world().plan.rate());
    double two = LabelWorld.ratio(second.world().plan.rate());
    for (String estimator : new String[] {"raw", "hands", "tuned"}) {
      RatioSums sums = new RatioSums(2);
      DrawError[] draws = {addTo(sums, 0, first, estimator), addTo(sums, 1, second, estimator)};
      Ratios ratios = new Ratios(sums, .95);
      note("ratio, " + estimator, ratios.ratio(0, draws[0]), one);
      note("difference, " + estimator, ratios.difference(0, draws[0], 1, draws[1]), one - two);
    }
  }

  private DrawError addTo(RatioSums sums, int cohort, Drawn drawn, String estimator) {
    if (estimator.equals("raw")) {
      drawn.addTo(sums, cohort, 2, drawn.labels(LABEL));
      return DrawError.NONE;
    }
    Correction correction = drawn.correction(SCORE, estimator);
    drawn.addTo(sums, cohort, 2, drawn.pseudo(correction, SCORE));
    if (estimator.equals("tuned")) {
      effective += correction.effectiveSize() / drawn.sample(SCORE).size() / 2;
      lambda += correction.lambda() / 2;
    }
    return correction.error();
  }

  private void slopes(Drawn drawn) {
    double truth = drawn.world().plan.effect();
    note("slope, true labels", slope(drawn, drawn.labels(TRUTH)), truth);
    note("slope, raw", slope(drawn, drawn.labels(LABEL)), truth);
    for (String estimator : new String[] {"hands", "tuned", "whole"}) {
      Correction correction = drawn.correction(SCORE, estimator);
      note("slope, " + estimator, slope(drawn, drawn.pseudo(correction, SCORE)), truth);
    }
    double[] published = drawn.pseudo(drawn.correction(SCORE, "whole"), SCORE);
    note("slope, whole, squares not corrected", plain(drawn, published), truth);
  }

  static Estimate slope(Drawn drawn, double[] labels) {
    CorrectedMoments moments = new CorrectedMoments(0, 1);
    drawn.moments(labels).forEach(moments::add);
    CorrectedFit fit = CorrectedFit.of(moments).orElse(null);
    if (fit == null) {
      return Estimate.NONE;
    }
    Influences influences = new Influences(fit);
    drawn.moments(labels).forEach(influences::add);
    return influences.coefficient(0, .95);
  }

  /** The slope on pseudo-labels as if they were labels. */
  private static Estimate plain(Drawn drawn, double[] pseudo) {
    double[] sums = new double[2];
    for (AccountMoments account : drawn.knownMoments(pseudo)) {
      sums[0] += account.within(0, 0);
      sums[1] += account.within(0, 1);
    }
    return new Estimate(sums[1] / sums[0], Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  /** Prints the table; the argument is the number of worlds, 400 if there is none. */
  public static void main(String[] arguments) {
    int worlds = arguments.length == 0 ? 400 : Integer.parseInt(arguments[0]);
    for (int accounts : new int[] {10, 40, 400}) {
      for (int coded : new int[] {200, 1000}) {
        for (int bands : new int[] {1, 5}) {
          for (double signal : new double[] {0, 3, 6}) {
            print(worlds, new Setting(accounts, coded, bands, signal));
          }
        }
      }
    }
  }

  private static void print(int worlds, Setting setting) {
    LabelErrorSimulation simulation = of(worlds, setting);
    System.out.printf(
        Locale.ROOT,
        "%s lambda=%.2f effective=%.2f n%n",
        setting,
        simulation.lambda,
        simulation.effective);
    simulation.results.forEach(
        (estimator, coverage) ->
            System.out.printf(
                Locale.ROOT,
                "  %-36s coverage %.3f bias %+.4f width %.3f%n",
                estimator,
                coverage.share(),
                coverage.meanBias(),
                coverage.meanWidth()));
  }
}
