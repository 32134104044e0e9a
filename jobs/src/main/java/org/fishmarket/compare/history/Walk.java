package org.fishmarket.compare.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * Walks over the sorted rows of a task. A step takes one row and gives few, so neither what comes
 * nor what goes piles up.
 */
abstract class Walk implements Iterator<Row> {
  private final Iterator<Row> rows;
  private final Deque<Row> ready = new ArrayDeque<>();
  private boolean ended;

  Walk(Iterator<Row> rows) {
    this.rows = rows;
  }

  /** Takes the next row. */
  abstract void take(Row row);

  /** Hears that there are no more rows. */
  abstract void end();

  /** Gives a row away. */
  final void give(Row row) {
    ready.add(row);
  }

  @Override
  public final boolean hasNext() {
    while (ready.isEmpty() && rows.hasNext()) {
      take(rows.next());
    }
    if (ready.isEmpty() && !ended) {
      ended = true;
      end();
    }
    return !ready.isEmpty();
  }

  @Override
  public final Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
