package org.fishmarket.load.tables;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * What a mapping can do to a cell's text besides reading it: small steps with a name. A step gives
 * null where the text holds nothing of what it looks for.
 */
enum Transform {
  /** Decodes HTML entities: {@code &amp;} is {@code &}. */
  HTML(Transform::unescapeHtml),
  /** Drops the x's that keep spreadsheets from rounding an id: {@code xx105} is {@code 105}. */
  LEADING_X(cell -> cell.replaceFirst("^x+", "")),
  /** The handle with which the text begins: the only sign of a reply in some tables. */
  LEADING_HANDLE(first("^@(\\w{1,20})")),
  /** What follows the last underscore, or the whole: {@code 12_34} is {@code 34}. */
  AFTER_UNDERSCORE(cell -> cell.substring(cell.lastIndexOf('_') + 1)),
  /** What precedes the first underscore: {@code 12_34} is {@code 12}. */
  BEFORE_UNDERSCORE(first("^([^_]+)_")),
  /** The post's id in an address of a tweet. */
  STATUS_ID(first("/status(?:es)?/(\\d+)")),
  /** The author's handle in an address of a tweet. */
  STATUS_HANDLE(first("//[^/]+/(\\w{1,20})/status(?:es)?/\\d+")),
  /** Decodes characters as R writes them on Windows: {@code <U+1F600>}. */
  R_ESCAPES(Transform::unescapeR),
  /** Makes line ends of the two characters that some tables write instead: {@code a\nb}. */
  LINE_ESCAPES(cell -> cell.replace("\\r", "").replace("\\n", "\n")),
  /** Drops a count of zero, where zero stands for what was not measured yet. */
  NOT_ZERO(cell -> cell.strip().matches("0(\\.0+)?") ? null : cell),
  /** Drops the page's own words at the end of a text that it showed folded. */
  SEE_MORE(cell -> without(without(cell, "See translation"), "…see more")),
  /** The canonical address of a LinkedIn profile, if the link leads to one. */
  PROFILE_LINK(Transform::profile),
  /** A LinkedIn link's target, unless it leads to a profile or to a hashtag. */
  SHARED_LINK(Transform::shared),
  /** A LinkedIn post's name in an address, another name or a bare number. */
  LINKEDIN_URN(Transform::urn),
  /** When a LinkedIn post was made, in milliseconds: the beginning of its number. */
  LINKEDIN_TIME(Transform::urnTime);

  private static final Pattern CHARACTER = Pattern.compile("&#(?:[xX](\\p{XDigit}+)|(\\d+))");
  private static final Pattern R_ESCAPE = Pattern.compile("<U\\+([0-9A-Fa-f]{4,8})>");
  private static final Pattern PROFILE =
      Pattern.compile("^https?://(?:[\\w-]+\\.)?linkedin\\.com/(in|company|school)/([^/?#]+)");
  private static final Pattern LINKEDIN_POST =
      Pattern.compile("(?<![A-Za-z])(activity|share|ugcPost)[:-](\\d{15,19})(?!\\d)");
  private static final Pattern LINKEDIN_NUMBER = Pattern.compile("\\d{15,19}");

  /** The bits of a LinkedIn post's number that follow the time. */
  private static final int BEHIND_TIME = 22;

  private static final Pattern HASHTAG =
      Pattern.compile("^https?://(?:[\\w-]+\\.)?linkedin\\.com/(?:feed/hashtag|showcase)/");
  private static final Pattern REDIRECT =
      Pattern.compile("^https?://(?:[\\w-]+\\.)?linkedin\\.com/redir/\\S*?[?&]url=([^&]+)");

  private final UnaryOperator<String> step;

  Transform(UnaryOperator<String> step) {
    this.step = step;
  }

  /** The name used in mappings: {@code leading-x}. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The text after the step, null if there is none. */
  String apply(String text) {
    return step.apply(text);
  }

  private static UnaryOperator<String> first(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return text -> {
      Matcher matcher = pattern.matcher(text);
      return matcher.find() ? matcher.group(1) : null;
    };
  }

  /** A reference to a character that there is not stays as it is. */
  private static String unescapeHtml(String text) {
    String possible =
        CHARACTER
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        isCharacter(found) ? found.group() : "&amp;" + found.group().substring(1)));
    return StringEscapeUtils.unescapeHtml4(possible);
  }

  private static boolean isCharacter(MatchResult reference) {
    boolean hex = reference.group(1) != null;
    try {
      int point = Integer.parseInt(reference.group(hex ? 1 : 2), hex ? 16 : 10);
      return Character.isValidCodePoint(point);
    } catch (NumberFormatException tooLarge) {
      return false;
    }
  }

  private static String unescapeR(String text) {
    return R_ESCAPE
        .matcher(text)
        .replaceAll(
            match -> {
              int point = Integer.parseUnsignedInt(match.group(1), 16);
              String character =
                  Character.isValidCodePoint(point) ? Character.toString(point) : match.group();
              return Matcher.quoteReplacement(character);
            });
  }

  private static String without(String text, String ending) {
    String stripped = text.stripTrailing();
    return stripped.endsWith(ending)
        ? stripped.substring(0, stripped.length() - ending.length()).stripTrailing()
        : text;
  }

  private static String profile(String link) {
    Matcher matcher = PROFILE.matcher(link);
    return matcher.find()
        ? "https://www.linkedin.com/" + matcher.group(1) + "/" + matcher.group(2)
        : null;
  }

  private static String shared(String link) {
    if (PROFILE.matcher(link).find() || HASHTAG.matcher(link).find()) {
      return null;
    }
    Matcher redirect = REDIRECT.matcher(link);
    if (!redirect.find()) {
      return link;
    }
    try {
      return URLDecoder.decode(redirect.group(1), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return link;
    }
  }

  /** A bare number is an activity's. */
  private static String urn(String text) {
    String bare = text.strip();
    if (LINKEDIN_NUMBER.matcher(bare).matches()) {
      return "urn:li:activity:" + bare;
    }
    Matcher post = LINKEDIN_POST.matcher(text);
    return post.find() ? "urn:li:" + post.group(1) + ":" + post.group(2) : null;
  }

  private static String urnTime(String text) {
    String urn = urn(text);
    if (urn == null) {
      return null;
    }
    try {
      long number = Long.parseLong(urn.substring(urn.lastIndexOf(':') + 1));
      return String.valueOf(number >> BEHIND_TIME);
    } catch (NumberFormatException tooLarge) {
      return null;
    }
  }
}
