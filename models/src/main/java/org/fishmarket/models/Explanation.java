package org.fishmarket.models;

import java.util.List;
import java.util.Locale;
import org.fishmarket.models.codebook.Label;

/**
 * A label and what moved it.
 *
 * @param label the label
 * @param base log odds of selling before anything is read; null if the post is not codable
 * @param parts what each word, cue or shape adds to them, strongest first; base and parts add up to
 *     the log odds of selling
 * @param threshold the probability of selling from which on a post is labelled selling
 */
public record Explanation(Label label, Double base, List<Part> parts, double threshold) {

  /**
   * One feature.
   *
   * @param name {@code w:} a word, {@code p:} two words, {@code s:} the beginning and {@code l:}
   *     the last part of a post, {@code q:} a cue (with the place it stands in), {@code h:} a
   *     shape, {@code x:} two traits together
   * @param weight what it adds to the log odds of selling: above 0 it speaks for selling
   */
  public record Part(String name, double weight) {}

  public Explanation {
    parts = List.copyOf(parts);
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
            "%s (selling %.2f, threshold %.2f)%n",
            label.intent(),
            label.selling(),
            threshold));
    parts.stream()
        .limit(strongest)
        .forEach(p -> out.append(String.format(Locale.ROOT, "%+.3f  %s%n", p.weight(), p.name())));
    return out.toString();
  }
}
