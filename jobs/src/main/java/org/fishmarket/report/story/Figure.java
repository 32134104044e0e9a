package org.fishmarket.report.story;

import org.fishmarket.report.model.Interval;

/**
 * A figure in the text, tied to its place in report.json.
 *
 * @param at JSON pointer to a number, or to an interval's object
 * @param value the estimate, unrounded
 * @param low lower bound, or null
 * @param high upper bound, or null
 * @param text as shown
 */
public record Figure(String at, Number value, Double low, Double high, String text) {
  /** A bare count or number. */
  public static Figure of(String at, Number value, String text) {
    return new Figure(at, value, null, null, text);
  }

  /** The estimate of an interval alone. */
  public static Figure estimate(String at, Interval interval, String text) {
    return new Figure(at, interval.estimate(), null, null, text);
  }
}
