package org.fishmarket.compare.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fishmarket.compare.availability.Need;

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

  /** What each claim needs, by its slug, in their order. */
  public static Map<String, Set<Need>> needs() {
    Map<String, Set<Need>> needs = new LinkedHashMap<>();
    ALL.forEach(claim -> needs.put(claim.slug(), claim.needs()));
    return needs;
  }
}
