package org.fishmarket.compare.sums;

import java.util.ArrayList;
import java.util.List;
import org.fishmarket.compare.finding.Settings;

/** Says what was left out of a figure; small numbers of accounts are not told. */
public final class Left {
  private Left() {}

  /** What was left out of a slope, or null if nothing. */
  public static String out(Observed observed, Settings settings) {
    List<String> parts = new ArrayList<>();
    long few = observed.count(Total.FEW_CODED);
    if (few > 0) {
      String many = few < settings.minAccounts() ? "under " + settings.minAccounts() : "" + few;
      parts.add(many + " accounts with under " + settings.minCodedPosts() + " coded posts");
    }
    if (observed.count(Total.YOUNG) > 0) {
      parts.add(
          observed.count(Total.YOUNG)
              + " posts younger than "
              + settings.youngDays()
              + " days when collected");
    }
    if (observed.count(Total.UNMEASURED) > 0) {
      parts.add(observed.count(Total.UNMEASURED) + " posts without measured engagement");
    }
    return parts.isEmpty() ? null : "left out: " + String.join(", ", parts);
  }
}
