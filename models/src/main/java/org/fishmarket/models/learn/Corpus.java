package org.fishmarket.models.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.text.PostText;

/** Labelled posts as features, ready for training. Posts without an intent are left out. */
final class Corpus {
  private static final double SOURCE_POWER = 0.3;
  private static final double[] BY_CONFIDENCE = {1, 0.75, 0.3};

  final List<LabelledPost> posts = new ArrayList<>();
  final List<FeatureSet> features = new ArrayList<>();
  final Map<Long, String> names = new HashMap<>();
  final float[] weights;
  final int[] units;

  Corpus(List<LabelledPost> all) {
    for (LabelledPost post : all) {
      if (post.intent() != null) {
        PostText text = PostText.of(post.text());
        posts.add(post);
        features.add(FeatureSet.of(text).trimmed());
        names.putAll(FeatureSet.names(text));
      }
    }
    weights = weights();
    units = units();
  }

  int size() {
    return posts.size();
  }

  /** Unsure labels and posts of crowded sources count less. */
  private float[] weights() {
    Map<String, Integer> sizes = new HashMap<>();
    posts.forEach(post -> sizes.merge(post.source(), 1, Integer::sum));
    double mean = (double) size() / Math.max(1, sizes.size());
    float[] weights = new float[size()];
    for (int i = 0; i < weights.length; i++) {
      LabelledPost post = posts.get(i);
      double crowd = Math.pow(sizes.get(post.source()) / mean, -SOURCE_POWER);
      weights[i] = (float) (crowd * BY_CONFIDENCE[post.confidence() - 1]);
    }
    return weights;
  }

  /**
   * Who wrote each post, as a number: the account, else all that is known of it, the source. Where
   * neither is given each post counts as an account of its own.
   */
  private int[] units() {
    boolean sources = posts.stream().map(LabelledPost::source).distinct().count() > 1;
    Map<String, Integer> numbers = new HashMap<>();
    int[] units = new int[size()];
    for (int i = 0; i < units.length; i++) {
      LabelledPost post = posts.get(i);
      String unit =
          !post.account().isEmpty()
              ? "a" + post.account()
              : sources ? "s" + post.source() : "p" + i;
      units[i] = numbers.computeIfAbsent(unit, u -> numbers.size());
    }
    return units;
  }
}
