package org.fishmarket.models.codebook;

import java.util.Set;

/**
 * A post with the labels that a coder gave it.
 *
 * @param platform where it was posted, empty if not known
 * @param source the collection it comes from, empty if not known
 * @param account pseudonym of its author, empty if not known
 * @param intent its name in the coder's {@link Scheme}; null if the coder found it not codable
 * @param acts what it does besides
 * @param confidence of the coder: 1 sure, 2, 3 could be either
 * @param text what the author wrote
 */
public record LabelledPost(
    String platform,
    String source,
    String account,
    String intent,
    Set<Act> acts,
    int confidence,
    String text) {
  public LabelledPost {
    acts = Set.copyOf(acts);
  }

  /** The coder's confidence for "could be either". */
  public static final int UNSURE = 3;
}
