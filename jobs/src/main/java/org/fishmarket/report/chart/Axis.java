package org.fishmarket.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.fishmarket.report.text.Names;
import org.fishmarket.report.text.Numbers;
import org.fishmarket.report.text.Shown;
import org.fishmarket.report.text.Unit;

/**
 * A scale with its ticks.
 *
 * @param scale from values in the table's unit to pixels
 * @param ticks values that are marked, ascending
 * @param labels what is written at them
 */
record Axis(Scale scale, List<Double> ticks, List<String> labels) {
  static final double FONT = 11;

  private static final double MANY = 40;
  private static final double LOWEST_PERCENT = -99;
  private static final double[] FINE_TICKS = {-75, -50, -25, 0, 50, 100, 200};
  private static final double[] COARSE_TICKS = {
    -99, -90, -75, -50, 0, 100, 300, 900, 9_900, 99_900, 999_900
  };

  /** An axis for values as they are. Zero is always on it. */
  static Axis linear(Unit unit, Shown.Sign sign, double[] values, double start, double end) {
    double low = Math.min(0, min(values));
    double high = Math.max(0, max(values));
    if (low == high) {
      high = 1 / unit.shown(1);
    }
    double step = step((high - low) / 4);
    double from = Math.floor(low / step + 1e-9) * step;
    double to = Math.ceil(high / step - 1e-9) * step;
    int steps = (int) Math.round((to - from) / step);
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      ticks.add(Math.rint(from / step + i) * step);
    }
    return labelled(Scale.linear(from, to, start, end), ticks, unit, sign, step);
  }

  /** An axis for counts, whose steps are ratios if some are much larger than others. */
  static Axis counts(double[] values, double start, double end) {
    double high = max(values);
    if (high <= MANY) {
      return linear(Unit.PLAIN, Shown.Sign.LEVEL, values, start, end);
    }
    Scale scale = Scale.counts(high, start, end);
    List<Double> ticks = new ArrayList<>(List.of(0.0));
    for (double power = 1; power <= high; power *= 10) {
      ticks.add(power);
      ticks.add(3 * power);
    }
    ticks.removeIf(tick -> !scale.holds(tick));
    return labelled(scale, ticks, Unit.PLAIN, Shown.Sign.LEVEL, 1);
  }

  /** An axis for percent changes, which are ratios in disguise. Zero is always on it. */
  static Axis percentChange(double[] values, double start, double end) {
    double low = Math.max(LOWEST_PERCENT, Math.min(-5, min(values)));
    double high = Math.min(999_900, Math.max(5, max(values)));
    if (low > -60 && high < 150) {
      Axis even = linear(Unit.PERCENT, Shown.Sign.EFFECT, new double[] {low, high}, start, end);
      double from = Math.max(even.scale.from(), low - 5);
      Scale scale = Scale.ratio(Math.min(from, low), even.scale.to(), start, end);
      List<Double> inside = even.ticks.stream().filter(scale::holds).toList();
      double step = even.ticks.get(1) - even.ticks.get(0);
      return labelled(scale, inside, Unit.PERCENT, Shown.Sign.EFFECT, step);
    }
    Scale scale = Scale.ratio(low, high, start, end);
    double[] all = low >= -80 && high <= 250 ? FINE_TICKS : COARSE_TICKS;
    List<Double> ticks = Arrays.stream(all).filter(scale::holds).boxed().toList();
    return labelled(scale, ticks, Unit.PERCENT, Shown.Sign.EFFECT, 1);
  }

  /** The smallest of 1, 2, 5, 10, … that is not under the given size. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    return DoubleStream.of(1, 2, 5, 10)
        .map(times -> times * power)
        .filter(step -> step >= least * (1 - 1e-9))
        .findFirst()
        .orElse(10 * power);
  }

  private static Axis labelled(
      Scale scale, List<Double> ticks, Unit unit, Shown.Sign sign, double step) {
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(unit.shown(step)) + 1e-9));
    List<String> labels = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    double taken = Double.NEGATIVE_INFINITY;
    for (double tick : ticks) {
      String number = Numbers.fixed(unit.shown(tick), decimals);
      String label = (sign == Shown.Sign.EFFECT && tick > 0 ? "+" : "") + number;
      double half = Names.width(label) * FONT / 2;
      double at = scale.at(tick);
      boolean zero = tick == 0;
      if (at - half < taken && zero && !kept.isEmpty()) {
        kept.remove(kept.size() - 1);
        labels.remove(labels.size() - 1);
      } else if (at - half < taken) {
        continue;
      }
      kept.add(tick);
      labels.add(label);
      taken = at + half + 6;
    }
    return new Axis(scale, List.copyOf(kept), List.copyOf(labels));
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElse(0);
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }
}
