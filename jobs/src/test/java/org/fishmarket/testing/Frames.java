package org.fishmarket.testing;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
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
}
