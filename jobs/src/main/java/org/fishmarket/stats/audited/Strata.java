package org.fishmarket.stats.audited;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The strata of a cohort, those with too few coded posts joined with their neighbours. */
final class Strata implements Serializable {
  private static final int FEWEST = 2;

  private final List<AuditedStratum> groups = new ArrayList<>();
  private final HashMap<String, Integer> places = new HashMap<>();

  /** As {@link Correction#tuned} says; at least two posts. */
  Strata(List<AuditedPost> sample, SortedMap<String, Long> sizes) {
    Map<String, List<AuditedPost>> drawn =
        sample.stream().collect(Collectors.groupingBy(AuditedPost::stratum));
    if (!sizes.keySet().containsAll(drawn.keySet()) || sizes.containsValue(0L)) {
      throw new IllegalArgumentException("strata without posts");
    }
    List<AuditedPost> open = new ArrayList<>();
    List<AuditedPost> last = open;
    long posts = 0;
    for (Map.Entry<String, Long> stratum : sizes.entrySet()) {
      open.addAll(drawn.getOrDefault(stratum.getKey(), List.of()));
      posts += stratum.getValue();
      places.put(stratum.getKey(), groups.size());
      if (open.size() >= FEWEST) {
        groups.add(new AuditedStratum(posts, open));
        last = open;
        open = new ArrayList<>();
        posts = 0;
      }
    }
    if (posts > 0) {
      joinLast(posts, last, open);
    }
  }

  private void joinLast(long posts, List<AuditedPost> last, List<AuditedPost> open) {
    int end = groups.size() - 1;
    long together = posts + Math.round(groups.get(end).posts());
    last.addAll(open);
    groups.set(end, new AuditedStratum(together, last));
    places.replaceAll((stratum, place) -> Math.min(place, end));
  }

  /** The group of a stratum. */
  AuditedStratum of(String stratum) {
    Integer place = places.get(stratum);
    if (place == null) {
      throw new IllegalArgumentException("a post of a stratum without a size");
    }
    return groups.get(place);
  }

  /** The sum of a figure over groups. */
  double sum(ToDoubleFunction<AuditedStratum> figure) {
    double sum = 0;
    for (AuditedStratum group : groups) {
      sum += figure.applyAsDouble(group);
    }
    return sum;
  }

  /** Number of groups. */
  int groups() {
    return groups.size();
  }

  /** Number of strata that share a group with another. */
  int joined() {
    int[] members = new int[groups.size()];
    places.values().forEach(place -> members[place]++);
    int joined = 0;
    for (int count : members) {
      joined += count > 1 ? count : 0;
    }
    return joined;
  }
}
