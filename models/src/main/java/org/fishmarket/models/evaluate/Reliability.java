package org.fishmarket.models.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far a classifier agrees with a coder, over the posts that both coded. What cannot be computed
 * is null, see {@link Agreement}.
 *
 * @param posts how many both coded
 * @param share share of the same codes
 * @param kappa Cohen's
 * @param alpha Krippendorff's, nominal
 */
public record Reliability(int posts, Double share, Double kappa, Double alpha) {
  /** Of two coders' codes in the same order, null where one is missing. */
  public static Reliability of(List<?> one, List<?> other) {
    List<List<Object>> units = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i) != null && other.get(i) != null) {
        units.add(Arrays.asList(one.get(i), other.get(i)));
      }
    }
    return new Reliability(
        units.size(),
        Agreement.share(one, other),
        Agreement.kappa(one, other),
        Agreement.alpha(units));
  }
}
