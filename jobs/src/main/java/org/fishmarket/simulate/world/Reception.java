package org.fishmarket.simulate.world;

import java.util.List;
import org.fishmarket.models.codebook.Intent;

/**
 * The planted model of engagement. All counts of a post together are drawn first, and likes are
 * what is left after replies and shares: so engagement does not depend on who happens to reply.
 */
final class Reception implements Hearing {
  private static final double NOISE = 0.4;
  private static final double SHARED = 0.1;
  // some who reply have left or are protected: their replies are counted but not collected
  private static final double UNSEEN = 0.03;
  private static final double USUAL_PROMOTION = 0.3;
  private static final double USUAL_READINESS = 0.2;
  private static final double SOFT = 0.25;

  private final double engagement;
  private final Effects effects;
  private final double[] readiness;
  private final Centres centres;
  private final FocusNorms norms;
  private final Mood mood;
  private final Gaps gaps;
  private final Dice dice;
  private final Dice gapDice;

  /**
   * @param readiness of each account to answer, on average
   * @param norms null if no effect of focus is planted
   */
  Reception(
      double engagement,
      Effects effects,
      double[] readiness,
      Centres centres,
      FocusNorms norms,
      Mood mood,
      Gaps gaps,
      Dice dice) {
    this.engagement = engagement;
    this.effects = effects;
    this.readiness = readiness;
    this.centres = centres;
    this.norms = norms;
    this.mood = mood;
    this.gaps = gaps;
    this.dice = dice;
    this.gapDice = dice.fork("gaps");
  }

  @Override
  public double attention(Draft draft) {
    Account author = draft.author();
    double sum =
        author.loudness
            + effects.of(Effect.PROMOTION) * (author.promotion - USUAL_PROMOTION)
            + effects.of(Effect.DIALOGUE) * (readiness[author.index] - USUAL_READINESS)
            + effects.of(Effect.POLLUTION) * mood.pollution(draft.at(), centres.pollution());
    if (norms != null) {
      FocusNorms.Share focus = norms.of(draft);
      sum += effects.of(Effect.SELF_FOCUS) * focus.self();
      sum += effects.of(Effect.OTHER_FOCUS) * focus.other();
    }
    if (draft.purpose().intent() == Intent.CAUSE) {
      sum += effects.of(Effect.CAUSE);
    }
    return draft.purpose().selling() ? sum + selling(draft) : sum;
  }

  private double selling(Draft draft) {
    boolean hard = draft.purpose().intent() == Intent.HARD_SELL;
    return effects.of(Effect.HARD_SELL) * (hard ? 1 : SOFT)
        + effects.of(Effect.VALUE_FIRST) * centres.sharing(draft)
        + effects.of(Effect.RELATIONSHIP) * centres.relationship(draft)
        + (hard ? effects.of(Effect.EARLY_ASK) * centres.early(draft) : 0);
  }

  @Override
  public Counts counts(Draft draft, List<Response> responses) {
    Counts seen = Counts.of(responses);
    if (!draft.own()) {
      int likes = draft.kind() == Message.Kind.REPLY ? dice.poisson(0.5) : 0;
      return gaps.of(new Counts(likes, seen.shares(), seen.replies(), seen.quotes()), gapDice);
    }
    double mean = engagement * StrictMath.exp(draft.attention() + NOISE * dice.normal());
    int left = dice.poisson(mean) - seen.shares() - seen.quotes() - seen.replies();
    left = Math.max(0, left);
    int shares = Math.min(left, dice.poisson(SHARED * left));
    int unseen = Math.min(left - shares, dice.poisson(UNSEEN * left));
    Counts all =
        new Counts(
            left - shares - unseen, seen.shares() + shares, seen.replies() + unseen, seen.quotes());
    return gaps.of(all, gapDice);
  }
}
