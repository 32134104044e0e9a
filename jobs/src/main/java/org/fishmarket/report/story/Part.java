package org.fishmarket.report.story;

/**
 * A piece of a sentence: words, a name that a stranger chose, or a figure. One of them is set.
 *
 * @param words plain text
 * @param name to be isolated and shown as it is
 * @param figure with its place in report.json
 */
public record Part(String words, String name, Figure figure) {
  static Part words(String words) {
    return new Part(words, null, null);
  }

  static Part name(String name) {
    return new Part(null, name, null);
  }

  static Part figure(Figure figure) {
    return new Part(null, null, figure);
  }

  /** The piece as plain text. */
  public String text() {
    if (figure != null) {
      return figure.text();
    }
    return name != null ? name : words;
  }
}
