package org.fishmarket.compare.within;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.Partitioner;

/**
 * Where a row is worked on.
 *
 * @param task that does it
 * @param regression in whose turn
 * @param account by which the rows of a regression are ordered
 */
record Place(int task, int regression, long account) implements Comparable<Place>, Serializable {
  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::task)
          .thenComparingInt(Place::regression)
          .thenComparingLong(Place::account);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** Sends each row to the task it names. */
  static final class ByTask extends Partitioner {
    private final int tasks;

    ByTask(int tasks) {
      this.tasks = tasks;
    }

    @Override
    public int numPartitions() {
      return tasks;
    }

    @Override
    public int getPartition(Object place) {
      return ((Place) place).task();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ByTask && ((ByTask) other).tasks == tasks;
    }

    @Override
    public int hashCode() {
      return tasks;
    }
  }
}
