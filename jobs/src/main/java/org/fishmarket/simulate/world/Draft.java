package org.fishmarket.simulate.world;

/**
 * A message about to be written.
 *
 * @param worded the purpose whose words are used; another than its own misleads who reads it
 * @param text null for a repost
 * @param first whether its author never addressed that account before
 * @param depth how many replies lie above it
 * @param attention log engagement by which it differs from an average sharing post of the community
 */
record Draft(
    long at,
    Account author,
    Message.Kind kind,
    Purpose purpose,
    Purpose worded,
    String text,
    Account addressed,
    Message target,
    boolean first,
    int depth,
    double attention) {

  /** The same with its attention. */
  Draft heard(double found) {
    return new Draft(
        at, author, kind, purpose, worded, text, addressed, target, first, depth, found);
  }

  /** Whether it stands for itself, so that its engagement is compared. */
  boolean own() {
    return kind == Message.Kind.POST || kind == Message.Kind.QUOTE;
  }
}
