package org.fishmarket.simulate.world;

/**
 * A message about to be written.
 *
 * @param first whether its author never addressed that account before
 * @param depth how many replies lie above it
 * @param attention log engagement by which it differs from an average sharing post of the community
 */
record Draft(
    long at,
    Account author,
    Message.Kind kind,
    Purpose purpose,
    String text,
    Account addressed,
    Message target,
    boolean first,
    int depth,
    double attention) {}
