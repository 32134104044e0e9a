package org.fishmarket.compare.within;

import java.io.Serializable;

/**
 * A design in a cohort.
 *
 * @param cohort null for the whole record of all
 */
public record Key(String cohort, String design) implements Serializable {}
