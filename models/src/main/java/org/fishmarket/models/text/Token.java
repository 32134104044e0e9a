package org.fishmarket.models.text;

/**
 * One token of a post.
 *
 * @param surface as written, after {@link Cleaner}
 * @param norm lower case without elongation, or the placeholder of its kind
 * @param kind what it is
 * @param sentence number of its sentence, from 0
 */
public record Token(String surface, String norm, TokenKind kind, int sentence) {

  /**
   * Whether this counts as a word: words and hashtags do, clitics ({@code 's}, {@code n't}) don't.
   */
  public boolean isWord() {
    return kind == TokenKind.HASHTAG || kind == TokenKind.WORD && !Words.isClitic(norm);
  }
}
