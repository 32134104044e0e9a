package org.fishmarket.simulate.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences out of rules with slots. The notation is explained at the top of {@code common.txt};
 * the rules of a topic come before the common ones.
 */
public final class Grammar {
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private final Map<String, List<String>> rules = new HashMap<>();

  /**
   * @param topic name of the resource with the topic's rules, without {@code .txt}
   */
  public Grammar(String topic) {
    read("common");
    read(topic);
  }

  private void read(String resource) {
    try (InputStream in = Grammar.class.getResourceAsStream(resource + ".txt")) {
      if (in == null) {
        throw new IllegalArgumentException("no grammar for the topic " + resource);
      }
      List<String> alternatives = null;
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          alternatives = new ArrayList<>();
          rules.put(line.substring(1, line.length() - 1), alternatives);
        } else if (!line.isBlank() && !line.startsWith("# ")) {
          alternatives.add(line.equals("~") ? "" : line);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All alternatives of a rule, not expanded. */
  public List<String> alternatives(String rule) {
    List<String> found = rules.get(rule);
    if (found == null) {
      throw new IllegalArgumentException("no grammar rule " + rule);
    }
    return found;
  }

  /** One sentence of the rule. */
  String say(String rule, Dice dice) {
    String text = fill(dice.pick(alternatives(rule)), dice);
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  private String fill(String template, Dice dice) {
    Matcher slots = SLOT.matcher(template);
    StringBuilder text = new StringBuilder();
    while (slots.find()) {
      slots.appendReplacement(text, Matcher.quoteReplacement(slot(slots.group(1), dice)));
    }
    return slots.appendTail(text).toString();
  }

  private String slot(String slot, Dice dice) {
    Matcher range = RANGE.matcher(slot);
    if (range.matches()) {
      return Integer.toString(
          dice.between(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
    }
    if (slot.contains("|")) {
      return dice.pick(List.of(slot.split("\\|")));
    }
    char first = slot.charAt(0);
    String rule = Character.toLowerCase(first) + slot.substring(1);
    String text = fill(dice.pick(alternatives(rule)), dice);
    return Character.isUpperCase(first) && !text.isEmpty()
        ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
        : text;
  }
}
