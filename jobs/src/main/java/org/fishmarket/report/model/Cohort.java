package org.fishmarket.report.model;

import java.util.Map;

/**
 * One cohort's figures.
 *
 * @param cohort its name, as given by the user
 * @param accounts that wrote a post of their own in it
 * @param posts of all kinds
 * @param coded own posts with an intent
 * @param firstPost day of the first post, ISO, UTC; null if unknown
 * @param lastPost day of the last post
 * @param suppressed true if it has too few accounts for figures
 * @param measured posts that the engagement rests on
 * @param dominated true if one account wrote over half of its posts; null if suppressed
 * @param measures by column name, in the order of {@link Measure}
 */
public record Cohort(
    String cohort,
    Long accounts,
    Long posts,
    Long coded,
    String firstPost,
    String lastPost,
    boolean suppressed,
    Long measured,
    Boolean dominated,
    Map<String, Interval> measures) {
  /** The figure of a measure. */
  public Interval of(Measure measure) {
    return measures.get(measure.column());
  }
}
