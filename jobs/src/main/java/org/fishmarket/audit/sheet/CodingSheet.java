package org.fishmarket.audit.sheet;

import java.util.List;

/**
 * What one coder gets to see: texts, and nothing of who wrote them or what the classifier says.
 *
 * @param sample name of the sample
 * @param coder name of the coder
 * @param items posts in the coder's own order
 */
public record CodingSheet(String sample, String coder, List<Item> items) {
  /**
   * A post.
   *
   * @param id its pseudonym
   * @param text what its author wrote
   */
  public record Item(String id, String text) {}
}
