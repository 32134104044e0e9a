package org.fishmarket.simulate.world;

import java.util.Locale;

/** Puts a purpose into the words of an account. */
final class Voice implements Wording {
  private static final int LONGEST = 250;
  private final Grammar grammar;
  private final Community.Medium medium;
  private final Dice dice;

  Voice(Grammar grammar, Community.Medium medium, Dice dice) {
    this.grammar = grammar;
    this.medium = medium;
    this.dice = dice;
  }

  @Override
  public String text(Account author, Purpose purpose, long at) {
    if (author.writesAtLength(at) && purpose == Purpose.STORY) {
      return essay(purpose);
    }
    String text = grammar.say(purpose.rule(), dice);
    while (medium == Community.Medium.SHORT && text.length() > LONGEST) {
      text = grammar.say(purpose.rule(), dice);
    }
    boolean brief = purpose == Purpose.PHATIC || medium == Community.Medium.SHORT;
    int paragraphs = brief ? 1 : dice.between(1, 3);
    for (int i = 1; i < paragraphs; i++) {
      String more = grammar.say(purpose.rule(), dice);
      text = text.contains(more) ? text : text + "\n\n" + more;
    }
    return dice.chance(author.sloppiness) ? slip(text) : text;
  }

  /** A text far over the limit of a short message. */
  private String essay(Purpose purpose) {
    StringBuilder text = new StringBuilder(grammar.say(purpose.rule(), dice));
    while (text.length() < 400) {
      text.append("\n\n").append(grammar.say(purpose.rule(), dice));
    }
    return text.toString();
  }

  private String slip(String text) {
    return switch (dice.below(4)) {
      case 0 -> text.replace("'", "");
      case 1 -> text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
      case 2 -> text.replaceFirst("(?<= )the ", "teh ");
      default -> text.replaceFirst("[.]$", "");
    };
  }
}
