package org.fishmarket.compare.history;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/**
 * Counts the complaints in a span of a thread, those of one account left out.
 *
 * <p>A span's complaints are those up to its end less those up to its beginning, and both are
 * running counts. So a thread's complaints and the ends of spans are sorted by time together, once
 * for all accounts and once for each, and a thread that memory does not hold is spilled.
 */
final class Further {
  private Further() {}

  /**
   * The complaints, each with {@code further}: own posts that complain in its thread within 7 days
   * after its {@code landmark}, and are not by its {@code account}.
   *
   * @param complaints {@code post, account, landmark} and other columns
   */
  static Dataset<Row> join(Dataset<Row> complaints, Dataset<Row> posts, Dataset<Row> roots) {
    Dataset<Row> written = rooted(complaining(posts), roots);
    Dataset<Row> voices =
        written.groupBy("root").agg(count(lit(1)).as("voices"), min("post").as("voice"));
    Column everybody = lit(null).cast("string");
    Column start = col("landmark");
    Column end = col("landmark").plus(Spans.WEEK);
    Column[] kept = Stream.of(complaints.columns()).map(functions::col).toArray(Column[]::new);
    Column marks =
        array(
            mark(everybody, end, 1, 0),
            mark(everybody, start, -1, 0),
            mark(col("account"), end, -1, 0),
            mark(col("account"), start, 1, 0));
    Dataset<Row> ends =
        rooted(complaints, roots)
            .join(voices, new String[] {"root"}, "left")
            .select(
                struct(kept).as("complaint"),
                col("root"),
                // most complaints are the only one of their thread: nothing is to be counted there
                explode_outer(
                        when(col("voices").gt(1).or(col("voice").notEqual(col("post"))), marks))
                    .as("mark"));
    Dataset<Row> heard =
        written.select(
            lit(null).cast(ends.schema().apply("complaint").dataType()).as("complaint"),
            col("root"),
            explode(array(mark(everybody, col("at"), 0, 1), mark(col("author"), col("at"), 0, 1)))
                .as("mark"));
    // rows of one time are peers: a complaint at the very end of a span counts up to it
    WindowSpec upTo =
        Window.partitionBy("root", "by")
            .orderBy("at")
            .rangeBetween(Window.unboundedPreceding(), Window.currentRow());
    return ends.unionByName(heard)
        .select(col("complaint"), col("root"), col("mark.*"))
        .withColumn("count", sum("complaints").over(upTo))
        .where("complaint is not null")
        .groupBy("complaint")
        .agg(coalesce(sum(col("sign").multiply(col("count"))), lit(0L)).as("further"))
        .select(col("complaint.*"), col("further"));
  }

  private static Dataset<Row> complaining(Dataset<Row> posts) {
    return posts
        .where(col("own").and(col("complains")))
        .where(col("created").isNotNull().and(col("account").isNotNull()))
        .select(
            col("post_id").as("post"),
            col("account").as("author"),
            unix_micros(col("created")).as("at"));
  }

  private static Column mark(Column by, Column at, int sign, long complaints) {
    return struct(by.as("by"), at.as("at"), lit(sign).as("sign"), lit(complaints).as("complaints"));
  }

  /** The rows, each with the {@code root} of the thread of its {@code post}. */
  static Dataset<Row> rooted(Dataset<Row> rows, Dataset<Row> roots) {
    return rows.join(
            roots.select(col("post_id").as("post"), col("root").as("known_root")),
            new String[] {"post"},
            "left")
        .withColumn("root", coalesce(col("known_root"), col("post")))
        .drop("known_root");
  }
}
