package org.fishmarket.models.cue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told of a pattern without running it: if its second token is one of some words, those
 * words. Nearly all patterns are so, and a look into a set is a hundred times cheaper than
 * TokensRegex.
 *
 * @param words what the second token must be
 * @param whole whether the pattern says nothing else, so that it need not be run at all
 */
record Literals(Set<String> words, boolean whole) {
  private static final Pattern SECOND =
      Pattern.compile("\\[\\] (?:\\[\\{word:/((?:[^/\\\\]|\\\\.)+)/\\}\\]|\"([^\"]+)\")(?= |$)");
  private static final Pattern MEANS_MORE = Pattern.compile("[*+()\\[\\]{}^$.\\\\]");

  /** Reads a pattern; empty if its second token may be anything, or is told in another way. */
  static Optional<Literals> of(String pattern) {
    Matcher second = SECOND.matcher(pattern);
    if (!second.lookingAt()) {
      return Optional.empty();
    }
    Set<String> words = new HashSet<>();
    if (second.group(2) != null) {
      words.add(second.group(2));
    } else {
      for (String alternative : second.group(1).split("(?<!\\\\)\\|")) {
        String plain = alternative.replaceAll("\\\\([./+?])", "\u0001$1");
        int optional = plain.indexOf('?');
        boolean escaped = optional > 0 && plain.charAt(optional - 1) == '\u0001';
        String rest = plain.replaceAll("\u0001.", "").replace("?", "");
        if (MEANS_MORE.matcher(rest).find() || optional != plain.lastIndexOf('?')) {
          return Optional.empty();
        }
        if (optional > 0 && !escaped) {
          words.add(plain.substring(0, optional - 1) + plain.substring(optional + 1));
        }
        words.add((escaped ? plain : plain.replace("?", "")).replace("\u0001", ""));
      }
    }
    return Optional.of(new Literals(Set.copyOf(words), second.end() == pattern.length()));
  }
}
