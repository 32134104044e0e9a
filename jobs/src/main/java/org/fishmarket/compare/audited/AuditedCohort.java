package org.fishmarket.compare.audited;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fishmarket.table.AuditStrata;

/**
 * A cohort's sample held against its posts as they are now: what a correction needs, or why there
 * can be none.
 *
 * @param coded the posts that people coded
 * @param sizes posts of each stratum
 * @param counts what the classifier says of each stratum
 * @param reason why nothing can be corrected; null if it can
 */
record AuditedCohort(
    List<CodedPost> coded,
    SortedMap<String, Long> sizes,
    Map<String, Counts> counts,
    String reason) {
  /** Of a cohort from which nothing was drawn. */
  static final String UNKNOWN = "the audit's sample has no post of this cohort";

  /**
   * What the classifier says of the posts of a stratum.
   *
   * @param posts how many
   * @param yes of these, to each {@link Question}
   */
  record Counts(long posts, long[] yes) {}

  /**
   * How posts fall into strata.
   *
   * @param strata of the draw
   * @param whole whether scores have changed since, so that nobody knows the stratum of a post that
   *     was not drawn: then a cohort is one stratum, in which chances differ
   */
  record Cut(AuditStrata strata, boolean whole) {
    String stratum(double score) {
      return key(whole ? 0 : strata.band(score));
    }

    /** The strata by which posts are counted now. */
    AuditStrata counted() {
      return whole ? new AuditStrata(1) : strata;
    }
  }

  /** A band as the name of a stratum; names are in the order of scores. */
  static String key(int band) {
    return String.format(Locale.ROOT, "%02d", band);
  }

  static AuditedCohort none(String reason) {
    return new AuditedCohort(List.of(), new TreeMap<>(), Map.of(), reason);
  }

  /**
   * Holds them against each other.
   *
   * @param drawn the cohort's posts of the sample, one at least
   * @param hands what people said, by post
   * @param counts of the strata that have posts now
   */
  static AuditedCohort of(
      List<DrawnPost> drawn, Map<String, HandLabel> hands, Map<String, Counts> counts, Cut cut) {
    Map<String, Long> recorded = new TreeMap<>();
    Map<String, Boolean> looked = new TreeMap<>();
    List<CodedPost> coded = new ArrayList<>();
    for (DrawnPost post : drawn) {
      recorded.put(post.stratum(), post.posts());
      HandLabel hand = hands.get(post.post());
      looked.merge(post.stratum(), hand != null, Boolean::logicalOr);
      if (post.machine() == null) {
        return none("posts of the audit's sample have no label any more");
      }
      if (hand != null) {
        coded.add(new CodedPost(cut.stratum(post.score()), post.machine(), hand));
      }
    }
    SortedMap<String, Long> sizes = new TreeMap<>();
    counts.forEach((stratum, count) -> sizes.put(stratum, count.posts()));
    SortedMap<String, Long> then = new TreeMap<>();
    for (DrawnPost post : drawn) {
      Long posts = recorded.remove(post.stratum());
      then.merge(cut.stratum(post.score()), posts == null ? 0 : posts, Long::sum);
    }
    String wrong = wrong(then, sizes);
    if (wrong == null && cut.whole() && looked.containsValue(false)) {
      wrong = "labels were made anew since the draw, and a stratum of the audit has no coded post";
    }
    if (wrong == null && coded.size() < 2) {
      wrong = "fewer than two posts of this cohort were coded in the audit";
    }
    if (wrong == null && coded.stream().noneMatch(post -> post.hand().codable())) {
      wrong = "people found none of this cohort's posts codable";
    }
    return wrong == null ? new AuditedCohort(coded, sizes, counts, null) : none(wrong);
  }

  private static String wrong(SortedMap<String, Long> then, SortedMap<String, Long> now) {
    long before = then.values().stream().mapToLong(posts -> posts).sum();
    long since = now.values().stream().mapToLong(posts -> posts).sum();
    if (before != since) {
      return "the cohort has other coded posts than when the audit's sample was drawn";
    }
    return then.equals(now)
        ? null
        : "other posts lie in the bands of scores than when the audit's sample was drawn";
  }
}
