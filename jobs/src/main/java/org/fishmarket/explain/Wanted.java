package org.fishmarket.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fishmarket.models.codebook.Act;

/**
 * Which posts are to be explained.
 *
 * @param posts ids, explained in this order; empty if they are not named
 * @param cohort only posts of this cohort; null for all
 * @param limit at most so many posts where they are not named
 * @param act the act to explain; null for selling
 */
public record Wanted(Set<String> posts, String cohort, int limit, Act act) {
  /** Ids as given on the command line; null is none. */
  public static Set<String> ids(List<String> given) {
    Set<String> ids = new LinkedHashSet<>();
    if (given != null) {
      given.stream().map(String::strip).filter(id -> !id.isEmpty()).forEach(ids::add);
    }
    return ids;
  }
}
