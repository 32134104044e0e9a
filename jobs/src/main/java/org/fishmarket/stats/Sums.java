package org.fishmarket.stats;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The one state behind every measure: sums over accounts of what each contributes, once as the data
 * are (replicate 0) and once for each resample. States of disjoint accounts add up, over partitions
 * and over runs; a measure is a {@link Formula} over the sums of a replicate.
 */
public final class Sums implements Serializable {
  private static final double GRID = 0x1.0p32;

  private final transient double[][] sums;

  /**
   * @param size number of contributions of an account
   * @param replicates number of resamples besides the data as they are
   */
  public Sums(int size, int replicates) {
    sums = new double[size][replicates + 1];
  }

  /** A measure of one replicate. */
  @FunctionalInterface
  public interface Formula {
    /** Returns the measure, or NaN where it is not defined. */
    double of(Sums sums, int replicate);
  }

  /**
   * Rounds a contribution to a multiple of 2^-32 (some 2e-10). Sums of such numbers are exact in a
   * double while they stay under two million, and so do not depend on the order of addition.
   */
  public static double onGrid(double value) {
    return Math.rint(value * GRID) / GRID;
  }

  /** Number of resamples besides the data as they are. */
  public int replicates() {
    return sums.length == 0 ? 0 : sums[0].length - 1;
  }

  /** The sum of a contribution in a replicate. */
  public double at(int index, int replicate) {
    return sums[index][replicate];
  }

  /**
   * Adds one account.
   *
   * @param weights how often the account was drawn in each replicate
   * @param values its contributions
   * @param offset where in this state they begin
   * @param length how many of {@code values} are taken
   */
  public void add(double[] weights, double[] values, int offset, int length) {
    for (int i = 0; i < length; i++) {
      if (values[i] != 0) {
        add(weights, values[i], offset + i);
      }
    }
  }

  private void add(double[] weights, double value, int index) {
    double[] row = sums[index];
    for (int r = 0; r < row.length; r++) {
      row[r] += weights[r] * value;
    }
  }

  /** Adds the sums of other accounts to this state, and returns it. */
  public Sums plus(Sums other) {
    for (int i = 0; i < sums.length; i++) {
      for (int r = 0; r < sums[i].length; r++) {
        sums[i][r] += other.sums[i][r];
      }
    }
    return this;
  }

  /** A sum in each replicate; the first is that of the data. */
  public double[] each(int index) {
    return sums[index].clone();
  }

  /** The measure in each replicate; the first is the estimate. */
  public double[] replicates(Formula formula) {
    double[] values = new double[replicates() + 1];
    for (int r = 0; r < values.length; r++) {
      values[r] = formula.of(this, r);
    }
    return values;
  }

  private Object writeReplace() {
    return Packed.of(sums);
  }

  /**
   * How it travels. Many cohorts' states are gigabytes: as bytes they are written and read in one
   * go, and a sum that no account contributed to takes none.
   *
   * @param columns length of a row
   * @param numbers the rows that are not 0 throughout
   */
  private record Packed(int rows, int columns, BitSet some, byte[] numbers)
      implements Serializable {

    static Packed of(double[][] sums) {
      BitSet some = new BitSet(sums.length);
      for (int row = 0; row < sums.length; row++) {
        some.set(row, Arrays.stream(sums[row]).anyMatch(value -> value != 0));
      }
      int columns = sums.length == 0 ? 0 : sums[0].length;
      byte[] numbers = new byte[Math.multiplyExact(some.cardinality() * columns, Double.BYTES)];
      DoubleBuffer buffer = ByteBuffer.wrap(numbers).asDoubleBuffer();
      some.stream().forEach(row -> buffer.put(sums[row]));
      return new Packed(sums.length, columns, some, numbers);
    }

    private Object readResolve() {
      Sums sums = new Sums(rows, columns - 1);
      DoubleBuffer buffer = ByteBuffer.wrap(numbers).asDoubleBuffer();
      some.stream().forEach(row -> buffer.get(sums.sums[row]));
      return sums;
    }
  }
}
