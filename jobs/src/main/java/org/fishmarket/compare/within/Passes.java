package org.fishmarket.compare.within;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.fishmarket.stats.Estimate;
import scala.Tuple2;

/**
 * The three passes over accounts. What a pass finds of a regression goes to the tasks that meet its
 * accounts in the next one, not over the driver.
 */
final class Passes {
  private static final StorageLevel KEPT = StorageLevel.MEMORY_AND_DISK_SER();

  private final Broadcast<Plan> plan;
  private final int tasks;
  private final Inference inference;

  private Passes(Broadcast<Plan> plan, Inference inference) {
    this.plan = plan;
    this.inference = inference;
    tasks = plan.value().tasks();
  }

  /** All results, of one Spark job. */
  static Map<Key, Fitted> fitted(Dataset<Row> states, Plan plan, Inference inference) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(states.sparkSession().sparkContext());
    Broadcast<Plan> sent = context.broadcast(plan);
    JavaRDD<Account> accounts = Accounts.arranged(states, sent).persist(StorageLevel.DISK_ONLY());
    Passes passes = new Passes(sent, inference);
    JavaPairRDD<Integer, Fit> fits = passes.first(accounts).persist(KEPT);
    JavaPairRDD<Integer, Scored> scored = passes.second(accounts, fits).persist(KEPT);
    try {
      Map<Key, Fitted> results = new HashMap<>();
      passes
          .third(accounts, scored)
          .collectAsMap()
          .forEach((number, fitted) -> results.put(plan.shape(number).key(), fitted));
      return results;
    } finally {
      scored.unpersist();
      fits.unpersist();
      accounts.unpersist();
      sent.destroy();
    }
  }

  /** Coefficients. */
  private JavaPairRDD<Integer, Fit> first(JavaRDD<Account> accounts) {
    Broadcast<Plan> sent = plan;
    JavaRDD<Tuple2<Integer, Totals>> totals =
        accounts.mapPartitionsWithIndex(
            (task, rows) ->
                new Walk<Integer, Totals>(
                    sent.value(),
                    rows,
                    sent.value().regressions(task).iterator(),
                    number -> number,
                    number -> new Totals(number, sent.value().shape(number))),
            true);
    return summed(totals, Totals::plus)
        .mapValues(sums -> new Fit(sent.value().shape(sums.regression()), sums));
  }

  /** Errors. */
  private JavaPairRDD<Integer, Scored> second(
      JavaRDD<Account> accounts, JavaPairRDD<Integer, Fit> fits) {
    Broadcast<Plan> sent = plan;
    JavaRDD<Tuple2<Integer, Robust>> robust =
        accounts.zipPartitions(
            placed(fits),
            (rows, heads) ->
                new Walk<Fit, Robust>(sent.value(), rows, heads, Fit::regression, Robust::of));
    return fits.join(summed(robust, Robust::plus), partitioner())
        .mapValues(both -> new Scored(both._1(), both._2()));
  }

  /** The bootstrap where it is needed, and results. */
  private JavaPairRDD<Integer, Fitted> third(
      JavaRDD<Account> accounts, JavaPairRDD<Integer, Scored> scored) {
    Broadcast<Plan> sent = plan;
    Inference how = inference;
    JavaPairRDD<Integer, Scored> few = scored.filter(entry -> entry._2().anyFew(how));
    JavaRDD<Tuple2<Integer, Wild>> wild =
        accounts.zipPartitions(
            placed(few),
            (rows, heads) ->
                new Walk<Scored, Wild>(
                    sent.value(),
                    rows,
                    heads,
                    Scored::regression,
                    head -> Wild.of(head, sent.value().shape(head.regression()).columns(), how)));
    return scored
        .leftOuterJoin(summed(wild, Wild::plus), partitioner())
        .mapValues(
            both -> {
              Scored fit = both._1();
              Estimate[] estimates =
                  both._2().isPresent() ? both._2().get().estimates(fit, how) : null;
              Model model = sent.value().shape(fit.regression()).model();
              return fit.fitted(model, estimates, how.confidence());
            });
  }

  /** Sends what is known of a regression to the tasks that meet its accounts, in their order. */
  private <H> JavaRDD<H> placed(JavaPairRDD<Integer, H> heads) {
    Broadcast<Plan> sent = plan;
    JavaPairRDD<Place, H> places =
        heads.flatMapToPair(
            entry ->
                sent.value()
                    .tasks(entry._1())
                    .mapToObj(task -> new Tuple2<>(new Place(task, entry._1(), 0), entry._2()))
                    .iterator());
    return Accounts.arranged(places, tasks);
  }

  /** Adds states up. A task gives one of each regression, so there is nothing to add before. */
  private <S> JavaPairRDD<Integer, S> summed(
      JavaRDD<Tuple2<Integer, S>> states, Function2<S, S, S> plus) {
    return states
        .mapToPair(state -> state)
        .combineByKey(state -> state, plus, plus, partitioner(), false, null);
  }

  private HashPartitioner partitioner() {
    return new HashPartitioner(tasks);
  }
}
