package org.fishmarket.report.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fishmarket.report.text.Names;

/** Weeks, months, quarters or years from the first to the last, side by side. */
public final class TimeAxis {
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private final String length;
  private final LocalDate first;
  private final int periods;

  /**
   * @param length {@code week}, {@code month}, {@code quarter} or {@code year}
   * @param starts of all periods to be shown, ISO; at least one
   */
  public TimeAxis(String length, List<String> starts) {
    this.length = length;
    this.first = starts.stream().map(LocalDate::parse).min(LocalDate::compareTo).orElseThrow();
    this.periods = 1 + starts.stream().mapToInt(this::place).max().orElseThrow();
  }

  /** A year, or a month where years are too long, and where it begins. */
  record Tick(double x, String label) {}

  /** What the periods are. */
  public String length() {
    return length;
  }

  /** Which period it is, from 0. */
  private int place(String start) {
    LocalDate day = LocalDate.parse(start);
    return switch (length) {
      case "week" -> (int) ChronoUnit.WEEKS.between(first, day);
      case "month" -> (int) ChronoUnit.MONTHS.between(first, day);
      case "quarter" -> (int) ChronoUnit.MONTHS.between(first, day) / 3;
      default -> (int) ChronoUnit.YEARS.between(first, day);
    };
  }

  private LocalDate start(int place) {
    return switch (length) {
      case "week" -> first.plusWeeks(place);
      case "month" -> first.plusMonths(place);
      case "quarter" -> first.plusMonths(3L * place);
      default -> first.plusYears(place);
    };
  }

  double width(double from, double to) {
    return (to - from) / periods;
  }

  double middle(String start, double from, double to) {
    return from + width(from, to) * (place(start) + 0.5);
  }

  /** Points with a share, cut where a period between two has none. */
  List<List<TimeChart.Point>> runs(List<TimeChart.Point> points) {
    List<List<TimeChart.Point>> runs = new ArrayList<>();
    int before = -2;
    for (TimeChart.Point point : points) {
      if (point.estimate() == null) {
        continue;
      }
      int place = place(point.start());
      if (place != before + 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(point);
      before = place;
    }
    return runs;
  }

  /** Beginnings of years; of months if the time is short. Labels that would touch are left out. */
  List<Tick> ticks(double from, double to) {
    boolean years = ChronoUnit.MONTHS.between(first, start(periods)) > 18;
    List<Tick> ticks = new ArrayList<>();
    String before = "";
    double taken = Double.NEGATIVE_INFINITY;
    for (int place = 0; place < periods; place++) {
      LocalDate day = start(place);
      String year = String.format(Locale.ROOT, "%04d", day.getYear());
      String label = years ? year : MONTHS[day.getMonthValue() - 1] + " " + year;
      double x = from + width(from, to) * place;
      double end = x + Names.width(label) * Axis.FONT;
      boolean begins = !label.equals(before) && (place > 0 || day.getDayOfYear() < 8 || !years);
      before = label;
      if (begins && x > taken && end <= to + 4) {
        ticks.add(new Tick(x, label));
        taken = end + 8;
      }
    }
    return ticks;
  }
}
