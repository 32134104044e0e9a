package org.fishmarket.compare.finding;

/**
 * What a finding rests on; each is null if it rests on none of these, or if it is suppressed.
 *
 * @param posts posts
 * @param accounts accounts; where two kinds of events are compared, those of the smaller side
 * @param events events that are no posts: replies received, first messages, complaints
 */
public record Basis(Long posts, Long accounts, Long events) {
  /** Nothing to be told. */
  public static final Basis NONE = new Basis(null, null, null);

  /** Posts, null if none, of so many accounts. */
  public static Basis posts(Long posts, long accounts) {
    return new Basis(posts, accounts, null);
  }

  /** Events that so many accounts took part in. */
  public static Basis events(long events, long accounts) {
    return new Basis(null, accounts, events);
  }
}
