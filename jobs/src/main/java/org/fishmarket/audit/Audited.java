package org.fishmarket.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fishmarket.audit.coded.Code;
import org.fishmarket.audit.coded.Settled;
import org.fishmarket.stats.coded.Unit;
import org.fishmarket.stats.coded.Weights;

/**
 * A sample and what people said of it.
 *
 * @param posts of the sample, by pseudonym
 * @param codes of each coded post, by pseudonym
 * @param settled what they come to
 */
record Audited(
    Map<String, Sampled> posts, Map<String, List<Code>> codes, Map<String, Settled> settled) {

  /**
   * Brings them together.
   *
   * @param words that settle posts, by pseudonym
   */
  static Audited of(List<Sampled> sample, List<Code> codes, Map<String, Code> words) {
    Map<String, Sampled> posts = new TreeMap<>();
    sample.forEach(post -> posts.put(post.post(), post));
    Map<String, List<Code>> byPost =
        codes.stream()
            .collect(Collectors.groupingBy(Code::post, TreeMap::new, Collectors.toList()));
    Map<String, Settled> settled = new TreeMap<>();
    byPost.forEach((post, said) -> settled.put(post, Settled.of(said, words.get(post))));
    return new Audited(posts, byPost, settled);
  }

  /** The cohorts of the sample, sorted. */
  List<String> cohorts() {
    return posts.values().stream().map(Sampled::cohort).distinct().sorted().toList();
  }

  /** The coders, sorted. */
  List<String> coders() {
    return codes.values().stream()
        .flatMap(Collection::stream)
        .map(Code::coder)
        .distinct()
        .sorted()
        .toList();
  }

  /** The posts on which intents are tied, sorted. */
  List<String> ties() {
    return settled.entrySet().stream()
        .filter(post -> post.getValue().intent() == null)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The coded posts, as estimates see them.
   *
   * @param cohort null for all
   * @param said whether the classifier calls a post selling; a post is missing if it says nothing
   */
  List<Unit> units(String cohort, Map<String, Boolean> said) {
    List<Unit> units = new ArrayList<>();
    settled.forEach(
        (post, is) -> {
          Sampled sampled = posts.get(post);
          if (cohort == null || cohort.equals(sampled.cohort())) {
            units.add(new Unit(sampled.stratum(), is.codable(), is.share(), said.get(post)));
          }
        });
    return units;
  }

  /** What the coded posts of a cohort stand for; of all cohorts, if it is null. */
  Weights weights(String cohort) {
    Map<String, Long> strata = new LinkedHashMap<>();
    posts.values().stream()
        .filter(post -> cohort == null || cohort.equals(post.cohort()))
        .forEach(post -> strata.put(post.stratum(), post.posts()));
    return new Weights(strata, units(cohort, Map.of()));
  }
}
