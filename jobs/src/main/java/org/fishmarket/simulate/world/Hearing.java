package org.fishmarket.simulate.world;

import java.util.List;

/** How a town takes what is said in it. */
interface Hearing {
  /** Log engagement by which a message differs from an average sharing post of the town. */
  double attention(Draft draft);

  /** What the message's source counts. */
  Counts counts(Draft draft, List<Response> responses);
}
