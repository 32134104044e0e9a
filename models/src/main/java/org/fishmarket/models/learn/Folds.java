package org.fishmarket.models.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.models.codebook.LabelledPost;

/**
 * How posts are held out to score a way of training: all of one source, or of one account, are in
 * the same fold.
 *
 * @param by what stays together
 * @param count of folds; there are fewer where there are fewer groups
 */
public record Folds(By by, int count) {
  /** The usual number. */
  public static final int USUAL = 10;

  /** One fold for each group. */
  public static final int EACH = Integer.MAX_VALUE;

  /** What stays together. */
  public enum By {
    SOURCE,
    ACCOUNT
  }

  /** Ten folds by source; by account where all posts are of one source. */
  public static Folds usual(List<LabelledPost> posts) {
    return new Folds(sources(posts) > 1 ? By.SOURCE : By.ACCOUNT, USUAL);
  }

  /** How many sources there are. */
  public static long sources(List<LabelledPost> posts) {
    return posts.stream().map(LabelledPost::source).distinct().count();
  }

  /**
   * The author of each post: the account, else all that is known of it, the source. Where there is
   * but one source each post counts as an account of its own.
   */
  static List<String> authors(List<LabelledPost> posts) {
    boolean many = sources(posts) > 1;
    List<String> authors = new ArrayList<>();
    for (LabelledPost post : posts) {
      authors.add(
          !post.account().isEmpty()
              ? "a" + post.account()
              : many ? "s" + post.source() : "p" + authors.size());
    }
    return authors;
  }

  /** The fold of each post, from 0; the largest groups go first, each to the lightest fold. */
  int[] assign(List<LabelledPost> posts) {
    List<String> groups =
        by == By.ACCOUNT ? authors(posts) : posts.stream().map(LabelledPost::source).toList();
    Map<String, Integer> sizes = new TreeMap<>();
    groups.forEach(group -> sizes.merge(group, 1, Integer::sum));
    List<String> largestFirst = new ArrayList<>(sizes.keySet());
    largestFirst.sort(Comparator.comparing((String g) -> sizes.get(g)).reversed());
    int[] load = new int[Math.min(count, sizes.size())];
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
