package org.fishmarket.models.text;

import java.util.List;

/**
 * Whom a post talks of.
 *
 * @param words words and hashtags; links, mentions, numbers, emoji and punctuation are none
 * @param contentWords those that are not English function words; null if not counted
 * @param self first person forms per 100 words, null without words or if not counted
 * @param other second person forms and mentions outside a retweet header per 100 words, null
 *     without words or if not counted
 */
public record Focus(int words, Integer contentWords, Double self, Double other) {
  /** Of a post without text. */
  public static final Focus NONE = new Focus(0, 0, null, null);

  private static final double PER = 100;

  /** Counts over one post. */
  public static Focus of(PostText post) {
    List<Token> tokens = post.tokens();
    int words = 0;
    int content = 0;
    int self = 0;
    int other = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isWord()) {
        words++;
        content += Words.isFunction(token.norm()) ? 0 : 1;
        self += Words.isSelf(token.norm()) ? 1 : 0;
        other += Words.isOther(token.norm()) ? 1 : 0;
      } else if (token.kind() == TokenKind.MENTION && !isRetweetHeader(tokens, i)) {
        other++;
      }
    }
    return words == 0 ? NONE : new Focus(words, content, PER * self / words, PER * other / words);
  }

  /** Only what holds for any language. */
  public Focus wordsOnly() {
    return words == 0 ? NONE : new Focus(words, null, null, null);
  }

  private static boolean isRetweetHeader(List<Token> tokens, int at) {
    return at > 0 && tokens.get(at - 1).surface().equals("RT");
  }
}
