package org.fishmarket.simulate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fishmarket.models.UserException;
import org.fishmarket.simulate.world.Effects;
import org.fishmarket.simulate.world.Gaps;
import org.fishmarket.simulate.world.TownPlan;

/**
 * Archives to be invented: cohorts that differ in how much they sell and, if nothing is planted, in
 * nothing else.
 *
 * @param seed the same gives the same archives
 * @param effects what is planted
 * @param promotion mean promotional ratio of own posts, for each cohort
 * @param accounts of a cohort
 * @param posts own posts in all, about
 * @param weeks that are observed
 * @param groups networks of a cohort, whose accounts meet each other only; null if posts are in no
 *     group
 * @param replies that a post gets on average
 * @param formats each cohort's accounts are shared by them
 * @param gaps counts that are not told
 * @param mislabelled share of own posts in words of another intent
 */
public record Experiment(
    long seed,
    Effects effects,
    List<Double> promotion,
    int accounts,
    long posts,
    int weeks,
    Integer groups,
    double replies,
    List<ExportFormat> formats,
    Gaps gaps,
    double mislabelled) {
  private static final int MOST_NETWORKS = 1000;
  private static final long MOST_POSTS = 10_000_000;
  private static final long MOST_PERSONAL = 50_000;
  private static final int MOST_WEEKS = 520;
  private static final double RAREST = 0.005;

  /**
   * @throws UserException if it cannot be made
   */
  public Experiment {
    promotion = List.copyOf(promotion);
    formats = List.copyOf(formats);
    check("cohorts", promotion.size(), 1, MOST_NETWORKS);
    promotion.forEach(ratio -> check("promotional ratio", ratio, RAREST, 1 - RAREST));
    check("posts", posts, 1, MOST_POSTS);
    check("weeks", weeks, 2, MOST_WEEKS);
    check("groups", groups == null ? 1 : groups, 1, MOST_NETWORKS);
    check("replies to a post", replies, 0, 50);
    List.of(gaps.likes(), gaps.shares(), gaps.replies())
        .forEach(share -> check("share of missing counts", share, 0, 1));
    check("share of label noise", mislabelled, 0, 1);
    int networks = formats.size() * (groups == null ? 1 : groups);
    check("networks (cohorts x groups x formats)", networks * promotion.size(), 1, MOST_NETWORKS);
    check("accounts of a cohort", accounts, 2 * networks, TownPlan.MOST_ACCOUNTS);
    check(
        "accounts of all cohorts",
        (double) accounts * promotion.size(),
        2 * networks,
        TownPlan.MOST_ACCOUNTS);
    if (formats.stream().anyMatch(ExportFormat::personal)) {
      check("posts, with exports of one account each", posts, 1, MOST_PERSONAL);
    }
  }

  /** Ratios from .1 to .6 in equal steps; .3 for a single cohort. */
  public static List<Double> spread(int cohorts) {
    if (cohorts == 1) {
      return List.of(0.3);
    }
    return java.util.stream.IntStream.range(0, cohorts)
        .mapToObj(i -> 0.1 + 0.5 * i / (cohorts - 1))
        .toList();
  }

  /** The format of that name. */
  public static ExportFormat format(String name) {
    for (ExportFormat format : ExportFormat.values()) {
      if (format.slug().equals(name)) {
        return format;
      }
    }
    throw new UserException(
        "No archives can be written as '"
            + name
            + "'. Give of "
            + listed(
                java.util.Arrays.stream(ExportFormat.values()).map(ExportFormat::slug).toList())
            + ".");
  }

  static String listed(Collection<String> names) {
    return String.join(", ", names);
  }

  private static void check(String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new UserException(
          "The number of %s cannot be %s: give %s to %s."
              .formatted(what, number(value), number(least), number(most)));
    }
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,d", (long) value)
        : String.valueOf(value);
  }
}
