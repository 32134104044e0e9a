package org.fishmarket.compare.within;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Prints what states and regressions cost over invented posts. Arguments: posts, accounts, cohorts,
 * months, designs, replicates.
 */
final class Timing {
  private Timing() {}

  public static void main(String[] args) throws Exception {
    long posts = Long.parseLong(args[0]);
    long accounts = Long.parseLong(args[1]);
    long cohorts = Long.parseLong(args[2]);
    long months = Long.parseLong(args[3]);
    int designs = Integer.parseInt(args[4]);
    Inference inference = new Inference(1, Integer.parseInt(args[5]), .95);
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "8")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate()) {
      spark.sparkContext().setLogLevel("ERROR");
      // accounts of very unequal size
      Dataset<Row> table =
          spark
              .range(posts)
              .select(
                  expr("cast(pow(rand(1), 3) * " + accounts + " as long)").as("number"),
                  expr("cast(rand(2) * " + months + " as long)").as("period"),
                  expr("cast(rand(3) * 5 as int)").as("kind"),
                  expr("rand(4)").as("share"),
                  expr("log1p(exp(3 * randn(5)))").as("y"))
              .select(
                  concat(lit("cohort "), col("number").mod(lit(cohorts))).as("cohort"),
                  concat(lit("account "), col("number")).as("account"),
                  col("period"),
                  lit("s").as("stratum"),
                  expr("cast(period % 2 as int)").as("counts"),
                  col("kind").equalTo(0).as("hard"),
                  col("kind").equalTo(1).as("soft"),
                  col("share"),
                  col("y"));
      List<Design> all = new ArrayList<>();
      for (int i = 0; i < designs; i++) {
        all.add(Panel.design("design " + i, lit(true)));
      }
      long start = processor();
      Dataset<Row> own = States.of(table, all).cache();
      System.out.println(own.count() + " states");
      start = told("states", start);
      Dataset<Row> states = own.union(States.pooled(own, own)).cache();
      System.out.println(states.count() + " states with pooled");
      start = told("pooled", start);
      Map<Key, Fitted> fitted = Regressions.of(states, all, inference);
      told("regressions", start);
      System.out.println(fitted.size() + " " + fitted.get(new Key(null, "design 0")));
    }
  }

  /** Prints the processor time since, as clocks mean little on a shared machine. */
  private static long told(String what, long start) {
    long now = processor();
    System.out.printf(Locale.ROOT, "%s: %.1f s of processor time%n", what, (now - start) / 1e9);
    return now;
  }

  private static long processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
