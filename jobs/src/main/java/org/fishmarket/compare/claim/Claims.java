package org.fishmarket.compare.claim;

import java.util.List;

/** All claims, in the order of the findings. */
public final class Claims {
  /** Every claim once. */
  public static final List<Claim> ALL =
      List.of(
          new EngagementByPromotion(),
          new BusyButShallow(),
          new HardSellPenalty(),
          new ValueFirst(),
          new SelfFocus(),
          new HollowReplies(),
          new Unanswered(),
          new Generosity(),
          new Dialogue(),
          new ComplaintsAnswered(),
          new GiveThenAsk(),
          new PollutedNetwork(),
          new FirstWords(),
          new RelationshipBeforeAsk(),
          new SocialGood(),
          new CallsToAction());

  private Claims() {}
}
