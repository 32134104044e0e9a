package org.fishmarket.models.evaluate;

/** A confidence interval; its level is {@link Resampling#CONFIDENCE}. */
public record Interval(double low, double high) {}
