package org.fishmarket.bench;

import org.apache.spark.sql.SparkSession;

/**
 * Spark reads posts from Parquet, keeps one of each {@code post_id} and writes them, on two cores:
 * what any program on it does at least to leave out doubles. Arguments: the table of posts and the
 * new folder.
 */
final class BareDoubles {
  private BareDoubles() {}

  public static void main(String[] words) {
    SparkSession spark =
        SparkSession.builder().master("local[2]").config("spark.ui.enabled", "false").getOrCreate();
    System.out.println(Work.BEGINS);
    spark.read().parquet(words[0]).dropDuplicates("post_id").write().parquet(words[1]);
    System.out.println(Work.ENDS);
    spark.stop();
  }
}
