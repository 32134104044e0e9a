package org.fishmarket.simulate.world;

import static org.fishmarket.models.codebook.Intent.CAUSE;
import static org.fishmarket.models.codebook.Intent.HARD_SELL;
import static org.fishmarket.models.codebook.Intent.SOFT_SELL;

import org.fishmarket.models.codebook.Intent;

/** The planted model of engagement: what is added to its logarithm, and why. */
final class Attention {
  /** How many reciprocal exchanges make a stranger's call to action welcome. */
  private static final int ACQUAINTED = 20;

  private final Effects effects;

  Attention(Effects effects) {
    this.effects = effects;
  }

  /**
   * Log engagement by which a post differs from an average sharing post of its community, but for
   * chance.
   *
   * @param pollution last week's share of hard selling in the community
   */
  double of(Draft draft, double pollution) {
    Account author = draft.author();
    Purpose purpose = draft.purpose();
    Intent intent = purpose.intent();
    History history = author.history;
    double sum =
        author.loudness
            + effects.of(Effect.PROMOTION) * author.promotion
            + effects.of(Effect.DIALOGUE) * (author.answering - 0.5)
            + effects.of(Effect.SELF_FOCUS) * Focus.self(draft.text())
            + effects.of(Effect.OTHER_FOCUS) * Focus.other(draft.text())
            + effects.of(Effect.POLLUTION) * pollution;
    if (intent == CAUSE) {
      sum += effects.of(Effect.CAUSE);
    }
    if (purpose.selling()) {
      sum += effects.of(Effect.HARD_SELL) * (intent == SOFT_SELL ? 0.25 : 1);
      sum += effects.of(Effect.VALUE_FIRST) * (history.sharing() - 0.5);
      sum += effects.of(Effect.RELATIONSHIP) * history.relationship(draft.at());
    }
    if (intent == HARD_SELL && history.exchangesEver() < ACQUAINTED) {
      sum += effects.of(Effect.EARLY_ASK);
    }
    return sum;
  }
}
