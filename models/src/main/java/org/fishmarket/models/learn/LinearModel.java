package org.fishmarket.models.learn;

import java.util.List;

/**
 * Several binary linear models ("heads") over one list of features. Immutable.
 *
 * <p>The score of a head is its bias plus, for each feature of the post, value times weight.
 */
final class LinearModel {
  private final List<String> names;
  private final float[] weights;
  private final float[] biases;
  private final long[] table;
  private final int[] rows;

  /**
   * @param names of the features
   * @param weights feature by feature, one for each head
   * @param biases one for each head
   */
  LinearModel(List<String> names, float[] weights, float[] biases) {
    this.names = List.copyOf(names);
    this.weights = weights.clone();
    this.biases = biases.clone();
    this.table = new long[Integer.highestOneBit(Math.max(4, names.size())) * 4];
    this.rows = new int[table.length];
    for (int i = 0; i < names.size(); i++) {
      long key = Keys.ofName(names.get(i));
      int slot = FeatureSet.slot(table, key);
      table[slot] = key;
      rows[slot] = i;
    }
  }

  int heads() {
    return biases.length;
  }

  List<String> names() {
    return names;
  }

  float bias(int head) {
    return biases[head];
  }

  float weight(int row, int head) {
    return weights[row * heads() + head];
  }

  /** The row of a feature, or -1 if the model doesn't know it. */
  int row(long key) {
    int slot = FeatureSet.slot(table, key);
    return table[slot] == 0 ? -1 : rows[slot];
  }

  /** Whether there is a weight for a word by its normal form. */
  boolean knows(String norm) {
    return row(Keys.key(Group.WORD, Keys.hash(norm))) >= 0;
  }

  /** The scores of all heads. */
  double[] scores(FeatureSet features) {
    int heads = heads();
    double[] scores = new double[heads];
    for (int h = 0; h < heads; h++) {
      scores[h] = biases[h];
    }
    for (int i = 0; i < features.size(); i++) {
      int row = row(features.key(i));
      if (row >= 0) {
        double value = features.value(i);
        for (int h = 0, w = row * heads; h < heads; h++, w++) {
          scores[h] += value * weights[w];
        }
      }
    }
    return scores;
  }
}
