package org.fishmarket.compare.within;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.fishmarket.stats.regression.TwoPasses;

/** Invented posts of accounts in cohorts, for Spark and for the plain passes alike. */
final class Panel {
  static final Inference INFERENCE = new Inference(7, 199, TwoPasses.CONFIDENCE);

  /** Regressors of the plain passes, in the order of {@link #DESIGN}. */
  static final int REGRESSORS = 3;

  static final List<Effect> EFFECTS =
      List.of(
          Effect.of("hard"),
          Effect.of("share"),
          Effect.difference("hard-soft", "hard", "soft"),
          Effect.trend(
              "harder",
              List.of(Effect.Bin.base(0), new Effect.Bin("soft", 1), new Effect.Bin("hard", 2))));

  static final Design DESIGN = design("selling", lit(true));

  private static final StructType SCHEMA =
      StructType.fromDDL(
          "cohort string, account string, period bigint, stratum string, counts int,"
              + " hard boolean, soft boolean, share double, y double");
  private static final double GRID = 0x1p16;

  /** A post. What may be missing is null. */
  record Post(
      String cohort,
      String account,
      Long period,
      String stratum,
      int counts,
      boolean hard,
      boolean soft,
      Double share,
      Double y) {
    Row row() {
      return RowFactory.create(cohort, account, period, stratum, counts, hard, soft, share, y);
    }

    Post in(String other) {
      return new Post(other, account, period, stratum, counts, hard, soft, share, y);
    }

    Post with(Double otherShare, Double otherY) {
      return new Post(cohort, account, period, stratum, counts, hard, soft, otherShare, otherY);
    }
  }

  private Panel() {}

  static Design design(String name, org.apache.spark.sql.Column rows) {
    return Design.within(
        name,
        rows,
        List.of(
            new Regressor("hard", col("hard")),
            new Regressor("soft", col("soft")),
            new Regressor("share", col("share"))),
        col("y"),
        EFFECTS);
  }

  /** Posts of a cohort; its accounts are named by number, from the first on. */
  static List<Post> cohort(String name, int first, int accounts, double effect, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Post> posts = new ArrayList<>();
    for (int account = first; account < first + accounts; account++) {
      double level = 3 * random.nextDouble();
      double own = effect + .3 * random.nextDouble();
      int size = (int) (1 + 30 * Math.pow(random.nextDouble(), 2));
      for (int i = 0; i < size; i++) {
        int kind = random.nextInt(5);
        double share = onGrid(random.nextDouble());
        long period = random.nextInt(6);
        double y = level + (kind == 0 ? own : 0) + .2 * share + .1 * period + random.nextDouble();
        posts.add(
            new Post(
                name,
                "account " + account,
                period == 5 ? null : 24_000 + period,
                random.nextInt(3) == 0 ? "b" : "a",
                random.nextInt(4) == 0 ? 3 : 7,
                kind == 0,
                kind == 1,
                share,
                onGrid(y)));
      }
    }
    return posts;
  }

  private static double onGrid(double value) {
    return Math.rint(value * GRID) / GRID;
  }

  static Dataset<Row> table(SparkSession spark, List<Post> posts) {
    return spark.createDataFrame(posts.stream().map(Post::row).toList(), SCHEMA);
  }

  /** The same posts for the plain passes, with a column for every period and cell. */
  static List<TwoPasses.Row> plain(List<Post> posts, Map<String, Long> keys) {
    List<String> periods =
        List.copyOf(new TreeSet<>(posts.stream().map(post -> "" + post.period()).toList()));
    List<String> cells = List.copyOf(new TreeSet<>(posts.stream().map(Panel::cell).toList()));
    List<TwoPasses.Row> rows = new ArrayList<>();
    for (Post post : posts) {
      double[] columns = new double[REGRESSORS + periods.size() + cells.size()];
      columns[0] = post.hard() ? 1 : 0;
      columns[1] = post.soft() ? 1 : 0;
      columns[2] = post.share();
      columns[REGRESSORS + periods.indexOf("" + post.period())] = 1;
      columns[REGRESSORS + periods.size() + cells.indexOf(cell(post))] = 1;
      long key = keys.get(post.account());
      rows.add(new TwoPasses.Row(key, key, columns, post.y()));
    }
    return rows;
  }

  private static String cell(Post post) {
    return post.stratum() + post.counts();
  }
}
