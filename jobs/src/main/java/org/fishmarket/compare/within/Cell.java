package org.fishmarket.compare.within;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A measurement cell: rows that were measured the same way.
 *
 * @param stratum null is one of its own
 * @param counts which counts were measured
 */
record Cell(String stratum, Integer counts) implements Comparable<Cell>, Serializable {
  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::stratum, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Cell::counts, Comparator.nullsFirst(Comparator.naturalOrder()));

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}
