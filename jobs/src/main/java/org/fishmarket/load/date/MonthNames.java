package org.fishmarket.load.date;

import java.text.DateFormatSymbols;
import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of months in one language, long and short, standing alone or behind a day; as the JDK
 * knows them (CLDR). A shortened name counts too, from three letters on.
 */
final class MonthNames {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");
  private static final List<MonthNames> LANGUAGES = all();

  private final Map<String, Integer> names = new TreeMap<>(longestFirst());

  private MonthNames(Locale locale) {
    for (TextStyle style : TextStyle.values()) {
      if (style != TextStyle.NARROW && style != TextStyle.NARROW_STANDALONE) {
        for (Month month : Month.values()) {
          add(month.getDisplayName(style, locale), month.getValue());
        }
      }
    }
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    for (int i = 0; i < 12; i++) {
      add(symbols.getMonths()[i], i + 1);
      add(symbols.getShortMonths()[i], i + 1);
    }
  }

  /** A longer name is found before one that it begins with. */
  private static Comparator<String> longestFirst() {
    return Comparator.comparingInt(String::length).reversed().thenComparing(name -> name);
  }

  private void add(String name, int month) {
    String folded = folded(name).replace(".", "");
    if (folded.chars().anyMatch(Character::isLetter)) {
      names.put(folded, month);
    }
  }

  /** One for each language; those with the same names only once. */
  static List<MonthNames> languages() {
    return LANGUAGES;
  }

  private static List<MonthNames> all() {
    Map<Map<String, Integer>, MonthNames> distinct = new LinkedHashMap<>();
    Arrays.stream(Locale.getAvailableLocales())
        .filter(locale -> !locale.getLanguage().isEmpty())
        .sorted(Comparator.comparing(Locale::toLanguageTag))
        .map(MonthNames::new)
        .forEach(names -> distinct.putIfAbsent(names.names, names));
    return List.copyOf(distinct.values());
  }

  /** Lower case, compatible characters as one, decimal digits as ASCII, no marks of direction. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** A month and the text around its name. */
  record Found(int month, String rest) {}

  /** The month that a folded text names; null if it names none. */
  Found in(String text) {
    for (Map.Entry<String, Integer> name : names.entrySet()) {
      int at = text.indexOf(name.getKey());
      if (at >= 0 && whole(text, at, name.getKey())) {
        String rest = text.substring(0, at) + " " + text.substring(at + name.getKey().length());
        return new Found(name.getValue(), rest);
      }
    }
    return shortened(text);
  }

  /** Not a part of a longer word, nor of a longer number as in "month 1" and "month 12". */
  private static boolean whole(String text, int at, String name) {
    boolean begins = at == 0 || !joined(text.codePointBefore(at), name.codePointAt(0));
    int end = at + name.length();
    return begins
        && (end == text.length()
            || !joined(name.codePointBefore(name.length()), text.codePointAt(end)));
  }

  private static boolean joined(int one, int other) {
    return Character.isAlphabetic(one) && Character.isAlphabetic(other) && !spaceless(one)
        || Character.isDigit(one) && Character.isDigit(other);
  }

  /** Scripts that write words without blanks between them. */
  private static boolean spaceless(int c) {
    return Character.isIdeographic(c)
        || List.of(Character.UnicodeScript.HANGUL, Character.UnicodeScript.THAI)
            .contains(Character.UnicodeScript.of(c));
  }

  private Found shortened(String text) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      List<Integer> months = beginningWith(words.group());
      if (months.size() == 1) {
        String rest = text.substring(0, words.start()) + " " + text.substring(words.end());
        return new Found(months.get(0), rest);
      }
    }
    return null;
  }

  private List<Integer> beginningWith(String word) {
    Collection<Integer> months = new ArrayList<>();
    names.forEach(
        (name, month) -> {
          if (name.startsWith(word)) {
            months.add(month);
          }
        });
    return months.stream().distinct().toList();
  }
}
