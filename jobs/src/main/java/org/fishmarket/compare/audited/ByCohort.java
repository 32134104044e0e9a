package org.fishmarket.compare.audited;

import java.io.Serializable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * Adds rows up to a state for each cohort, their first column. Rows come sorted by cohort, so that
 * a task holds the state of one cohort at a time.
 *
 * @param empty makes a cohort's empty state
 * @param add adds a row to a state
 */
record ByCohort<S>(Function<String, S> empty, BiConsumer<S, Row> add) implements Serializable {
  /** A function that can be sent to workers. */
  @FunctionalInterface
  interface Empty<S> extends Function<String, S>, Serializable {}

  /** Likewise. */
  @FunctionalInterface
  interface Add<S> extends BiConsumer<S, Row>, Serializable {}

  /** Likewise. */
  @FunctionalInterface
  interface Plus<S> extends BinaryOperator<S>, Serializable {}

  /** The state of each cohort; null is the key of all together. */
  static <S> JavaPairRDD<String, S> sum(
      Dataset<Row> sorted, Empty<S> empty, Add<S> add, Plus<S> plus) {
    ByCohort<S> adding = new ByCohort<>(empty, add);
    return sorted.toJavaRDD().mapPartitionsToPair(adding::states).reduceByKey(plus::apply);
  }

  private Iterator<Tuple2<String, S>> states(Iterator<Row> rows) {
    return new Iterator<>() {
      private Row next = rows.hasNext() ? rows.next() : null;

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public Tuple2<String, S> next() {
        if (next == null) {
          throw new NoSuchElementException();
        }
        String cohort = next.getString(0);
        S state = empty.apply(cohort);
        while (next != null && Objects.equals(cohort, next.getString(0))) {
          add.accept(state, next);
          next = rows.hasNext() ? rows.next() : null;
        }
        return new Tuple2<>(cohort, state);
      }
    };
  }
}
