package org.fishmarket.explain;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fishmarket.job.ModelOnce;
import org.fishmarket.job.ResultModel;
import org.fishmarket.job.RunState;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.UserException;
import org.fishmarket.table.ResultFolder;
import org.fishmarket.table.Table;

/**
 * Explains posts of a result, with the classifier that labelled them. Reposts are nobody's own
 * words, have no label and so are left out. Where posts are not named they come in the order of
 * their pseudonyms, which is as good as a random draw and always the same.
 */
public final class ResultPosts {
  private static final int SHOWN = 10;

  private final ResultFolder result;
  private final String folder;
  private final Classifier classifier;

  /**
   * Opens a result.
   *
   * @throws UserException if there is none, or it has no labels
   */
  public ResultPosts(ResultFolder result) {
    this.result = result;
    this.folder = result.root().toUri().getPath();
    if (!result.finished()) {
      throw new UserException(
          "There is no result in " + folder + ". Make one with: fishmarket run");
    }
    RunState.of(result).ifPresent(RunState::needTexts);
    this.classifier = ModelOnce.of(ResultModel.bytes(result));
  }

  /**
   * Explains.
   *
   * @throws UserException if a post or the cohort is not in the result
   */
  public List<Explained> explain(SparkSession spark, Wanted wanted) {
    Dataset<Row> posts =
        result
            .read(Table.POSTS, spark)
            .where(col("kind").notEqual("repost"))
            .select("post_id", "cohort", "text", "lang");
    return wanted.posts().isEmpty() ? first(posts, wanted) : named(posts, wanted);
  }

  private List<Explained> first(Dataset<Row> posts, Wanted wanted) {
    Dataset<Row> asked =
        wanted.cohort() == null ? posts : posts.where(col("cohort").equalTo(wanted.cohort()));
    List<Row> rows = asked.orderBy("post_id").limit(wanted.limit()).collectAsList();
    if (rows.isEmpty() && wanted.cohort() != null) {
      throw new UserException(
          folder
              + " holds no own post of a cohort '"
              + wanted.cohort()
              + "'. Its cohorts are: "
              + cohorts(posts));
    }
    return rows.stream().map(row -> explained(row, wanted)).toList();
  }

  private static String cohorts(Dataset<Row> posts) {
    List<Row> some =
        posts
            .select("cohort")
            .where(col("cohort").isNotNull())
            .distinct()
            .orderBy("cohort")
            .limit(SHOWN + 1)
            .collectAsList();
    return some.stream().limit(SHOWN).map(row -> row.getString(0)).collect(Collectors.joining(", "))
        + (some.size() > SHOWN ? ", \u2026" : "");
  }

  private List<Explained> named(Dataset<Row> posts, Wanted wanted) {
    Map<String, Row> found = new HashMap<>();
    posts
        .where(col("post_id").isInCollection(wanted.posts()))
        .collectAsList()
        .forEach(row -> found.put(row.getString(0), row));
    List<Explained> explained = new ArrayList<>();
    for (String id : wanted.posts()) {
      if (!found.containsKey(id)) {
        throw new UserException(
            folder
                + " holds no own post with the id '"
                + id
                + "'. Ids stand in the column post_id of tables/posts; reposts have no label.");
      }
      explained.add(explained(found.get(id), wanted));
    }
    return explained;
  }

  private Explained explained(Row post, Wanted wanted) {
    return new Explained(
        post.getString(0),
        null,
        classifier.explain(post.getString(2), post.getString(3), wanted.act()));
  }
}
