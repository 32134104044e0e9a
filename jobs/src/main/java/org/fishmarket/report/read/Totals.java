package org.fishmarket.report.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much there is of everything, from posts, or where several results are taken together from
 * what files and accounts say of posts that are elsewhere.
 *
 * @param uncoded null if unknown
 */
record Totals(
    long files,
    long records,
    long skipped,
    long posts,
    long accounts,
    long coded,
    Long uncoded,
    long withoutCohort,
    boolean postsElsewhere) {

  static Totals read(
      Dataset<Row> files, Dataset<Row> posts, Dataset<Row> labels, Dataset<Row> accounts) {
    Row read =
        files
            .agg(
                count(lit(1)).as("files"),
                sum("records").as("records"),
                sum("skipped").as("skipped"),
                sum("posts").as("posts"))
            .head();
    long held = Cells.count(read, "posts");
    return held > 0 && posts.isEmpty() ? elsewhere(read, accounts) : here(read, posts, labels);
  }

  private static Totals here(Row read, Dataset<Row> posts, Dataset<Row> labels) {
    Row held =
        posts
            .agg(
                count(lit(1)).as("posts"),
                countDistinct("account").as("accounts"),
                count(when(col("cohort").isNull(), 1)).as("without"))
            .head();
    Row said = labels.agg(count(lit(1)).as("all"), count("intent").as("coded")).head();
    return of(
        read,
        Cells.count(held, "posts"),
        Cells.count(held, "accounts"),
        Cells.count(said, "coded"),
        Cells.count(said, "all") - Cells.count(said, "coded"),
        Cells.count(held, "without"),
        false);
  }

  private static Totals elsewhere(Row read, Dataset<Row> accounts) {
    Row held =
        accounts
            .agg(
                countDistinct("account").as("accounts"),
                sum(of("posts")).as("posts"),
                sum(of("coded_posts")).as("coded"))
            .head();
    long posts = Cells.count(read, "posts");
    return of(
        read,
        posts,
        Cells.count(held, "accounts"),
        Cells.count(held, "coded"),
        null,
        posts - Cells.count(held, "posts"),
        true);
  }

  /** A sum of an account; none is zero. */
  static Column of(String name) {
    return col("sums").getItem(name);
  }

  private static Totals of(
      Row read,
      long posts,
      long accounts,
      long coded,
      Long uncoded,
      long withoutCohort,
      boolean postsElsewhere) {
    return new Totals(
        Cells.count(read, "files"),
        Cells.count(read, "records"),
        Cells.count(read, "skipped"),
        posts,
        accounts,
        coded,
        uncoded,
        withoutCohort,
        postsElsewhere);
  }
}
