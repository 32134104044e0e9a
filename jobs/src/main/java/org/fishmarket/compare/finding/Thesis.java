package org.fishmarket.compare.finding;

/** What is claimed, by its names. */
public interface Thesis {
  /** Its name in the table of findings. */
  String slug();

  /** The essay it is made in: {@code E1} to {@code E5}. */
  String essay();
}
