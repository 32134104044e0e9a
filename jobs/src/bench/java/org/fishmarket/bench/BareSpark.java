package org.fishmarket.bench;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Spark starts, counts the posts of each account, joins the counts to the posts and writes them:
 * about the least that a program on it can do. Arguments: the table of posts and the new folder.
 */
final class BareSpark {
  private BareSpark() {}

  public static void main(String[] words) {
    SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .getOrCreate();
    Dataset<Row> posts = spark.read().parquet(words[0]);
    Dataset<Row> counts = posts.groupBy("account").agg(count(lit(1)).as("posts"));
    posts.join(counts, "account").write().parquet(words[1]);
    spark.stop();
  }
}
