package org.fishmarket.compare;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.fishmarket.compare.World.Written;
import org.fishmarket.compare.cue.StrongCues;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.Explanation.Part;
import org.fishmarket.table.Table;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

class StrongCuesTest extends SparkTest {
  private static final int ACCOUNTS = 10;
  private static final String PITCH = "Order our walnut desk now, the sale ends tonight!";
  private static final String TALK = "Thank you for the walk this morning, it was lovely";

  private static byte[] model() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Classifier.shipped().write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static World world(int accounts) {
    World world = new World();
    for (int i = 0; i < 3 * accounts; i++) {
      world.post("seller" + i % accounts, "stalls").with("text", i / accounts == 2 ? TALK : PITCH);
      world.post("walker" + i % accounts, "lanes").with("text", TALK);
    }
    return world;
  }

  private static Dataset<Row> cues(World world, int partitions) {
    Dataset<Row> posts = world.posts(spark).repartition(partitions);
    Dataset<Row> cohorts =
        posts
            .groupBy("cohort")
            .agg(functions.count("post_id").as("posts"))
            .withColumn("suppressed", col("cohort").equalTo("hidden"));
    return StrongCues.of(posts, cohorts, model(), ACCOUNTS);
  }

  private static Part part(String text, String name) {
    return Classifier.shipped().explain(text, null).parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCohortsStrongestWordsAreThoseOfItsPosts() {
    World world = world(12);
    // reposts and what is not codable do not count
    world.post("seller1", "stalls").with("text", PITCH).with("kind", "repost");
    world.post("seller1", "stalls").with("text", "hm");
    Dataset<Row> cues = cues(world, 3);
    assertThat(cues.schema()).isEqualTo(Table.CUES.schema());
    List<Row> order = cues.where("cohort = 'stalls' and feature = 'w:our'").collectAsList();
    assertThat(order).hasSize(1);
    Row row = order.get(0);
    assertThat(row.<Long>getAs("sampled_posts")).isEqualTo(36);
    assertThat(row.<Long>getAs("posts")).isEqualTo(24);
    assertThat(row.<Long>getAs("accounts")).isEqualTo(12);
    assertThat(row.<Double>getAs("share_of_posts")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(row.<Double>getAs("mean_contribution"))
        .isCloseTo(2 / 3.0 * part(PITCH, "w:our").weight(), within(1e-9));
    assertThat(row.<String>getAs("meaning")).isEqualTo("word \u201cour\u201d");
    assertThat(row.<String>getAs("kind")).isEqualTo("word");
    assertThat(cues.where("cohort = 'lanes' and feature = 'w:our'").count()).isZero();
    assertThat(cues.where("mean_contribution > 0").groupBy("cohort").count().collectAsList())
        .allSatisfy(count -> assertThat(count.getLong(1)).isBetween(5L, 20L));
  }

  @Test
  void whatFewerAccountsWriteIsNotShown() {
    World world = world(12);
    IntStream.range(0, 9)
        .forEach(i -> world.post("walker" + i, "lanes").with("text", "Our giveaway ends soon"));
    assertThat(cues(world, 2).where("cohort = 'lanes' and feature = 'w:giveaway'").count())
        .isZero();
    Written tenth = world.post("walker9", "lanes").with("text", "Our giveaway ends soon");
    assertThat(tenth.id()).isNotNull();
    assertThat(cues(world, 2).where("cohort = 'lanes' and feature = 'w:giveaway'").count())
        .isEqualTo(1);
    IntStream.range(0, 20)
        .forEach(i -> world.post("shy" + i, "hidden").with("text", "Our giveaway ends soon"));
    assertThat(cues(world, 2).where("cohort = 'hidden'").count()).isZero();
    assertThat(cues(world(9), 2).count()).isZero();
  }

  @Test
  void theSampleAndItsSumsDoNotDependOnPartitions() {
    World world = world(12);
    IntStream.range(0, 8_000)
        .forEach(i -> world.post("many" + i % 40, "crowd").with("text", i % 2 == 0 ? PITCH : TALK));
    List<Row> some = sorted(cues(world, 1));
    assertThat(sorted(cues(world, 7))).isEqualTo(some);
    long sampled =
        some.stream()
            .filter(row -> row.getString(0).equals("crowd"))
            .findFirst()
            .orElseThrow()
            .getAs("sampled_posts");
    assertThat(sampled).isBetween(4_700L, 5_300L);
  }

  private static List<Row> sorted(Dataset<Row> cues) {
    return cues.orderBy("cohort", "feature").collectAsList();
  }

  @Test
  void manyCohortsShareTheSample() {
    assertThat(StrongCues.quota(0)).isEqualTo(5_000);
    assertThat(StrongCues.quota(50)).isEqualTo(2_000);
    assertThat(StrongCues.quota(10_000)).isEqualTo(200);
  }
}
