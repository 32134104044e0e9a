package org.fishmarket.report.model;

import java.util.List;

/**
 * A random sample that people code, and how they and the classifier agree.
 *
 * @param drawn posts in the sample
 * @param coded of these, by at least one coder
 * @param twice coded by more than one
 * @param coders how many people coded
 * @param notCodable posts that they found to have no intent
 * @param tied posts on whose intent they are tied
 * @param unlabelled coded posts of which the classifier says nothing now
 * @param agreement between coders; empty if no post was coded twice
 * @param scores of the classifier, of each cohort and of all together; empty if nothing was coded
 */
public record Audit(
    long drawn,
    long coded,
    long twice,
    long coders,
    long notCodable,
    long tied,
    long unlabelled,
    List<Agreed> agreement,
    List<Checked> scores) {

  /**
   * Agreement of coders, who go by letters.
   *
   * @param question {@code selling or not}, or {@code intent}
   * @param who {@code A and B}, or {@code all coders}
   * @param posts that they all coded, of two; that two or more coded, of all
   * @param same share of the posts with the same code; null for more than two coders
   * @param kappa Cohen's; null likewise, or if it cannot be computed
   * @param alpha Krippendorff's; null if it cannot be computed
   */
  public record Agreed(
      String question, String who, long posts, Double same, Double kappa, Double alpha) {}

  /**
   * The classifier against people, each post weighted by what it stands for.
   *
   * @param cohort null for all together
   * @param coded posts
   * @param accounts that wrote them
   * @param suppressed true if these are too few to show figures
   * @param people's promotional ratio
   * @param precision share of the posts called selling that people call so
   * @param recall share of the posts that people call selling that were found
   */
  public record Checked(
      String cohort,
      Long coded,
      Long accounts,
      boolean suppressed,
      Interval people,
      Interval precision,
      Interval recall) {}
}
