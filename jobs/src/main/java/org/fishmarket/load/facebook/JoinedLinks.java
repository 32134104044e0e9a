package org.fishmarket.load.facebook;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CrowdTangle lets a short address be followed by the one that it leads to, in one word. */
final class JoinedLinks {
  private static final String LEADS_TO = ":=:";
  private static final Pattern WORD = Pattern.compile("\\S+");

  private JoinedLinks() {}

  /** The text with the short addresses, which the author wrote; null gives null. */
  static String asWritten(String text) {
    return eachWord(text, word -> word.substring(0, word.indexOf(LEADS_TO)));
  }

  /** The text with the addresses that the short ones lead to; null gives null. */
  static String targets(String text) {
    return eachWord(text, word -> word.substring(word.indexOf(LEADS_TO) + LEADS_TO.length()));
  }

  private static String eachWord(String text, UnaryOperator<String> change) {
    if (text == null || !text.contains(LEADS_TO)) {
      return text;
    }
    return WORD.matcher(text)
        .replaceAll(
            match -> {
              String word = match.group();
              return Matcher.quoteReplacement(word.contains(LEADS_TO) ? change.apply(word) : word);
            });
  }
}
