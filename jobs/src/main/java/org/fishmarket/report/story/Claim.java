package org.fishmarket.report.story;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A claim of the essays in our words.
 *
 * @param slug its name in {@code findings}
 * @param title of its card
 * @param essay {@code E1} to {@code E5}, or several with a comma; null if unknown
 * @param source the same with their titles; null if unknown
 * @param claim what it says
 * @param how it is computed
 * @param limits of the measurement
 * @param changes what would make it surer or change it
 * @param needs what an archive must hold for it
 * @param bins charts by classes; empty if the claim has none
 * @param figuresUnderCohorts true if its plain figures are drawn where cohorts stand side by side
 * @param headline measure that stands for it beside other claims; null for the first that takes a
 *     side
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
    List<Bins> bins,
    boolean figuresUnderCohorts,
    String headline,
    List<Wording> wordings) {

  /**
   * How a measure is told; sentences may be null, then a plain one is made.
   *
   * @param measure part of the measure's name
   * @param less what follows the size of a negative estimate
   * @param more what follows the size of a positive one
   * @param figure of a cohort, where the measure claims no side of zero and has no test
   * @param level of a cohort, if the figure is clear of zero
   * @param unclearLevel of a cohort, if it is not
   * @param difference of two cohorts, if it is clear of zero
   * @param unclearDifference of two cohorts, if it is not
   */
  public record Wording(
      String measure,
      String less,
      String more,
      String figure,
      String level,
      String unclearLevel,
      String difference,
      String unclearDifference) {}

  /**
   * A chart of figures by ordered classes.
   *
   * @param measure part of the names of the measures that it is drawn from
   * @param title of the chart
   * @param axis what the classes are
   * @param classes their labels by contrast or measure, in order; empty if they are ranges of a
   *     share, which speak for themselves
   */
  public record Bins(String measure, String title, String axis, Map<String, String> classes) {}

  /** The wording of a measure; a plain one if the claim has none for it. */
  Wording wording(String measure) {
    String name = measure == null ? "" : measure.toLowerCase(Locale.ROOT);
    return wordings.stream()
        .filter(wording -> name.contains(wording.measure()))
        .findFirst()
        .orElse(new Wording(name, "lower", "higher", null, null, null, null, null));
  }

  /** Where a measure stands among those of the claim; behind all of them if it is not known. */
  public int place(String measure) {
    int place = wordings.indexOf(wording(measure));
    return place < 0 ? wordings.size() : place;
  }
}
