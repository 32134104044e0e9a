package org.fishmarket.compare.claim;

import java.util.List;

/** All claims, in the order of the findings. */
public final class Claims {
  /** Every claim once. */
  public static final List<Claim> ALL =
      List.of(new EngagementByPromotion(), new BusyButShallow(), new HollowReplies());

  private Claims() {}
}
