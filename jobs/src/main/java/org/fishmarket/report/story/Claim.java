package org.fishmarket.report.story;

import java.util.List;
import java.util.Locale;

/**
 * A claim of the essays in our words.
 *
 * @param slug its name in {@code findings}
 * @param title of its card
 * @param essay {@code E1} to {@code E5}; null if unknown
 * @param source the essay's title
 * @param claim what it says
 * @param how it is computed
 * @param limits of the measurement
 * @param changes what would make it surer or change it
 * @param needs what an archive must hold for it
 * @param bins caption of the chart by classes; null if the claim has none
 * @param wordings how its measures are told
 */
public record Claim(
    String slug,
    String title,
    String essay,
    String source,
    String claim,
    String how,
    String limits,
    String changes,
    String needs,
    String bins,
    List<Wording> wordings) {

  /**
   * How a measure is told; sentences may be null, then a plain one is made.
   *
   * @param measure part of the measure's name
   * @param less what follows the size of a negative estimate
   * @param more what follows the size of a positive one
   */
  public record Wording(
      String measure,
      String less,
      String more,
      String level,
      String unclearLevel,
      String difference,
      String unclearDifference) {}

  /** The wording of a measure; a plain one if the claim has none for it. */
  Wording wording(String measure) {
    String name = measure == null ? "" : measure.toLowerCase(Locale.ROOT);
    return wordings.stream()
        .filter(wording -> name.contains(wording.measure()))
        .findFirst()
        .orElse(new Wording(name, "lower", "higher", null, null, null, null));
  }
}
