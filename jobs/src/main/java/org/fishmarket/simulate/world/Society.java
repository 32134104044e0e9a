package org.fishmarket.simulate.world;

import java.util.List;

/** How the people of a world behave: what the world asks while time goes by. */
interface Society {
  /** Whether what was about to happen happens; an event without a purpose is an own post. */
  boolean goesAhead(Event event);

  /** What an account posts on its own account. */
  Purpose purpose(Account author, long at);

  /** To whom it is said; null if to everybody. */
  Account addressed(Account author, Purpose purpose, long at);

  /** The purpose whose words are used: mostly its own. */
  Purpose worded(Event event);

  /** Log engagement by which a message differs from an average sharing post of the community. */
  double attention(Draft draft);

  /** Takes a message into its author's history. */
  void remember(Draft draft);

  /** All responses to a message, in no order. */
  List<Response> responses(Draft draft);

  /** What the message's source counts. */
  Counts counts(Draft draft, List<Response> responses);
}
