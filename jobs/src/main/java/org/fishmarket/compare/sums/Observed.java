package org.fishmarket.compare.sums;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.stats.Slopes;
import org.fishmarket.stats.Sums;

/** The sums of a cohort as its data are, without resamples. States of disjoint accounts add up. */
public final class Observed implements Serializable {
  private static final double[] ONCE = {1};

  private final Sums totals = new Sums(Total.SIZE, 0);
  private final TreeMap<Cell, Sums> cells = new TreeMap<>();

  /** Adds an account. */
  public Observed add(Contribution account) {
    totals.add(ONCE, account.totals(), 0, Total.SIZE);
    account.cells().forEach((cell, values) -> cell(cell).add(ONCE, values, 0, Cell.SIZE));
    return this;
  }

  /** Adds the sums of other accounts. */
  public Observed plus(Observed other) {
    totals.plus(other.totals);
    other.cells.forEach((cell, sums) -> cell(cell).plus(sums));
    return this;
  }

  private Sums cell(Cell cell) {
    return cells.computeIfAbsent(cell, unseen -> new Sums(Cell.SIZE, 0));
  }

  /** A total that is a count. */
  public long count(Total total) {
    return Math.round(totals.at(total.ordinal(), 0));
  }

  /** A measure's value, NaN if not defined. */
  public double value(Measure measure) {
    return measure.of(totals, 0);
  }

  /** What the data lack for a measure, or null. */
  public String missing(Measure measure) {
    if (measure.accounts(this) == 0) {
      return measure.missing();
    }
    if (measure == Measure.QUALITY && count(Total.BLIND) > 0) {
      return "the model that labelled the replies tells no courtesies, or no words with content";
    }
    boolean unjudged = count(Total.RECEIVED) > 0 && count(Total.UNJUDGED) == count(Total.RECEIVED);
    return measure == Measure.QUALITY && unjudged ? "none of the replies could be coded" : null;
  }

  /** What is to be known of a measure besides its value, or null. */
  public String note(Measure measure) {
    return measure == Measure.QUALITY && count(Total.UNJUDGED) > 0
        ? count(Total.UNJUDGED) + " replies could not be coded and count as none"
        : null;
  }

  /** The cells, sorted, with their sums. */
  public Map<Cell, Sums> cells() {
    return cells;
  }

  /** The strata in which some account has a place in the slope, sorted. */
  public List<String> strata() {
    return cells.entrySet().stream()
        .filter(cell -> Cell.accounts(cell.getValue(), 0, 0) > 0)
        .map(cell -> cell.getKey().stratum())
        .distinct()
        .toList();
  }

  /** What a measure's value is divided by. */
  public double denominator(Measure measure) {
    return measure.denominator(totals);
  }

  /** Slope of mean log engagement on promotional ratio, within cells. */
  public Slopes slopes() {
    Slopes slopes = new Slopes();
    cells.values().forEach(sums -> Cell.slope(sums, 0, 0, slopes::add));
    return slopes;
  }
}
