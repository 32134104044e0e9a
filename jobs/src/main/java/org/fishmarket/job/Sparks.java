package org.fishmarket.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Makes the Spark session. Settings are of three kinds: those that the answers depend on are set
 * whatever the user says; those that serve a laptop are set if nothing else is; all others are the
 * user's, by {@code spark-submit} or {@code -Dspark.…}.
 */
public final class Sparks {
  /** Answers must not depend on where and when they are computed. */
  private static final Map<String, String> MANDATORY =
      Map.of(
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.ansi.enabled", "true",
          "spark.sql.caseSensitive", "true",
          "spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");

  private static final String HADOOP = "spark.hadoop.";
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final long PARTITION_BYTES = 8L << 20;
  private static final long MOST_PARTITIONS = 4000;

  private Sparks() {}

  /** The running session, or a new one; local on all cores if no master is named. */
  public static SparkSession session(String name) {
    SparkConf conf = settings(new SparkConf());
    return SparkSession.builder().appName("fishmarket " + name).config(conf).getOrCreate();
  }

  /**
   * Fits the number of shuffle partitions to the amount of data, unless the user has set it: small
   * data is slow in many pieces, large data does not fit in few.
   *
   * @param bytes of the tables or files that a job reads
   */
  public static void fit(SparkSession spark, long bytes) {
    SparkConf conf = spark.sparkContext().getConf();
    if (!conf.contains(PARTITIONS)) {
      long cores = spark.sparkContext().defaultParallelism();
      long pieces = Math.max(cores * 2, Math.min(MOST_PARTITIONS, bytes / PARTITION_BYTES));
      spark.conf().set(PARTITIONS, pieces);
    }
  }

  /** Access to file systems as the session will have it, before there is one. */
  public static Configuration hadoop() {
    Configuration hadoop = new Configuration();
    for (var setting : new SparkConf().getAll()) {
      if (setting._1().startsWith(HADOOP)) {
        hadoop.set(setting._1().substring(HADOOP.length()), setting._2());
      }
    }
    return hadoop;
  }

  /** The user's settings completed. */
  static SparkConf settings(SparkConf user) {
    MANDATORY.forEach(user::set);
    user.setIfMissing("spark.master", "local[*]");
    defaults(user.get("spark.master")).forEach(user::setIfMissing);
    return user;
  }

  private static Map<String, String> defaults(String master) {
    Map<String, String> defaults = new LinkedHashMap<>();
    defaults.put("spark.ui.showConsoleProgress", "false");
    if (master.startsWith("local")) {
      defaults.put("spark.driver.bindAddress", "127.0.0.1");
      defaults.put("spark.driver.host", "127.0.0.1");
      defaults.put("spark.ui.enabled", "false");
    }
    return defaults;
  }
}
