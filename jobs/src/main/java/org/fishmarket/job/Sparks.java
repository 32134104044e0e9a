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

  /** Of less data, queries are answered sooner than they would be compiled. */
  private static final long COMPILED_BYTES = 4L << 20;

  private Sparks() {}

  /** The running session, or a new one; local on all cores if no master is named. */
  public static SparkSession session(String name) {
    SparkConf conf = settings(new SparkConf());
    return SparkSession.builder().appName("fishmarket " + name).config(conf).getOrCreate();
  }

  /**
   * Fits to the amount of data what the user has not set. The number of shuffle partitions: small
   * data is slow in many pieces, large data does not fit in few. And whether queries are compiled.
   *
   * @param bytes of the tables or files that a job reads
   */
  public static void fit(SparkSession spark, long bytes) {
    long cores = spark.sparkContext().defaultParallelism();
    long pieces = Math.max(cores * 2, Math.min(MOST_PARTITIONS, bytes / PARTITION_BYTES));
    boolean compiled = bytes >= COMPILED_BYTES;
    setIfMissing(spark, PARTITIONS, String.valueOf(pieces));
    setIfMissing(spark, "spark.sql.codegen.wholeStage", String.valueOf(compiled));
    setIfMissing(spark, "spark.sql.codegen.factoryMode", compiled ? "FALLBACK" : "NO_CODEGEN");
  }

  private static void setIfMissing(SparkSession spark, String name, String value) {
    if (!spark.sparkContext().getConf().contains(name)) {
      spark.conf().set(name, value);
    }
  }

  /** Access to file systems as the session will have it, before there is one. */
  public static Configuration hadoop() {
    Configuration hadoop = new Configuration();
    for (var setting : settings(new SparkConf()).getAll()) {
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
    // lists of an account are gathered by hash up to so many accounts a task; from then on by
    // sorting, which Spark would begin with 128
    defaults.put("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "20000");
    // results hold what people wrote
    defaults.put(HADOOP + "fs.permissions.umask-mode", "077");
    if (master.startsWith("local")) {
      defaults.put("spark.driver.bindAddress", "127.0.0.1");
      defaults.put("spark.driver.host", "127.0.0.1");
      defaults.put("spark.ui.enabled", "false");
      defaults.put(HADOOP + "fs.file.impl", LocalFiles.class.getName());
    }
    return defaults;
  }
}
