package org.fishmarket.models.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The most frequent small words of some forty languages. */
final class FunctionWords {
  private static final String RESOURCE = "function-words.txt";
  private static final Map<String, Set<String>> BY_LANGUAGE = read();

  private FunctionWords() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> words = new TreeMap<>();
    try (InputStream in = FunctionWords.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                int colon = line.indexOf(": ");
                words.put(
                    line.substring(0, colon),
                    new HashSet<>(Arrays.asList(line.substring(colon + 2).split(" "))));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** The codes of all languages, sorted. */
  static Set<String> languages() {
    return BY_LANGUAGE.keySet();
  }

  /** Those of a language; empty if it is none of the known. */
  static Set<String> of(String language) {
    return BY_LANGUAGE.getOrDefault(language, Set.of());
  }

  /** Those of all other languages that are none of its own; empty for an unknown language. */
  static Set<String> foreignTo(String language) {
    Set<String> own = of(language);
    Set<String> foreign = new HashSet<>();
    if (!own.isEmpty()) {
      BY_LANGUAGE.values().forEach(foreign::addAll);
      foreign.removeAll(own);
    }
    return foreign;
  }
}
