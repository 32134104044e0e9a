package org.fishmarket.compare.audited;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.stats.audited.RatioSums;
import scala.Tuple2;

/**
 * Accounts added up, for each group and for what pairs of groups share. An account adds to its own
 * groups only, so the work goes with accounts, not with the square of cohorts.
 */
final class ShareSums {
  private static final int QUESTIONS = Question.values().length;

  private final Map<Pair, RatioSums[]> sums;

  private ShareSums(Map<Pair, RatioSums[]> sums) {
    this.sums = sums;
  }

  /** Two groups by number, or one of them twice. */
  private record Pair(int first, int second) implements Serializable {}

  /**
   * What the workers need to know.
   *
   * @param groups numbers of the cohorts
   * @param weighings by number; the last is that of all together, null if there is none
   * @param members whether a cohort is one of those that make all together, by number
   * @param everyPair whether every pair of cohorts is compared; else each with all together alone
   */
  record Plan(
      HashMap<String, Integer> groups, Weighing[] weighings, boolean[] members, boolean everyPair)
      implements Serializable {
    private int all() {
      return weighings.length - 1;
    }
  }

  /**
   * Adds accounts up.
   *
   * @param accounts as {@link AccountCounts#units} gives them
   */
  static ShareSums of(Dataset<Row> accounts, Plan plan) {
    return new ShareSums(
        new HashMap<>(
            accounts
                .toJavaRDD()
                .mapPartitionsToPair(rows -> sums(rows, plan))
                .reduceByKey(ShareSums::plus)
                .collectAsMap()));
  }

  /** The same of accounts at hand. */
  static ShareSums of(Iterator<Row> accounts, Plan plan) {
    Map<Pair, RatioSums[]> sums = new HashMap<>();
    sums(accounts, plan).forEachRemaining(state -> sums.put(state._1(), state._2()));
    return new ShareSums(sums);
  }

  private static RatioSums[] plus(RatioSums[] one, RatioSums[] other) {
    for (int i = 0; i < QUESTIONS; i++) {
      one[i].plus(other[i]);
    }
    return one;
  }

  private static Iterator<Tuple2<Pair, RatioSums[]>> sums(Iterator<Row> rows, Plan plan) {
    Map<Pair, RatioSums[]> sums = new HashMap<>();
    while (rows.hasNext()) {
      add(rows.next().getList(1), plan, sums);
    }
    return sums.entrySet().stream().map(e -> new Tuple2<>(e.getKey(), e.getValue())).iterator();
  }

  private static void add(List<Row> cohorts, Plan plan, Map<Pair, RatioSums[]> sums) {
    Part all = new Part(plan.all(), new long[QUESTIONS + 1]);
    Part[] parts = new Part[cohorts.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Part.of(cohorts.get(i), plan);
      if (plan.members()[parts[i].group]) {
        all.add(parts[i]);
      }
    }
    boolean together = plan.weighings()[plan.all()] != null;
    if (together) {
      alone(all, plan, sums);
    }
    for (int i = 0; i < parts.length; i++) {
      alone(parts[i], plan, sums);
      if (together) {
        both(parts[i], all, plan, sums);
      }
      for (int j = 0; j < parts.length && plan.everyPair(); j++) {
        if (parts[i].group < parts[j].group) {
          both(parts[i], parts[j], plan, sums);
        }
      }
    }
  }

  private static void alone(Part part, Plan plan, Map<Pair, RatioSums[]> sums) {
    RatioSums[] states = states(new Pair(part.group, part.group), 1, sums);
    for (int q = 0; q < QUESTIONS; q++) {
      states[q].add(new double[] {part.counts(q, plan)}, new double[] {part.posts});
    }
  }

  private static void both(Part one, Part two, Plan plan, Map<Pair, RatioSums[]> sums) {
    RatioSums[] states = states(new Pair(one.group, two.group), 2, sums);
    for (int q = 0; q < QUESTIONS; q++) {
      states[q].add(
          new double[] {one.counts(q, plan), two.counts(q, plan)},
          new double[] {one.posts, two.posts});
    }
  }

  private static RatioSums[] states(Pair pair, int cohorts, Map<Pair, RatioSums[]> sums) {
    return sums.computeIfAbsent(
        pair,
        unseen -> {
          RatioSums[] states = new RatioSums[QUESTIONS];
          java.util.Arrays.setAll(states, q -> new RatioSums(cohorts));
          return states;
        });
  }

  /** An account's posts in one group. */
  private static final class Part {
    private final int group;
    private final long[] units;
    private long posts;

    Part(int group, long[] units) {
      this.group = group;
      this.units = units;
    }

    static Part of(Row row, Plan plan) {
      Part part = new Part(plan.groups().get(row.getString(0)), new long[QUESTIONS + 1]);
      part.posts = row.getLong(1);
      for (int i = 0; i <= QUESTIONS; i++) {
        part.units[i] = row.getLong(2 + i);
      }
      return part;
    }

    void add(Part other) {
      posts += other.posts;
      for (int i = 0; i <= QUESTIONS; i++) {
        units[i] += other.units[i];
      }
    }

    double counts(int question, Plan plan) {
      return posts == 0 ? 0 : plan.weighings()[group].of(question, units, posts);
    }
  }

  /** The sums of one group. */
  RatioSums of(int group, Question question) {
    return sums.get(new Pair(group, group))[question.ordinal()];
  }

  /** The sums of two groups, the first with the smaller number. */
  RatioSums of(int first, int second, Question question) {
    RatioSums[] both = sums.get(new Pair(first, second));
    return RatioSums.of(
        of(first, question), of(second, question), both == null ? null : both[question.ordinal()]);
  }
}
