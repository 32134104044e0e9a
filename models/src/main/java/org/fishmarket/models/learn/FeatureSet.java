package org.fishmarket.models.learn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.fishmarket.models.text.PostText;

/** The features of one post, each once. */
final class FeatureSet {
  private long[] keys = new long[256];
  private float[] values = new float[256];
  private int size;

  private FeatureSet() {}

  static FeatureSet of(PostText post) {
    FeatureSet set = new FeatureSet();
    Features.extract(post, (group, key, value, at, part) -> set.put(key, value * group.scale()));
    return set.packed();
  }

  /** The names of this post's features by their keys. */
  static Map<Long, String> names(PostText post) {
    Map<Long, String> names = new HashMap<>();
    Features.extract(
        post,
        (group, key, value, at, part) ->
            names.computeIfAbsent(key, k -> Features.name(post, group, at, part)));
    return names;
  }

  int size() {
    return size;
  }

  long key(int i) {
    return keys[i];
  }

  float value(int i) {
    return values[i];
  }

  private void put(long key, float value) {
    if (2 * size >= keys.length) {
      grow();
    }
    int slot = slot(keys, key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      values[slot] = value;
      size++;
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    float[] oldValues = values;
    keys = new long[oldKeys.length * 4];
    values = new float[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  /** The slot of a key in an open hash table whose length is a power of two. */
  static int slot(long[] table, long key) {
    int mask = table.length - 1;
    int slot = (int) key & mask;
    while (table[slot] != 0 && table[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /**
   * Moves the features to the front; the order is that of the table, the same for the same post.
   */
  private FeatureSet packed() {
    int next = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        keys[next] = keys[i];
        values[next++] = values[i];
      }
    }
    return this;
  }

  /** Without spare room, for those that are kept. */
  FeatureSet trimmed() {
    keys = Arrays.copyOf(keys, size);
    values = Arrays.copyOf(values, size);
    return this;
  }
}
