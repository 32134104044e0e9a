package org.fishmarket.models.codebook;

import java.util.Set;

/**
 * What the classifier says of one post.
 *
 * @param intent null if the post is not codable
 * @param probabilities of the intents, in the order of {@link Intent#values()}, adding up to 1;
 *     null if not codable
 * @param acts what the post does besides; empty if not codable
 * @param actProbabilities of the acts, in the order of {@link Act#values()}; null if not codable
 * @param selfFocus first person forms per 100 words; null if not codable
 * @param otherFocus second person forms and mentions of other accounts per 100 words; null if not
 *     codable
 * @param words words besides links and mentions; numbers, emoji and punctuation are none
 * @param contentWords those of them that are not English function words
 * @param notCodable why there is no intent; null if there is one
 */
public record Label(
    Intent intent,
    double[] probabilities,
    Set<Act> acts,
    double[] actProbabilities,
    Double selfFocus,
    Double otherFocus,
    int words,
    int contentWords,
    NotCodable notCodable) {

  /** The probability that the post sells, hard or soft; null if not codable. */
  public Double selling() {
    return probabilities == null
        ? null
        : probabilities[Intent.HARD_SELL.ordinal()] + probabilities[Intent.SOFT_SELL.ordinal()];
  }
}
