package org.fishmarket.report.model;

/**
 * What moved the labels of a cohort: a word, a cue or a shape.
 *
 * @param meaning its name for people
 * @param posts in the sample that have it
 * @param accounts that wrote them
 * @param contribution to the log odds of selling, on average over all posts of the sample
 * @param share of the sample's posts that have it
 * @param sampled posts that were looked at
 */
public record Cue(
    String cohort,
    String meaning,
    long posts,
    long accounts,
    double contribution,
    double share,
    long sampled) {}
