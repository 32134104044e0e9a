package org.fishmarket.models.text;

/** What a token is, as far as its shape tells. */
public enum TokenKind {
  WORD(null),
  HASHTAG(null),
  PUNCTUATION(null),
  EMOJI(null),
  NUMBER("<num>"),
  MONEY("<money>"),
  PERCENT("<percent>"),
  TIME("<time>"),
  DATE("<date>"),
  LINK("<link>"),
  MENTION("<user>"),
  EMAIL("<email>");

  private final String placeholder;

  TokenKind(String placeholder) {
    this.placeholder = placeholder;
  }

  /** What stands for all tokens of this kind, null where each token keeps its own form. */
  public String placeholder() {
    return placeholder;
  }
}
