package org.fishmarket.models.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.models.codebook.LabelledPost;

/** Parts the posts so that all of one source (else of one account) are in the same fold. */
final class Folds {
  static final int COUNT = 10;

  private Folds() {}

  /** The fold of each post, from 0; there are fewer than ten folds where there are fewer groups. */
  static int[] assign(List<LabelledPost> posts) {
    boolean bySource = posts.stream().map(LabelledPost::source).distinct().count() > 1;
    List<String> groups = new ArrayList<>();
    Map<String, Integer> sizes = new TreeMap<>();
    for (int i = 0; i < posts.size(); i++) {
      LabelledPost post = posts.get(i);
      String group = bySource ? post.source() : post.account().isEmpty() ? "" + i : post.account();
      groups.add(group);
      sizes.merge(group, 1, Integer::sum);
    }
    List<String> largestFirst = new ArrayList<>(sizes.keySet());
    largestFirst.sort(Comparator.comparing((String g) -> sizes.get(g)).reversed());
    int[] load = new int[Math.min(COUNT, sizes.size())];
    Map<String, Integer> folds = new HashMap<>();
    for (String group : largestFirst) {
      int lightest = 0;
      for (int f = 1; f < load.length; f++) {
        lightest = load[f] < load[lightest] ? f : lightest;
      }
      folds.put(group, lightest);
      load[lightest] += sizes.get(group);
    }
    return groups.stream().mapToInt(folds::get).toArray();
  }
}
