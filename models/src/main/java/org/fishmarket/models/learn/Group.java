package org.fishmarket.models.learn;

/**
 * A family of features. The prefix keeps their names apart; the scale says how freely the training
 * may use the family (found on folds by source).
 */
enum Group {
  WORD('w', "word", 1),
  PAIR('p', "words", 1.6),
  START('s', "beginning", 0.2),
  LAST('l', "ending", 0.15),
  CUE('q', "cue", 0.45),
  SHAPE('h', "shape", 0.18),
  TRAITS('x', "traits", 0.09),
  LINK('u', "link", 1.5);

  private final char prefix;
  private final String kind;
  private final float scale;

  Group(char prefix, String kind, double scale) {
    this.prefix = prefix;
    this.kind = kind;
    this.scale = (float) scale;
  }

  /** The name of a feature of this family. */
  String name(String content) {
    return prefix + ":" + content;
  }

  /** The family's name for people. */
  String kind() {
    return kind;
  }

  float scale() {
    return scale;
  }

  /** Whether features of this family are words, which are worth more the rarer they are. */
  boolean words() {
    return this != CUE && this != SHAPE && this != TRAITS;
  }

  /** The family of a feature's name, null if it is none. */
  static Group ofName(String name) {
    for (Group group : values()) {
      if (name.length() > 2 && name.charAt(0) == group.prefix && name.charAt(1) == ':') {
        return group;
      }
    }
    return null;
  }
}
