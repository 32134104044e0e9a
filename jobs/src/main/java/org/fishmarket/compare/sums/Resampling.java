package org.fishmarket.compare.sums;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.stats.Sums;
import scala.Tuple2;

/** Adds accounts up on the cluster: as they are, and then in every resample, in one pass each. */
public final class Resampling {
  private static final int ACCOUNTS_A_TASK = 2000;
  private static final int STATES_A_PART = 32;

  /**
   * What the workers need to know.
   *
   * @param groups the cohorts to be resampled, each with a number; null for all together
   * @param pairs the pairs to be tested
   */
  public record Plan(
      HashMap<String, Integer> groups,
      Map<String, Observed> observed,
      List<Pair> pairs,
      Settings settings)
      implements Serializable {}

  private Resampling() {}

  /** The sums of each cohort as the data are; null is the key of all together. */
  public static Map<String, Observed> observe(Dataset<Row> accounts, Settings settings) {
    return new HashMap<>(
        accounts
            .toJavaRDD()
            .mapPartitionsToPair(rows -> observe(rows, settings))
            .reduceByKey(Observed::plus)
            .collectAsMap());
  }

  private static Iterator<Tuple2<String, Observed>> observe(Iterator<Row> rows, Settings settings) {
    Map<String, Observed> sums = new HashMap<>();
    while (rows.hasNext()) {
      Contribution account = Contribution.of(rows.next(), settings);
      sums.computeIfAbsent(account.cohort(), unseen -> new Observed()).add(account);
    }
    return sums.entrySet().stream()
        .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
        .iterator();
  }

  /**
   * The sums in every resample, by the number of the group, or of the pair counted after the
   * groups.
   *
   * <p>The rows are sorted by cohort over all tasks, so that a task holds the state of one cohort
   * at a time (and of the pairs), and there are hardly more states than cohorts and tasks.
   */
  public static JavaPairRDD<Integer, Sums> resample(Dataset<Row> accounts, Plan plan) {
    long rows = 0;
    for (String group : plan.groups().keySet()) {
      rows += plan.observed().get(group).count(Total.ACCOUNTS);
    }
    int most = 3 * accounts.sparkSession().sparkContext().defaultParallelism();
    int tasks = (int) Math.max(1, Math.min(most, rows / ACCOUNTS_A_TASK));
    return accounts
        .repartitionByRange(tasks, functions.col("cohort"), functions.col("key"))
        .sortWithinPartitions("cohort")
        .toJavaRDD()
        .mapPartitionsToPair(sorted -> new Walk(sorted, plan))
        // a task gives one state of each, so there is nothing to add before they are sent
        .combineByKey(state -> state, Sums::plus, Sums::plus, parts(tasks, plan), false, null);
  }

  /** The driver may take the states of one part at a time, some two megabytes each. */
  private static HashPartitioner parts(int tasks, Plan plan) {
    return new HashPartitioner(Math.max(tasks, plan.groups().size() / STATES_A_PART));
  }

  /** Walks over the accounts of a task and gives a state whenever a cohort ends. */
  private static final class Walk implements Iterator<Tuple2<Integer, Sums>> {
    private final Iterator<Row> rows;
    private final Plan plan;
    private final double[] weights;
    private final double[] sides;
    private final Map<Integer, Sums> pairs = new TreeMap<>();
    private final List<Tuple2<Integer, Sums>> ready = new ArrayList<>();
    private Contribution next;

    Walk(Iterator<Row> rows, Plan plan) {
      this.rows = rows;
      this.plan = plan;
      this.weights = new double[plan.settings().replicates() + 1];
      this.sides = new double[plan.settings().permutations() + 2];
      advance();
    }

    private void advance() {
      do {
        next = rows.hasNext() ? Contribution.of(rows.next(), plan.settings()) : null;
      } while (next != null && !plan.groups().containsKey(next.cohort()));
    }

    @Override
    public boolean hasNext() {
      return next != null || !ready.isEmpty() || !pairs.isEmpty();
    }

    @Override
    public Tuple2<Integer, Sums> next() {
      if (next != null) {
        return group();
      }
      if (ready.isEmpty()) {
        pairs.forEach((number, sums) -> ready.add(new Tuple2<>(number, sums)));
        pairs.clear();
      }
      return ready.remove(ready.size() - 1);
    }

    private Tuple2<Integer, Sums> group() {
      String cohort = next.cohort();
      Observed observed = plan.observed().get(cohort);
      Sums sums = new Sums(Group.size(observed), plan.settings().replicates());
      Resample resample = new Resample(plan, observed);
      while (next != null && java.util.Objects.equals(cohort, next.cohort())) {
        resample.add(next, weights, sums);
        resample.permute(next, sides, pairs);
        advance();
      }
      return new Tuple2<>(plan.groups().get(cohort), sums);
    }
  }
}
