package org.fishmarket.report.chart;

import java.util.function.DoubleUnaryOperator;

/** Puts values on a line of pixels, and tells where they leave it. */
final class Scale {
  private final DoubleUnaryOperator warp;
  private final double from;
  private final double to;
  private final double start;
  private final double end;

  private Scale(DoubleUnaryOperator warp, double from, double to, double start, double end) {
    this.warp = warp;
    this.from = from;
    this.to = to;
    this.start = start;
    this.end = end;
  }

  /** Even steps of the value. */
  static Scale linear(double from, double to, double start, double end) {
    return new Scale(DoubleUnaryOperator.identity(), from, to, start, end);
  }

  /** Even steps of the ratio behind a percent change: half (-50) and double (+100) lie alike. */
  static Scale ratio(double from, double to, double start, double end) {
    return new Scale(percent -> StrictMath.log1p(percent / 100), from, to, start, end);
  }

  /** Even steps of the ratio of 1 + value: for counts from none to very many. */
  static Scale counts(double to, double start, double end) {
    return new Scale(StrictMath::log1p, 0, to, start, end);
  }

  double from() {
    return from;
  }

  double to() {
    return to;
  }

  double start() {
    return start;
  }

  double end() {
    return end;
  }

  /** Where a value lies; a value outside lies on the edge. */
  double at(double value) {
    double inside = Math.min(Math.max(value, from), to);
    double low = warp.applyAsDouble(from);
    double high = warp.applyAsDouble(to);
    return start + (warp.applyAsDouble(inside) - low) / (high - low) * (end - start);
  }

  boolean holds(double value) {
    return value >= from && value <= to;
  }
}
