package org.fishmarket.load.twitter;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Twitter does to texts and language codes, undone. */
final class Text {
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "#39", "'", "apos", "'");

  private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|#39|apos);");

  /** Half a character: old texts were cut in the middle of one. */
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  private static final Pattern REPOST = Pattern.compile("^RT @(\\w{1,20}):?\\s*");

  /** Codes that name no language: {@code qme} (only media), {@code zxx}, {@code und}, … */
  private static final Pattern NO_LANGUAGE = Pattern.compile("q[a-t][a-z]|und|zxx|art|mul|mis");

  private static final Pattern SUBTAG = Pattern.compile("[-_]");

  private static final Map<String, String> RENAMED =
      Map.of("in", "id", "iw", "he", "ji", "yi", "msa", "ms", "fil", "tl");

  private Text() {}

  /** Returns the text with its HTML entities decoded once; null if there is none. */
  static String decode(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String whole = HALF.matcher(text).replaceAll("");
    return whole.indexOf('&') < 0
        ? whole
        : ENTITY.matcher(whole).replaceAll(m -> ENTITIES.get(m.group(1)));
  }

  /** Returns the name in {@code RT @name:} at the text's start; null if it does not start so. */
  static String repostedHandle(String text) {
    Matcher mark = REPOST.matcher(text == null ? "" : text);
    return mark.find() ? mark.group(1) : null;
  }

  /** Returns the text without {@code RT @name:} at its start; null if nothing is left. */
  static String withoutRepostMark(String text) {
    String rest = text == null ? "" : REPOST.matcher(text).replaceFirst("");
    return rest.isBlank() ? null : rest;
  }

  /** Returns the ISO 639-1 code, or null if the source's code names no language. */
  static String language(String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    String lower = SUBTAG.split(code.strip().toLowerCase(Locale.ROOT), 2)[0];
    return NO_LANGUAGE.matcher(lower).matches() ? null : RENAMED.getOrDefault(lower, lower);
  }
}
