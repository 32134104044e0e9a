package org.fishmarket.models.learn;

/** 64-bit keys of features, so that a post is scored without building a string for each n-gram. */
final class Keys {
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Keys() {}

  /** FNV-1a over the characters (Fowler, Noll, Vo). */
  static long hash(String s) {
    long hash = SEED;
    for (int i = 0; i < s.length(); i++) {
      hash = (hash ^ s.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** The key of a feature of one token, or of a cue or shape by its name. */
  static long key(Group group, long hash) {
    return mix(hash + (group.ordinal() + 1) * 0x9e3779b97f4a7c15L);
  }

  /** The key of a feature of two tokens. */
  static long pair(Group group, long first, long second) {
    return key(group, first * 0xff51afd7ed558ccdL + second);
  }

  /** The key of a feature by its name. */
  static long ofName(String name) {
    Group group = Group.ofName(name);
    String content = name.substring(2);
    int space = content.indexOf(' ');
    return space < 0
        ? key(group, hash(content))
        : pair(group, hash(content.substring(0, space)), hash(content.substring(space + 1)));
  }

  /** The finaliser of MurmurHash3 (Appleby); never 0, which marks a free slot in tables. */
  private static long mix(long k) {
    k ^= k >>> 33;
    k *= 0xff51afd7ed558ccdL;
    k ^= k >>> 33;
    k *= 0xc4ceb9fe1a85ec53L;
    k ^= k >>> 33;
    return k == 0 ? 1 : k;
  }
}
