package org.fishmarket.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.claim.Claims;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.stats.Prevalence;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

/** The promotional ratio from probabilities that lean towards the training posts. */
class AdjustedRatioTest extends SparkTest {
  private static final Settings SETTINGS = new Settings(7, 200, 200, 10, 5, 7, 12, .95, .05);
  private static final double APART = 1.8;

  /** Posts with calibrated probabilities; in half of them the source is another one. */
  private static double[] cohort(World world, String name, int accounts, double share) {
    SplittableRandom random = new SplittableRandom(name.hashCode());
    double[] counts = new double[Prevalence.NODES];
    for (int i = 0; i < 12 * accounts; i++) {
      double side = random.nextDouble() < share ? APART / 2 : -APART / 2;
      double odds =
          APART * (side + random.nextGaussian()) + Math.log(World.PRIOR / (1 - World.PRIOR));
      double p = 1 / (1 + Math.exp(-odds));
      world
          .post(name + i % accounts, name)
          .with("archive", i % 2 == 0 ? "one" : "two")
          .labelled("intent", p > .5 ? "SOFT_SELL" : "SHARING")
          .labelled("selling", p > .5)
          .labelled("p_selling", p);
      long at = Prevalence.position(p);
      Prevalence.add((int) (at / Prevalence.PARTS), 1, at % Prevalence.PARTS, counts);
    }
    // what is not coded does not count
    world.post(name + 0, name).labelled("intent", null).labelled("p_selling", null);
    world.post(name + 0, name).with("kind", "repost").labelled("p_selling", .9);
    return counts;
  }

  private static Row row(World world, String cohort) {
    return world.compared(spark, SETTINGS).cohorts().where("cohort = '" + cohort + "'").head();
  }

  @Test
  void itIsTheEstimateOverAllCodedPostsWithAnIntervalAroundTheTruth() {
    World world = new World();
    double[] counts = cohort(world, "quiet", 60, .05);
    cohort(world, "loud", 40, .6);
    Row quiet = row(world, "quiet");
    double adjusted = quiet.getAs("promotional_ratio_adjusted");
    assertThat(adjusted).isCloseTo(new Prevalence(World.PRIOR).of(counts), within(1e-12));
    assertThat(quiet.<Double>getAs("promotional_ratio_adjusted_low")).isLessThan(.05);
    assertThat(quiet.<Double>getAs("promotional_ratio_adjusted_high")).isBetween(.05, .15);
    assertThat(quiet.<Double>getAs("selling_probability")).isGreaterThan(adjusted + .05);
    Row loud = row(world, "loud");
    assertThat(loud.<Double>getAs("promotional_ratio_adjusted")).isCloseTo(.6, within(.08));
    assertThat(loud.<Double>getAs("selling_probability")).isLessThan(.56);
  }

  @Test
  void itDoesNotDependOnPartitions() {
    World world = new World();
    cohort(world, "one", 20, .2);
    cohort(world, "other", 20, .5);
    List<List<Double>> figures = new ArrayList<>();
    for (int partitions : new int[] {1, 7}) {
      World.compared(
              world.posts(spark).repartition(partitions),
              world.labels(spark).repartition(partitions),
              world.interactions(spark),
              Claims.ALL,
              SETTINGS)
          .cohorts()
          .collectAsList()
          .forEach(
              row ->
                  figures.add(
                      List.of(
                          row.getAs("promotional_ratio_adjusted"),
                          row.getAs("promotional_ratio_adjusted_low"),
                          row.getAs("promotional_ratio_adjusted_high"))));
    }
    assertThat(figures.subList(2, 4)).isEqualTo(figures.subList(0, 2));
    assertThat(figures.get(0)).isNotEqualTo(figures.get(1));
  }

  @Test
  void itRestsOnEnoughAccountsWithCodedPosts() {
    World world = new World();
    cohort(world, "few", 9, .5);
    world.post("bare", "few").labelled("intent", null);
    Row few = row(world, "few");
    assertThat(few.<Boolean>getAs("suppressed")).isFalse();
    assertThat(few.<Object>getAs("promotional_ratio_adjusted")).isNull();
    assertThat(few.<Object>getAs("promotional_ratio_adjusted_low")).isNull();
  }
}
