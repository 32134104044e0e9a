package org.fishmarket.testing;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * spark-testing-base's comparisons of tables over a session of one's own, as its suite wants JUnit
 * 4 to start the context.
 */
public final class Frames extends JavaDatasetSuiteBase {
  private final SparkSession session;

  public Frames(SparkSession session) {
    this.session = session;
  }

  @Override
  public SparkContext sc() {
    return session.sparkContext();
  }

  @Override
  public boolean enableHiveSupport() {
    return false;
  }

  /** A new folder for intermediate tables, which are deleted by whoever writes them. */
  public static String temporary() {
    try {
      return Files.createTempDirectory("kept").toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
