package org.fishmarket.compare.audited;

import java.io.Serializable;

/**
 * A post that people coded, beside what the classifier says of it.
 *
 * @param stratum as estimates cut the cohort
 * @param machine the classifier's answer to each {@link Question}
 * @param hand the people's
 */
record CodedPost(String stratum, boolean[] machine, HandLabel hand) implements Serializable {
  double machine(Question question) {
    return machine[question.ordinal()] ? 1 : 0;
  }
}
