package org.fishmarket.models.learn;

import org.fishmarket.models.codebook.Act;

/**
 * The yes-or-no questions that the model answers. The intents come from three of them, as a nested
 * logit: selling or not; if selling, hard or soft; if not, cause or sharing. Each act is one more.
 */
final class Head {
  static final int SELLING = 0;
  static final int HARD = 1;
  static final int CAUSE = 2;
  static final int COUNT = 3 + Act.values().length;

  private Head() {}

  /** The head of an act; of selling if it is null. */
  static int asked(Act act) {
    return act == null ? SELLING : of(act);
  }

  static int of(Act act) {
    return 3 + act.ordinal();
  }
}
