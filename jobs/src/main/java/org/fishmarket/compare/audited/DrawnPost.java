package org.fishmarket.compare.audited;

/**
 * A post of the sample, as drawn and as it is labelled now.
 *
 * @param post its pseudonym
 * @param cohort its cohort
 * @param stratum name of its stratum
 * @param posts in the stratum at the draw
 * @param score the classifier's probability of selling at the draw
 * @param scoreNow the same now; null if the post has no label any more
 * @param machine the classifier's answer to each {@link Question} now; null likewise
 */
record DrawnPost(
    String post,
    String cohort,
    String stratum,
    long posts,
    double score,
    Double scoreNow,
    boolean[] machine) {}
