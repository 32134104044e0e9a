package org.fishmarket.load.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds hashtags, handles and links in the text of a post, for sources that do not list them. What
 * is found keeps its case and order; repeats are given once.
 */
public final class TextEntities {
  // each pattern looks at its first character before it looks behind: most characters of a text
  // begin nothing, and looking behind each of them would be most of the work
  private static final Pattern LINK =
      Pattern.compile("h(?<=\\bh)ttps?://[^\\s<>\"\u201C\u201D]+", Pattern.CASE_INSENSITIVE);

  // not inside words, addresses or character references, but right behind an emoji, which can end
  // in a mark of its own; digits alone are a number, not a hashtag
  private static final Pattern HASHTAG =
      Pattern.compile(
          "[#\uFF03](?<![\\p{L}[\\p{M}&&[^\\uFE0E\\uFE0F]]\\p{N}_&/][#\uFF03])"
              + "((?=[\\p{N}_]*[\\p{L}\\p{M}])[\\p{L}\\p{M}\\p{N}_]+)");

  // e-mail addresses have a word before the sign; a point before it makes a mention public
  private static final Pattern HANDLE =
      Pattern.compile(
          "[@\uFF20](?<![\\p{L}\\p{N}_@\uFF20/][@\uFF20])"
              + "([A-Za-z0-9_]{1,20})(?![A-Za-z0-9_@\uFF20])");

  private static final String SCHEME_END = "://";
  private static final String CLOSERS = ".,;:!?'*\u2026\u2019\u00BB";

  private TextEntities() {}

  /**
   * The hashtags, without the sign.
   *
   * @param text null gives an empty list
   */
  public static List<String> hashtags(String text) {
    return found(HASHTAG, '#', '\uFF03', text);
  }

  /**
   * The handles of up to 20 letters, digits and underscores that stand after an {@code @}: new ones
   * on X have at most 15, some early ones more.
   *
   * @param text null gives an empty list
   */
  public static List<String> handles(String text) {
    return found(HANDLE, '@', '\uFF20', text);
  }

  /**
   * The http and https addresses, without the punctuation of the sentence around them.
   *
   * @param text null gives an empty list
   */
  public static List<String> links(String text) {
    if (text == null || !text.contains(SCHEME_END)) {
      return List.of();
    }
    Set<String> links = new LinkedHashSet<>();
    Matcher matcher = LINK.matcher(text);
    while (matcher.find()) {
      String link = trimmed(matcher.group());
      if (link.length() > link.indexOf(SCHEME_END) + SCHEME_END.length()) {
        links.add(link);
      }
    }
    return new ArrayList<>(links);
  }

  /** What stands behind either sign, outside links. */
  private static List<String> found(Pattern pattern, char sign, char wide, String text) {
    // most texts hold neither
    if (text == null || text.indexOf(sign) < 0 && text.indexOf(wide) < 0) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(LINK.matcher(text).replaceAll(" "));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return new ArrayList<>(names);
  }

  /** Cuts punctuation off the end, and brackets that the address closes but has not opened. */
  private static String trimmed(String link) {
    int end = link.length();
    long round = surplus(link, '(', ')');
    long square = surplus(link, '[', ']');
    while (end > 0) {
      char last = link.charAt(end - 1);
      if (last == ')' && round > 0) {
        round--;
      } else if (last == ']' && square > 0) {
        square--;
      } else if (CLOSERS.indexOf(last) < 0) {
        break;
      }
      end--;
    }
    return link.substring(0, end);
  }

  private static long surplus(String link, char open, char close) {
    return link.chars().filter(c -> c == close).count()
        - link.chars().filter(c -> c == open).count();
  }
}
