package org.fishmarket.audit.coded;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the coders of one post come to, by majority or by a settling word.
 *
 * @param intent as written ({@code NONE} for not codable); null while there is a tie
 * @param codable false if all of them find it not codable, or it was settled so
 * @param selling whether it sells; null while there is a tie, and if it is not codable
 * @param share of the coders who gave an intent and call it selling; of a settled post 0 or 1
 */
public record Settled(String intent, boolean codable, Boolean selling, double share) {
  /**
   * Settles a post.
   *
   * @param codes of its coders, one at least
   * @param word that settles it; null if there is none
   */
  public static Settled of(Collection<Code> codes, Code word) {
    if (word != null) {
      return of(List.of(word));
    }
    return of(codes);
  }

  private static Settled of(Collection<Code> codes) {
    List<Boolean> selling = codes.stream().map(Code::selling).filter(Objects::nonNull).toList();
    String intent = most(codes.stream().map(Code::written).toList());
    if (selling.isEmpty() || Columns.NONE.equals(intent)) {
      return new Settled(Columns.NONE, false, null, 0);
    }
    Boolean sells = most(selling);
    double share = (double) selling.stream().filter(yes -> yes).count() / selling.size();
    return new Settled(intent, true, sells, sells == null ? share : sells ? 1 : 0);
  }

  /** What is said most often; null if two are. */
  private static <T> T most(List<T> said) {
    Map<T, Integer> counts = new HashMap<>();
    said.forEach(one -> counts.merge(one, 1, Integer::sum));
    int top = counts.values().stream().max(Integer::compare).orElse(0);
    List<T> first =
        counts.entrySet().stream().filter(e -> e.getValue() == top).map(Map.Entry::getKey).toList();
    return first.size() == 1 ? first.get(0) : null;
  }
}
