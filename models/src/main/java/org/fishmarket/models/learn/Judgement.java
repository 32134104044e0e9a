package org.fishmarket.models.learn;

import java.util.Set;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Intent;

/**
 * What the model thinks of a codable post.
 *
 * @param intent selling or not by the model's threshold, then the likelier intent of that side
 * @param probabilities in the order of {@link Intent#values()}; they add up to 1
 * @param acts those whose probability reaches the act's threshold
 * @param actProbabilities in the order of {@link Act#values()}
 */
public record Judgement(
    Intent intent, double[] probabilities, Set<Act> acts, double[] actProbabilities) {}
