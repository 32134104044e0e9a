package org.fishmarket.models.learn;

/** Takes the features of a post one by one, some more than once. */
interface Sink {
  /**
   * One feature.
   *
   * @param key what tells it from all others
   * @param value how much of it, above 0
   * @param at index of its first token; for a cue or shape, its number
   * @param part how many tokens; for a cue, its place
   */
  void add(Group group, long key, float value, int at, int part);
}
