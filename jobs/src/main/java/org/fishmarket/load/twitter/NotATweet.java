package org.fishmarket.load.twitter;

/** A record that cannot be understood; the message says why and holds no text of the record. */
final class NotATweet extends Exception {
  NotATweet(String reason) {
    super(reason);
  }
}
