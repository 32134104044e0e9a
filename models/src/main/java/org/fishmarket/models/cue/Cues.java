package org.fishmarket.models.cue;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fishmarket.models.text.Token;

/**
 * Finds cues in the tokens of a post. The rules are written in TokensRegex; because running every
 * pattern at every token would cost many times what the tokeniser does, a pattern is tried only
 * where one of its trigger words stands and the next word fits, and sees only the next few tokens.
 */
public final class Cues {
  private static final int WINDOW = 8;
  private static final Cues SHIPPED = CueRules.shipped();

  /**
   * What a trigger sets off.
   *
   * @param next what the token after the trigger must be, null if it may be any or none
   * @param pattern what has to match, null if trigger and next say it all
   */
  record Rule(int cue, Set<String> next, TokenSequencePattern pattern) {}

  private final List<String> names;
  private final Map<String, Rule[]> byTrigger;

  Cues(List<String> names, Map<String, Rule[]> byTrigger) {
    this.names = List.copyOf(names);
    this.byTrigger = new HashMap<>(byTrigger);
  }

  /** The cues in the jar; safe to share by threads. */
  public static Cues shipped() {
    return SHIPPED;
  }

  /** The names of all cues, by index. */
  public List<String> names() {
    return names;
  }

  /** All cues in the order of their triggers; one cue may be found several times. */
  public List<CueHit> find(List<Token> tokens) {
    List<CueHit> hits = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Rule[] rules = byTrigger.get(tokens.get(i).norm());
      if (rules == null) {
        continue;
      }
      String next = i + 1 < tokens.size() ? tokens.get(i + 1).norm() : "";
      List<CoreMap> window = null;
      for (Rule rule : rules) {
        if (rule.next() != null && !rule.next().contains(next)) {
          continue;
        }
        if (rule.pattern() != null) {
          window = window == null ? window(tokens, i) : window;
          if (!rule.pattern().getMatcher(window).matches()) {
            continue;
          }
        }
        hits.add(new CueHit(rule.cue(), i));
      }
    }
    return hits;
  }

  static List<CoreMap> window(List<Token> tokens, int from) {
    int to = Math.min(tokens.size(), from + WINDOW);
    List<CoreMap> window = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      CoreMap token = new ArrayCoreMap(1);
      token.set(CoreAnnotations.TextAnnotation.class, tokens.get(i).norm());
      window.add(token);
    }
    return window;
  }
}
