package org.fishmarket.models;

import java.util.List;
import java.util.Locale;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.learn.FeatureName;

/**
 * A label and what moved it.
 *
 * @param label the label
 * @param act the act that is explained; null if it is selling
 * @param base log odds of yes before anything is read; null if the post is not codable
 * @param parts what each word, cue or shape adds to them, strongest first; base and parts add up to
 *     the log odds of yes
 * @param threshold the probability from which on the answer is yes
 */
public record Explanation(Label label, Act act, Double base, List<Part> parts, double threshold) {

  /**
   * One feature.
   *
   * @param name {@code w:} a word, {@code p:} two words, {@code s:} the beginning of a sentence and
   *     {@code l:} the last part of a post, {@code q:} a cue (with the place it stands in), {@code
   *     h:} a shape, {@code x:} two traits together, {@code u:} a word or (with {@code //}) the
   *     host of a link
   * @param weight what it adds to the log odds: above 0 it speaks for yes
   */
  public record Part(String name, double weight) {
    /** The family of the feature: word, words, beginning, ending, cue, shape or traits. */
    public String kind() {
      return FeatureName.kind(name);
    }

    /** The name for people. */
    public String title() {
      return FeatureName.readable(name);
    }
  }

  public Explanation {
    parts = List.copyOf(parts);
  }

  /** What is asked: {@code selling}, or the act. */
  public String question() {
    return act == null ? "selling" : act.slug();
  }

  /** The intent; of an act {@code thanks} or {@code not thanks}. Null if not codable. */
  public String answer() {
    if (label.notCodable() != null) {
      return null;
    }
    return act == null ? label.intent() : answer(act, label.acts().contains(act));
  }

  /** How the answer to an act is named. */
  public static String answer(Act act, boolean yes) {
    return yes ? act.slug() : "not " + act.slug();
  }

  /** The probability of selling, or of the act; null if not codable. */
  public Double probability() {
    return base == null
        ? null
        : 1 / (1 + Math.exp(-base - parts.stream().mapToDouble(Part::weight).sum()));
  }

  /** For reading: the label and the strongest parts, as many as asked. */
  public String text(int strongest) {
    if (label.notCodable() != null) {
      return "not codable: " + label.notCodable().reason() + "\n";
    }
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%s (%s %.2f, threshold %.2f)\n",
            answer(),
            question(),
            probability(),
            threshold));
    parts.stream()
        .limit(strongest)
        .forEach(p -> out.append(String.format(Locale.ROOT, "%+.3f  %s\n", p.weight(), p.title())));
    return out.toString();
  }
}
