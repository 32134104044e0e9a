package org.fishmarket.audit.design;

import org.fishmarket.table.AuditStrata;

/**
 * A part of the posts that is sampled by itself: a cohort, or a band of scores in it.
 *
 * @param cohort its cohort
 * @param band number of its band of scores, from 0, see {@link AuditStrata#band}
 * @param bands how many bands there are; 1 if scores play no part
 * @param posts how many posts it holds, at least 1
 * @param selling the classifier's mean probability of selling in it, 0 to 1
 */
public record Stratum(String cohort, int band, int bands, long posts, double selling) {
  /** Its name, which no other stratum of the same sample has. */
  public String name() {
    return new AuditStrata(bands).name(cohort, band);
  }
}
