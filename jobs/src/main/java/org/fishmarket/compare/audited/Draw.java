package org.fishmarket.compare.audited;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.table.AuditStrata;

/**
 * The drawing of the sample, read off its table, and held against the labels as they are now.
 *
 * @param posts all that were drawn, coded or not
 */
record Draw(List<DrawnPost> posts) {
  /**
   * Reads a sample.
   *
   * @param sample the table of that name
   * @param labels the table of that name
   */
  static Draw of(Dataset<Row> sample, Dataset<Row> labels) {
    Dataset<Row> drawn =
        sample.select(
            col("post_id"),
            col("cohort"),
            col("stratum"),
            col("stratum_posts"),
            col("p_selling").as("score"));
    Map<String, Row> now =
        labels
            .where(col("intent").isNotNull())
            .select("post_id", "intent", "selling", "p_selling")
            .join(broadcast(drawn.select("post_id")), "post_id")
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row));
    List<DrawnPost> posts = new ArrayList<>();
    for (Row row : drawn.collectAsList()) {
      Row label = now.get(row.getString(0));
      posts.add(
          new DrawnPost(
              row.getString(0),
              row.getString(1),
              row.getString(2),
              row.getLong(3),
              row.getDouble(4),
              label == null ? null : label.getDouble(3),
              label == null ? null : machine(label.getString(1), label.getBoolean(2))));
    }
    return new Draw(List.copyOf(posts));
  }

  private static boolean[] machine(String intent, boolean selling) {
    boolean[] machine = new boolean[Question.values().length];
    for (Question question : Question.values()) {
      machine[question.ordinal()] = question.machine(intent, selling);
    }
    return machine;
  }

  /** The strata of the draw: those in which each post lies where the sample says; empty if none. */
  Optional<AuditStrata> strata() {
    return IntStream.rangeClosed(1, AuditStrata.MOST_BANDS)
        .mapToObj(AuditStrata::new)
        .filter(strata -> posts.stream().allMatch(post -> lies(post, strata)))
        .findFirst();
  }

  private static boolean lies(DrawnPost post, AuditStrata strata) {
    return strata.name(post.cohort(), strata.band(post.score())).equals(post.stratum());
  }

  /** Whether a post has another score by now, so that bands of scores are not those of the draw. */
  boolean relabelled() {
    return posts.stream().anyMatch(p -> p.scoreNow() == null || p.scoreNow() != p.score());
  }

  /** The posts of a cohort. */
  List<DrawnPost> of(String cohort) {
    return posts.stream().filter(post -> post.cohort().equals(cohort)).toList();
  }
}
