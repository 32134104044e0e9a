package org.fishmarket.simulate.world;

import java.util.Locale;
import java.util.Set;

/** Counts pronouns as the codebook defines focus, without its tokeniser. */
final class Focus {
  private static final Set<String> SELF =
      Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");
  private static final Set<String> OTHER = Set.of("you", "your", "yours", "yourself", "yourselves");

  private Focus() {}

  /** First person forms in 100 words. */
  static double self(String text) {
    return per100(text, SELF);
  }

  /** Second person forms in 100 words. */
  static double other(String text) {
    return per100(text, OTHER);
  }

  private static double per100(String text, Set<String> forms) {
    int words = 0;
    int found = 0;
    for (String token : text.split("\\s+")) {
      String word = token.replaceAll("^[^\\p{L}]+|['’].*|[^\\p{L}]+$", "").toLowerCase(Locale.ROOT);
      if (!word.isEmpty() && !token.startsWith("http")) {
        words++;
        found += forms.contains(word) ? 1 : 0;
      }
    }
    return words == 0 ? 0 : 100.0 * found / words;
  }
}
