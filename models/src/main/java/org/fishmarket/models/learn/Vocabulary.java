package org.fishmarket.models.learn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The features that a model may know: seen in at least three posts and by two accounts, so that no
 * sentence and no one person's words can be read off the model.
 */
final class Vocabulary {
  private static final int MIN_POSTS = 3;
  private static final double RARITY_POWER = 0.5;

  private final long[] keys;
  private final double[] rarities;
  private final Map<Long, Integer> rows;

  private static final class Seen {
    private int posts;
    private int firstUnit = -1;
    private boolean manyUnits;

    void by(int unit) {
      posts++;
      manyUnits |= firstUnit >= 0 && firstUnit != unit;
      firstUnit = firstUnit < 0 ? unit : firstUnit;
    }
  }

  /** Over the posts at these indices. */
  Vocabulary(Corpus corpus, int[] indices) {
    Map<Long, Seen> seen = new HashMap<>();
    for (int i : indices) {
      FeatureSet features = corpus.features.get(i);
      for (int j = 0; j < features.size(); j++) {
        seen.computeIfAbsent(features.key(j), k -> new Seen()).by(corpus.units[i]);
      }
    }
    seen.values().removeIf(s -> s.posts < MIN_POSTS || !s.manyUnits);
    keys = seen.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    rarities = new double[keys.length];
    rows = new HashMap<>(2 * keys.length);
    for (int row = 0; row < keys.length; row++) {
      rows.put(keys[row], row);
      Group group = Group.ofName(corpus.names.get(keys[row]));
      double idf = Math.log((indices.length + 1.0) / (seen.get(keys[row]).posts + 1.0)) + 1;
      rarities[row] = group.words() ? Math.pow(idf, RARITY_POWER) : 1;
    }
  }

  int size() {
    return keys.length;
  }

  long key(int row) {
    return keys[row];
  }

  /** What a feature's value is multiplied with: words count more the rarer they are. */
  double rarity(int row) {
    return rarities[row];
  }

  /** The rows of a post's known features. */
  int[] rows(FeatureSet features) {
    int[] found = new int[features.size()];
    int n = 0;
    for (int i = 0; i < features.size(); i++) {
      Integer row = rows.get(features.key(i));
      if (row != null) {
        found[n++] = row;
      }
    }
    return Arrays.copyOf(found, n);
  }

  /** The values that belong to {@link #rows}. */
  double[] values(FeatureSet features) {
    double[] found = new double[features.size()];
    int n = 0;
    for (int i = 0; i < features.size(); i++) {
      Integer row = rows.get(features.key(i));
      if (row != null) {
        found[n++] = features.value(i) * rarities[row];
      }
    }
    return Arrays.copyOf(found, n);
  }
}
