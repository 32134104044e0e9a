package org.fishmarket.stats.coded;

/**
 * A coded post of the sample, as the estimates see it.
 *
 * @param stratum its stratum's name
 * @param codable whether it has an intent at all
 * @param sells 1 if the coders say so, 0 if not, between where they could not settle it
 * @param said whether the classifier says that it sells; null if it says nothing
 */
public record Unit(String stratum, boolean codable, double sells, Boolean said) {}
