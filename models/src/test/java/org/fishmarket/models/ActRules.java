package org.fishmarket.models;

import static org.fishmarket.models.codebook.Act.ASKS_HELP;
import static org.fishmarket.models.codebook.Act.ASKS_QUESTION;
import static org.fishmarket.models.codebook.Act.COMPLAINS;
import static org.fishmarket.models.codebook.Act.CONGRATULATES;
import static org.fishmarket.models.codebook.Act.GIVES_HELP;
import static org.fishmarket.models.codebook.Act.PHATIC;
import static org.fishmarket.models.codebook.Act.THANKS;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.evaluate.Score;
import org.fishmarket.models.evaluate.Tally;

/**
 * A keyword rule for each act: what anybody would try first, and what a classifier has to beat. Of
 * a few variants each the best on the training posts was kept, which flatters the rules.
 */
final class ActRules {
  private static final int COURTESY = 10;
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final Pattern WORD = Pattern.compile("(?<![@#\\w])[a-zA-Z']+");

  private static final Map<Act, Pattern> RULES =
      new EnumMap<>(
          Map.of(
              // the post ends in a question, or asks whether anyone knows
              ASKS_QUESTION,
              Pattern.compile(
                  "\\?[^.!?]{0,40}$|\\bany(one|body)\\b[^.!\\n]*\\?", Pattern.CASE_INSENSITIVE),
              ASKS_HELP,
              words(
                  "help me",
                  "please help",
                  "i need (some )?help",
                  "does any(one|body)",
                  "any(one|body) (know|have|tried)",
                  "any (suggestions?|advice|recommendations?|ideas|tips)",
                  "(some|any)(one|body) help",
                  "(take|fill|complete)\\b.{0,25}\\bsurvey",
                  "looking for (advice|help|recommendations|suggestions|someone)",
                  "how (do|can) (i|we)"),
              GIVES_HELP,
              words(
                  "how to",
                  "tips?",
                  "you (can|should|could|might)",
                  "try (to|using|the|this|it)",
                  "here (are|is)",
                  "steps",
                  "guide",
                  "make sure",
                  "i('d)? recommend",
                  "avoid",
                  "remember to",
                  "happy to help"),
              THANKS,
              words("thank", "thanks", "thankyou", "thx", "ty", "grateful", "gratitude"),
              CONGRATULATES,
              words(
                  "congrat\\w*",
                  "well done",
                  "kudos",
                  "bravo",
                  "proud of",
                  "well[- ]deserved",
                  "shout ?-?out",
                  "hats off",
                  "(great|good|amazing|awesome|nice|fantastic|excellent|incredible|brilliant)"
                      + " (job|work|team|post|article|video|thread)"),
              COMPLAINS,
              words(
                  "worst|terrible|awful|horrible|ridiculous|pathetic|useless|stupid|rude|annoying",
                  "disappoint(ed|ing)|disgust\\w*|unacceptable|sham(e|eful)|frustrat\\w*",
                  "sick of|fed up|hate|sucks?|wtf|bullshit|shit|fuck\\w*",
                  "lies|liars?|lying|fraud|scam\\w*|corrupt\\w*|joke",
                  "broken|doesn't work|not working|never again|refund",
                  "still (no|not|waiting)"),
              PHATIC,
              words(
                  "thanks?|thank you|welcome|enjoy",
                  "good (morning|night|luck|evening)|hello|hi|hey",
                  "lol|lmao|haha\\w*|cool|nice( one)?|wow+|congrat\\w*",
                  "happy (\\w+ )?(birthday|new year|holidays?|weekend|day|friday|easter)",
                  "merry christmas|have a (great|good|nice)")));

  private ActRules() {}

  private static Pattern words(String... any) {
    return Pattern.compile(
        "\\b(" + String.join("|", any) + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** The acts of a text. */
  static Set<Act> of(String post) {
    String text = LINK.matcher(post).replaceAll(" ").replace('\u2019', '\'');
    Set<Act> acts = EnumSet.noneOf(Act.class);
    RULES.forEach(
        (act, rule) -> {
          if (rule.matcher(text).find()) {
            acts.add(act);
          }
        });
    if (WORD.matcher(text).results().count() > COURTESY) {
      acts.remove(PHATIC); // a longer post is more than a courtesy
    }
    return acts;
  }

  /** How the rules do on posts that have an intent. */
  static Map<Act, Score> scores(List<LabelledPost> posts) {
    Map<Act, Score> scores = new EnumMap<>(Act.class);
    for (Act act : Act.values()) {
      Tally tally = new Tally();
      posts.stream()
          .filter(post -> post.intent() != null)
          .forEach(
              post ->
                  tally.add(
                      post.account(),
                      post.acts().contains(act),
                      of(post.text()).contains(act),
                      null));
      scores.put(act, tally.score());
    }
    return scores;
  }
}
