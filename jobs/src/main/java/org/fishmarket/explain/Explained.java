package org.fishmarket.explain;

import org.fishmarket.models.Explanation;

/**
 * The label of one post, explained.
 *
 * @param id of the post; null for a text given on the command line
 * @param coder what a coder said of it, in the words of {@link Explanation#answer()}; null if
 *     nobody was asked
 * @param explanation the classifier's label and what moved it
 */
public record Explained(String id, String coder, Explanation explanation) {}
