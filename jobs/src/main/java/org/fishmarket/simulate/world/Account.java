package org.fishmarket.simulate.world;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;

/** One invented account: what it is called, how it behaves, and what it has done so far. */
public final class Account {
  private static final long LONG_TEXTS_FROM = Instant.parse("2023-01-15T00:00:00Z").toEpochMilli();

  /** Its place among the members of its community, from 0. */
  public final int index;

  final long id;
  final String handle;
  final String name;

  /** How many follow it. */
  public final int followers;

  /** Promotional ratio of its own posts in an average week. */
  final double promotion;

  final double postsPerWeek;

  /** Deviation of its log engagement from the community's. */
  final double loudness;

  /** Inclination to help, thank and congratulate, 0 to 1. */
  final double giving;

  /** Probability to answer a question put to it. */
  final double answering;

  /** Probability of a slip of the keyboard in a post. */
  final double sloppiness;

  final History history = new History();

  Account(int index, Community community, Registry registry, Grammar grammar, Dice dice) {
    this.index = index;
    this.id = registry.id(index, dice);
    String person = grammar.say("person", dice);
    this.name = person + " " + registry.surname(index, (char) ('A' + dice.below(26)));
    this.handle = handle(person, grammar.say("nouns", dice), registry.serial(index));
    this.followers = (int) dice.logNormal(180, 0.9);
    this.promotion =
        Dice.logistic(Dice.logit(community.promotion()) + community.spread() * dice.normal());
    this.postsPerWeek = community.postsPerWeek() * dice.logNormal(0.92, 0.4);
    this.loudness = 0.3 * dice.normal();
    this.giving = 0.1 + 0.8 * dice.uniform();
    this.answering = 0.1 + 0.85 * dice.uniform();
    this.sloppiness = dice.chance(0.3) ? 0.12 : 0.02;
  }

  /** At most 15 characters, unlike any handle that people choose. */
  private static String handle(String person, String noun, int serial) {
    String plain =
        Normalizer.normalize(person.replace("ø", "o"), Normalizer.Form.NFD)
            .replaceAll("[^A-Za-z]", "")
            .toLowerCase(Locale.ROOT);
    return plain.substring(0, Math.min(4, plain.length()))
        + "_"
        + noun.substring(0, Math.min(5, noun.length()))
        + Integer.toString(serial, 36)
        + "x";
  }

  /** Notes a message of it to another account. */
  void addresses(Account other, Purpose purpose, long at) {
    history.addresses(other, this, purpose, at);
  }

  /** Whether it may exceed the limit of a short message, as subscribers may from that day on. */
  boolean writesAtLength(long at) {
    return index == 0 && at >= LONG_TEXTS_FROM;
  }

  public long id() {
    return id;
  }

  public String handle() {
    return handle;
  }

  public String name() {
    return name;
  }

  /** Its planted promotional ratio in an average week. */
  public double promotion() {
    return promotion;
  }
}
