package org.fishmarket.audit.coded;

import java.util.Set;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Intent;

/**
 * What one coder says of one post.
 *
 * @param post its pseudonym
 * @param coder the coder's name
 * @param intent null if the coder finds it not codable
 * @param acts what it does besides
 * @param unsure whether the coder wavered
 * @param note the coder's own words; null if none
 */
public record Code(
    String post, String coder, Intent intent, Set<Act> acts, boolean unsure, String note) {
  /** Whether the post sells; null if it is not codable. */
  public Boolean selling() {
    return intent == null ? null : intent.selling();
  }

  /** The intent as it is written: a post that is not codable has one of its own. */
  public String written() {
    return intent == null ? Columns.NONE : intent.name();
  }
}
