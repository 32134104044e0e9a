package org.fishmarket.compare.finding;

/** What is claimed, by its names. */
public interface Thesis {
  /** Its name in the table of findings. */
  String slug();

  /** The essay it is made in: {@code E1} to {@code E5}. */
  String essay();

  /**
   * Why an audit that corrects other figures does not correct one of this claim.
   *
   * @param measure its name in the table of findings
   */
  String uncorrected(String measure);
}
