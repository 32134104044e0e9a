package org.fishmarket.models.codebook;

import java.util.Set;

/**
 * What the classifier says of one post.
 *
 * @param intent its name in the model's {@link Scheme}; null if the post is not codable
 * @param sells whether it is one that sells
 * @param selling the probability that the post sells; null if not codable
 * @param probabilities of the intents, in the order of {@link Scheme#names()}, adding up to 1; null
 *     if not codable
 * @param acts what the post does besides; null if not codable, or if the model knows no acts
 * @param actProbabilities of the acts, in the order of {@link Act#values()}; null where {@code
 *     acts} is
 * @param selfFocus first person forms per 100 words; null if not codable, or if the model is not of
 *     English
 * @param otherFocus second person forms and mentions of other accounts per 100 words; null if not
 *     codable, or if the model is not of English
 * @param words words besides links and mentions; numbers, emoji and punctuation are none
 * @param contentWords those of them that are not function words; null if the model is not of
 *     English
 * @param notCodable why there is no intent; null if there is one
 */
public record Label(
    String intent,
    boolean sells,
    Double selling,
    double[] probabilities,
    Set<Act> acts,
    double[] actProbabilities,
    Double selfFocus,
    Double otherFocus,
    int words,
    Integer contentWords,
    NotCodable notCodable) {}
