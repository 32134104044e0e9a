package org.fishmarket.models.learn;

import java.util.Set;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Scheme;

/**
 * What the model thinks of a codable post.
 *
 * @param intent place in {@link Scheme#names()}: selling or not by the model's threshold, then the
 *     likeliest intent of that side
 * @param selling the probability that it sells
 * @param probabilities in the order of {@link Scheme#names()}; they add up to 1
 * @param acts those whose probability reaches the act's threshold; null if the model knows no acts
 * @param actProbabilities in the order of {@link Act#values()}; null if the model knows no acts
 */
public record Judgement(
    int intent, double selling, double[] probabilities, Set<Act> acts, double[] actProbabilities) {}
