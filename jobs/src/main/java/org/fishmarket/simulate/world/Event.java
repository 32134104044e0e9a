package org.fishmarket.simulate.world;

/**
 * Something that will happen.
 *
 * @param order breaks ties of time
 * @param purpose null if the account then decides what to post
 */
record Event(
    long at,
    long order,
    Account author,
    Message.Kind kind,
    Purpose purpose,
    Account addressed,
    Message target)
    implements Comparable<Event> {

  @Override
  public int compareTo(Event other) {
    int byTime = Long.compare(at, other.at);
    return byTime != 0 ? byTime : Long.compare(order, other.order);
  }
}
