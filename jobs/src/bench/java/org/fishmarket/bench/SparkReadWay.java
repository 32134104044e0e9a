package org.fishmarket.bench;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Spark reads archives by its own readers, finds out their schema, selects fields and writes
 * Parquet, on two cores. Arguments: {@code json} or {@code csv}, the archives, a query over the
 * view {@code archive}, and the new folder.
 */
final class SparkReadWay {
  private SparkReadWay() {}

  public static void main(String[] words) {
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    System.out.println(Work.BEGINS);
    Dataset<Row> archive =
        spark
            .read()
            .option("recursiveFileLookup", "true")
            .option("pathGlobFilter", "*." + (words[0].equals("csv") ? "csv" : "jsonl"))
            .option("header", "true")
            .option("multiLine", Boolean.toString(words[0].equals("csv")))
            .option("escape", "\"")
            .option("inferSchema", "true")
            .format(words[0])
            .load(words[1]);
    archive.createOrReplaceTempView("archive");
    spark.sql(words[2]).write().parquet(words[3]);
    System.out.println(Work.ENDS);
    spark.stop();
  }
}
