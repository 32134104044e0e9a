package org.fishmarket.simulate.world;

import java.util.Locale;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Intent;

/** What a message is written for: its planted intent, its planted act, and its grammar rule. */
public enum Purpose {
  OFFER(Intent.HARD_SELL, null),
  SHOWCASE(Intent.SOFT_SELL, null),
  APPEAL(Intent.CAUSE, null),
  STORY(Intent.SHARING, null),
  OPINION(Intent.SHARING, null),
  NEWS(Intent.SHARING, null),
  TIP(Intent.SHARING, Act.GIVES_HELP),
  QUESTION(Intent.SHARING, Act.ASKS_QUESTION),
  HELP(Intent.SHARING, Act.ASKS_HELP),
  THANKS(Intent.SHARING, Act.THANKS),
  CONGRATS(Intent.SHARING, Act.CONGRATULATES),
  /** A complaint addressed to another account. */
  COMPLAINT(Intent.SHARING, Act.COMPLAINS),
  /** A sales message that opens a conversation with another account. */
  PITCH(Intent.HARD_SELL, null),
  /** A question that opens a conversation with another account. */
  APPROACH(Intent.SHARING, Act.ASKS_QUESTION),

  /** The comment on a quoted post. */
  QUOTE(Intent.SHARING, null),
  /** Somebody else's post passed on without a word. */
  REPOST(null, null),

  PHATIC(Intent.SHARING, Act.PHATIC),
  REMARK(Intent.SHARING, null),
  ANSWER(Intent.SHARING, Act.GIVES_HELP),
  ASK_BACK(Intent.SHARING, Act.ASKS_QUESTION),
  PRAISE(Intent.SHARING, Act.CONGRATULATES),
  ACKNOWLEDGE(Intent.SHARING, Act.THANKS),
  COUNTER_OFFER(Intent.HARD_SELL, null),
  CLOSING(Intent.HARD_SELL, null),
  /** The answer to a complaint by the account addressed. */
  SETTLE(Intent.SHARING, null),
  /** A further complaint in the thread of a complaint. */
  GRIEVANCE(Intent.SHARING, Act.COMPLAINS);

  private final Intent intent;
  private final Act act;

  Purpose(Intent intent, Act act) {
    this.intent = intent;
    this.act = act;
  }

  /** The planted intent; null for a repost, which is not its author's own words. */
  public Intent intent() {
    return intent;
  }

  /** The planted act; null if none. */
  public Act act() {
    return act;
  }

  public boolean selling() {
    return intent != null && intent.selling();
  }

  String rule() {
    return name().toLowerCase(Locale.ROOT);
  }
}
