package org.fishmarket.models.cue;

import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rules file; its format stands at its head. */
final class CueRules {
  private static final String RESOURCE = "cues.rules";

  private final Env env = TokenSequencePattern.getNewEnv();
  private final Map<String, Integer> cues = new LinkedHashMap<>();
  private final Map<String, List<Cues.Rule>> byTrigger = new HashMap<>();

  private CueRules() {}

  static Cues shipped() {
    try (InputStream in = CueRules.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      CueRules rules = new CueRules();
      lines.lines().map(String::strip).forEach(rules::line);
      return rules.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("$")) {
      int equals = line.indexOf('=');
      String name = line.substring(0, equals).strip();
      env.bind(name, TokenSequencePattern.compile(env, line.substring(equals + 1).strip()));
      return;
    }
    int colon = line.indexOf(": ");
    int arrow = line.indexOf(" -> ");
    int cue = cues.computeIfAbsent(line.substring(0, colon), name -> cues.size());
    String pattern = arrow < 0 ? "[]" : line.substring(arrow + 4).strip();
    Optional<Literals> literals = Literals.of(pattern);
    boolean saidByWords = pattern.equals("[]") || literals.filter(Literals::whole).isPresent();
    // "[]*" lets the pattern end anywhere while matches() keeps its start at the trigger
    TokenSequencePattern compiled =
        saidByWords ? null : TokenSequencePattern.compile(env, "(?: " + pattern + " ) []*");
    Cues.Rule rule = new Cues.Rule(cue, literals.map(Literals::words).orElse(null), compiled);
    String triggers = line.substring(colon + 2, arrow < 0 ? line.length() : arrow);
    for (String trigger : triggers.strip().split(" +")) {
      byTrigger.computeIfAbsent(trigger, t -> new ArrayList<>()).add(rule);
    }
  }

  private Cues build() {
    Map<String, Cues.Rule[]> rules = new HashMap<>();
    byTrigger.forEach((trigger, list) -> rules.put(trigger, list.toArray(Cues.Rule[]::new)));
    return new Cues(new ArrayList<>(cues.keySet()), rules);
  }
}
