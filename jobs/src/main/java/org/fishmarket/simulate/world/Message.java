package org.fishmarket.simulate.world;

import java.time.Instant;

/**
 * One message of the world, complete when it leaves it.
 *
 * @param id unique in a simulation, in the order of time, beyond 2^53
 * @param at milliseconds since 1970, UTC
 * @param text the author's own words without the handle of the account addressed; null for a repost
 * @param addressed to whom it is said; null if to everybody
 * @param target what it replies to, quotes or reposts; null for a post of its own
 * @param likes received, as {@code shares} and {@code replies}; null if the source does not tell
 * @param quotes received; not among the shares
 */
public record Message(
    long id,
    long at,
    Account author,
    Kind kind,
    Purpose purpose,
    String text,
    Account addressed,
    Message target,
    Integer likes,
    Integer shares,
    Integer replies,
    Integer quotes) {

  /** What a message is in its world. */
  public enum Kind {
    POST,
    REPLY,
    QUOTE,
    REPOST
  }

  /** Whether it stands for itself, so that its engagement is compared. */
  public boolean own() {
    return kind == Kind.POST || kind == Kind.QUOTE;
  }

  /** The message at the top of its thread. */
  public Message root() {
    Message root = this;
    while (root.kind == Kind.REPLY) {
      root = root.target;
    }
    return root;
  }

  public Instant instant() {
    return Instant.ofEpochMilli(at);
  }
}
