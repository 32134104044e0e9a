package org.fishmarket.report.model;

/**
 * What a cohort posted in one week, month, quarter or year.
 *
 * @param start its first day, ISO, UTC
 * @param length {@code week}, {@code month}, {@code quarter} or {@code year}
 * @param suppressed true if too few accounts posted; the figures are then null
 * @param coded own posts with an intent; null if of too few accounts
 */
public record Period(
    String cohort,
    String start,
    String length,
    boolean suppressed,
    Long accounts,
    Long posts,
    Long coded,
    Interval promotionalRatio) {}
