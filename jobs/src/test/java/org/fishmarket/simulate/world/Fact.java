package org.fishmarket.simulate.world;

import java.util.ArrayList;
import java.util.List;

/** One message, what went before it and what came after. */
final class Fact {
  final Message message;

  /** Share of sharing among the author's last 20 originals and quotes; NaN before the first. */
  double sharingOwn;

  /** The same with replies among them. */
  double sharingAll;

  /** Reciprocal exchanges of the author in the 90 days before. */
  int exchanges;

  int exchangesEver;

  /** How often the author gave help in the 90 days before. */
  int gifts;

  /** Whether its author never addressed that account before. */
  boolean first;

  /** Whether the account addressed replied to it within 7 days. */
  boolean answered;

  /** Reciprocal exchanges of these two in the 30 days after; only if nobody had spoken before. */
  int exchangesAfter;

  final List<Message> replies = new ArrayList<>();

  Fact(Message message) {
    this.message = message;
  }

  /** An original or a quote that is said to everybody. */
  boolean unit() {
    return message.own() && message.addressed() == null;
  }

  boolean selling() {
    return message.purpose().selling();
  }

  double engagement() {
    return Math.log1p(message.likes() + message.shares() + message.quotes() + message.replies());
  }

  int exchangeStep() {
    return exchanges == 0 ? 0 : exchanges < 5 ? 1 : exchanges < 20 ? 2 : 3;
  }

  int givingStep() {
    return gifts == 0 ? 0 : gifts < 3 ? 1 : 2;
  }

  String author() {
    return Long.toString(message.author().id());
  }

  List<Message> repliesByOthers() {
    return replies.stream().filter(reply -> reply.author() != message.author()).toList();
  }
}
