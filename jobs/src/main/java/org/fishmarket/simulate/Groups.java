package org.fishmarket.simulate;

import org.fishmarket.simulate.world.Community;
import org.fishmarket.simulate.world.Community.Medium;

/** The four groups of the sample data, as they are on X. */
final class Groups {
  /** People who only trade. */
  static final Community MARKET =
      new Community(
          "quayside-market",
          "market",
          0,
          Medium.SHORT,
          32,
          1.9,
          0.93,
          0.8,
          0.85,
          0.12,
          0.35,
          0.8,
          34);

  /** People who sell hard among their talk. */
  static final Community CIRCLE =
      new Community(
          "self-employed-circle",
          "circle",
          1,
          Medium.SHORT,
          34,
          1.0,
          0.42,
          1.0,
          0.75,
          0.15,
          0.08,
          1.0,
          26);

  /** People who share, in a garden. */
  static final Community ALLOTMENT =
      new Community(
          "allotment", "allotment", 2, Medium.SHORT, 32, 0.55, 0.07, 1.1, 0.5, 0.1, 0.06, 1.1, 18);

  /** People who share, at night. */
  static final Community STARS =
      new Community(
          "stargazers", "stars", 3, Medium.SHORT, 30, 0.55, 0.06, 1.1, 0.4, 0.1, 0.05, 1.1, 18);

  private Groups() {}
}
