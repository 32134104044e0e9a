package org.fishmarket.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.execution.SparkPlanInfo;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart;
import org.fishmarket.job.Sparks;
import scala.jdk.javaapi.CollectionConverters;

/** Counts what Spark is asked to do by a run of the command line, which ends the session. */
public final class SparkWork extends SparkListener {
  private final AtomicInteger jobs = new AtomicInteger();
  private final AtomicInteger scans = new AtomicInteger();

  private SparkWork() {}

  /** Runs a command line that must succeed. */
  public static SparkWork of(Object... words) {
    SparkWork work = new SparkWork();
    SparkContext context = Sparks.session("counted").sparkContext();
    context.addSparkListener(work);
    CommandLineRun.succeeding(words);
    if (!context.isStopped()) {
      throw new AssertionError("the session goes on, and with it the counting");
    }
    return work;
  }

  @Override
  public void onJobStart(SparkListenerJobStart job) {
    jobs.incrementAndGet();
  }

  @Override
  public void onOtherEvent(SparkListenerEvent event) {
    if (event instanceof SparkListenerSQLExecutionStart query) {
      scans.addAndGet(scans(query.sparkPlanInfo()));
    }
  }

  private static int scans(SparkPlanInfo plan) {
    int scans = plan.nodeName().startsWith("Scan parquet") ? 1 : 0;
    for (SparkPlanInfo child : CollectionConverters.asJava(plan.children())) {
      scans += scans(child);
    }
    return scans;
  }

  /** Jobs of Spark. */
  public int jobs() {
    return jobs.get();
  }

  /** Scans of tables that queries were planned with. */
  public int scans() {
    return scans.get();
  }
}
