package org.fishmarket.simulate.world;

/**
 * A response to a message, decided when the message is written.
 *
 * @param delay milliseconds after the message
 */
record Response(long delay, Account author, Message.Kind kind, Purpose purpose) {
  static Response reply(double hours, Account author, Purpose purpose) {
    // the platforms' clocks tick in seconds; nobody answers within the same one
    long delay = Math.max(20_000L, (long) (hours * Period.HOUR));
    return new Response(delay, author, Message.Kind.REPLY, purpose);
  }
}
