package org.fishmarket.models.text;

import java.text.Normalizer;

/**
 * Brings the spellings of platforms to one: HTML entities, compatibility characters (the
 * mathematical letters used as "bold" among them), curly quotes, invisible characters and handles.
 */
final class Cleaner {
  /** Longer texts are cut here: the longest post that any of the platforms takes has 63,206. */
  static final int MAX_CHARS = 65_536;

  /**
   * Longer runs without a blank are broken: the tokeniser looks ahead, so they cost their square.
   */
  private static final int MAX_RUN = 1000;

  private static final String[] ENTITIES = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&nbsp;"};
  private static final String ENTITY_CHARS = "&<>\"' ";
  private static final int PSEUDONYM_CHARS = 8;

  private Cleaner() {}

  static String clean(String raw) {
    String text = raw.length() > MAX_CHARS ? raw.substring(0, MAX_CHARS) : raw;
    boolean ascii = true;
    boolean rewrite = false;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      ascii &= c < 0x80;
      run = isBlank(c) ? 0 : run + 1;
      rewrite |= c == '&' || c == '@' || c >= 0x80 || run > MAX_RUN;
    }
    if (!rewrite) {
      return text;
    }
    if (!ascii && !Normalizer.isNormalized(text, Normalizer.Form.NFKC)) {
      text = Normalizer.normalize(text, Normalizer.Form.NFKC);
      text = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
    }
    return rewrite(text);
  }

  private static String rewrite(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = isBlank(c) ? 0 : run + 1;
      if (run > MAX_RUN && !Character.isLowSurrogate(c)) {
        out.append(' ');
        run = 0;
      }
      if (c == '&') {
        int entity = entityAt(text, i);
        out.append(entity < 0 ? c : ENTITY_CHARS.charAt(entity));
        i += entity < 0 ? 0 : ENTITIES[entity].length() - 1;
      } else if (c == '@' && (i == 0 || !isHandleChar(text.charAt(i - 1)))) {
        int end = handleEnd(text, i + 1);
        out.append(end > 0 ? "@user" : "@");
        i = end > 0 ? end - 1 : i;
      } else if (!isInvisible(c)) {
        out.append(plain(c));
      }
    }
    return out.toString();
  }

  private static int entityAt(String text, int at) {
    for (int e = 0; e < ENTITIES.length; e++) {
      if (text.startsWith(ENTITIES[e], at)) {
        return e;
      }
    }
    return -1;
  }

  /** The end of the handle whose first character is at {@code from}, or -1: "@5pm" is a time. */
  private static int handleEnd(String text, int from) {
    int end = from;
    boolean pseudonym = true;
    while (end < text.length() && isHandleChar(text.charAt(end))) {
      char c = text.charAt(end++);
      pseudonym &= c >= 'a' && c <= 'z' || c >= '2' && c <= '7';
    }
    if (end == from) {
      return -1;
    }
    boolean startsLikeAName = !isDigit(text.charAt(from));
    return startsLikeAName || pseudonym && end - from == PSEUDONYM_CHARS ? end : -1;
  }

  private static boolean isHandleChar(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isInvisible(char c) {
    return c >= '\u200b' && c <= '\u200f'
        || c >= '\u202a' && c <= '\u202e'
        || c == '\u2060'
        || c == '\ufe0f'
        || c == '\ufeff'
        || c == '\u00ad';
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u02bc', '\u00b4' -> '\'';
      case '\u201c', '\u201d', '\u201e' -> '"';
      case '\u00a0', '\u2028', '\u2029' -> ' ';
      default -> c;
    };
  }
}
