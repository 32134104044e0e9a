package org.fishmarket.models.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells a token's kind by its characters, and gives its normal form. */
final class Shapes {
  private static final Set<String> MONTHS =
      new HashSet<>(
          Set.of(
              "jan",
              "feb",
              "mar",
              "apr",
              "jun",
              "jul",
              "aug",
              "sep",
              "sept",
              "oct",
              "nov",
              "dec",
              "january",
              "february",
              "april",
              "june",
              "july",
              "august",
              "september",
              "october",
              "november",
              "december"));
  private static final Set<String> DAYS =
      new HashSet<>(
          Set.of(
              "monday",
              "tuesday",
              "wednesday",
              "thursday",
              "friday",
              "saturday",
              "sunday",
              "mon",
              "tue",
              "tues",
              "wed",
              "thu",
              "thur",
              "thurs",
              "fri"));
  private static final Set<String> DOMAIN_ENDS =
      Set.of(
          "com", "org", "net", "io", "co", "me", "ly", "gl", "ai", "app", "edu", "gov", "uk", "ca",
          "ie", "au", "de", "info", "biz", "tv", "dev", "shop", "store", "link", "gg", "xyz");
  private static final String CURRENCIES = "$\u20ac\u00a3\u00a5\u20b9\u20a6\u20bf\u00a2";

  private Shapes() {}

  static boolean endsSentence(String surface) {
    char c = surface.charAt(0);
    return c == '.' && surface.length() <= 4 || c == '!' || c == '?' || c == '\u2026';
  }

  static TokenKind kind(String s) {
    char c = s.charAt(0);
    if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
      return kindOfLetters(s);
    }
    if (c >= '0' && c <= '9' || (c == '+' || c == '-' || c == '.') && s.length() > 1) {
      return kindOfDigits(s);
    }
    if (c == '#' && s.length() > 1) {
      return Character.isLetterOrDigit(s.codePointAt(1))
          ? TokenKind.HASHTAG
          : TokenKind.PUNCTUATION;
    }
    if (c == '@' && s.length() > 1) {
      return TokenKind.MENTION;
    }
    if (CURRENCIES.indexOf(c) >= 0) {
      boolean cashtag = s.length() > 1 && Character.isLetter(s.charAt(1));
      return cashtag ? TokenKind.WORD : TokenKind.MONEY;
    }
    if (c == '%') {
      return TokenKind.PERCENT;
    }
    int point = s.codePointAt(0);
    if (Character.isLetter(point) || c == '\'' && s.length() > 1) {
      return TokenKind.WORD;
    }
    return isEmoji(point) ? TokenKind.EMOJI : TokenKind.PUNCTUATION;
  }

  private static TokenKind kindOfLetters(String s) {
    int dot = s.indexOf('.');
    if (dot > 0 && dot < s.length() - 1) {
      if (s.startsWith("http") || s.startsWith("www.") || s.startsWith("HTTP")) {
        return TokenKind.LINK;
      }
      if (s.indexOf('@') > 0) {
        return TokenKind.EMAIL;
      }
      int slash = s.indexOf('/');
      String host = slash > 0 ? s.substring(0, slash) : s;
      String ending = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      return DOMAIN_ENDS.contains(ending) && host.length() > ending.length() + 2
          ? TokenKind.LINK
          : TokenKind.WORD;
    }
    if (s.startsWith("http") && s.indexOf(':') > 0) {
      return TokenKind.LINK;
    }
    if (s.indexOf('@') > 0) {
      return TokenKind.EMAIL;
    }
    if (s.length() <= 9) {
      String lower = s.toLowerCase(Locale.ROOT);
      if (MONTHS.contains(lower) || DAYS.contains(lower)) {
        return TokenKind.DATE;
      }
    }
    return TokenKind.WORD;
  }

  private static TokenKind kindOfDigits(String s) {
    boolean digit = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      digit |= c >= '0' && c <= '9';
      if (c == '%') {
        return TokenKind.PERCENT;
      }
      if (CURRENCIES.indexOf(c) >= 0) {
        return TokenKind.MONEY;
      }
      if (c == ':' && digit) {
        return TokenKind.TIME;
      }
      if (c == '@' && i > 0) {
        return TokenKind.EMAIL;
      }
      if ((c == '/' || c == '-') && i > 0 && digit && s.length() >= 6) {
        return TokenKind.DATE;
      }
    }
    if (!digit) {
      return s.length() > 1 && Character.isLetter(s.charAt(1))
          ? TokenKind.WORD
          : TokenKind.PUNCTUATION;
    }
    int length = s.length();
    boolean clock =
        length > 2 && length <= 4 && (s.endsWith("pm") || s.endsWith("am") || s.endsWith("PM"));
    return clock ? TokenKind.TIME : TokenKind.NUMBER;
  }

  static boolean isEmoji(int point) {
    return point >= 0x1f000 && point <= 0x1faff
        || point >= 0x2600 && point <= 0x27bf
        || point >= 0x2b00 && point <= 0x2bff
        || point >= 0x2190 && point <= 0x21ff
        || point >= 0x2300 && point <= 0x23ff;
  }

  static String norm(String surface, TokenKind kind) {
    return kind.placeholder() != null
        ? kind.placeholder()
        : shorten(surface.toLowerCase(Locale.ROOT));
  }

  /** Cuts a character that is repeated more than twice to two: "soooo" and "sooo" are one word. */
  private static String shorten(String s) {
    for (int i = 2; i < s.length(); i++) {
      if (s.charAt(i) == s.charAt(i - 1) && s.charAt(i) == s.charAt(i - 2)) {
        return shortened(s, i);
      }
    }
    return s;
  }

  private static String shortened(String s, int from) {
    StringBuilder out = new StringBuilder(s.length()).append(s, 0, from);
    for (int i = from; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c != s.charAt(i - 1) || c != s.charAt(i - 2)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
