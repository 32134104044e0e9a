package org.fishmarket.models.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.text.PostText;

/** Labelled posts as features, ready for training. Posts without an intent are left out. */
final class Corpus {
  private static final double[] BY_CONFIDENCE = {1, 0.75, 0.3};

  final List<LabelledPost> posts = new ArrayList<>();
  final List<FeatureSet> features = new ArrayList<>();
  final List<String> texts = new ArrayList<>();
  final Map<Long, String> names = new HashMap<>();
  final Heads heads;
  final float[] weights;
  final int[] units;

  Corpus(List<LabelledPost> all, Heads heads) {
    this.heads = heads;
    for (LabelledPost post : all) {
      if (post.intent() != null) {
        PostText text = PostText.of(post.text());
        posts.add(post);
        features.add(FeatureSet.of(text).trimmed());
        texts.add(text.plain());
        names.putAll(FeatureSet.names(text));
      }
    }
    weights = weights();
    units = units();
  }

  int size() {
    return posts.size();
  }

  /** Unsure labels count less. */
  private float[] weights() {
    float[] weights = new float[size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) BY_CONFIDENCE[posts.get(i).confidence() - 1];
    }
    return weights;
  }

  /** Who wrote each post, as a number. */
  private int[] units() {
    Map<String, Integer> numbers = new HashMap<>();
    return Folds.authors(posts).stream()
        .mapToInt(author -> numbers.computeIfAbsent(author, a -> numbers.size()))
        .toArray();
  }
}
