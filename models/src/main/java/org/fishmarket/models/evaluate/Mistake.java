package org.fishmarket.models.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.Scheme;

/**
 * A post that coder and classifier label differently, selling or not. It holds text of the post: it
 * is for the eyes of who has the file of posts anyway, and not for keeping.
 *
 * @param post its number in the file, from 1, the header not counted
 * @param platform empty if not known
 * @param source empty if not known
 * @param coder the coder's intent
 * @param classifier the classifier's
 * @param probability of selling
 * @param because what spoke most for the classifier's side, strongest first
 * @param text the beginning of the post, on one line
 */
public record Mistake(
    int post,
    String platform,
    String source,
    String coder,
    String classifier,
    double probability,
    List<String> because,
    String text) {
  private static final int LETTERS = 100;
  private static final int NAME = 40;

  /**
   * The mistakes of which the classifier was surest, surest first. Posts that it finds not codable
   * are none: it says nothing of them.
   *
   * @param scheme the intents that the posts may bear
   * @param most how many at most
   * @param because says what speaks for selling (true) or against it (false) in a text
   */
  public static List<Mistake> surest(
      Scheme scheme,
      List<LabelledPost> posts,
      List<Label> labels,
      int most,
      BiFunction<String, Boolean, List<String>> because) {
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      if (posts.get(i).intent() != null
          && labels.get(i).intent() != null
          && scheme.sells(posts.get(i).intent()) != labels.get(i).sells()) {
        wrong.add(i);
      }
    }
    wrong.sort(Comparator.comparingDouble(i -> -doubt(labels.get(i))));
    return wrong.stream()
        .limit(most)
        .map(i -> of(i, posts.get(i), labels.get(i), because))
        .toList();
  }

  /** How far the probability is from the coder's answer, which is the other one. */
  private static double doubt(Label label) {
    return label.sells() ? label.selling() : 1 - label.selling();
  }

  private static Mistake of(
      int index,
      LabelledPost post,
      Label label,
      BiFunction<String, Boolean, List<String>> because) {
    return new Mistake(
        index + 1,
        Figures.line(post.platform(), NAME),
        Figures.line(post.source(), NAME),
        post.intent(),
        label.intent(),
        label.selling(),
        because.apply(post.text(), label.sells()).stream()
            .map(name -> Figures.line(name, NAME))
            .toList(),
        Figures.line(post.text(), LETTERS));
  }

  /** For reading: each mistake on three lines; empty if there are none. */
  public static String text(List<Mistake> mistakes) {
    if (mistakes.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("\nThe surest mistakes:\n");
    for (Mistake m : mistakes) {
      out.append(
          String.format(
              Locale.ROOT,
              "post %d%s: coder %s, classifier %s, selling %.2f\n    because of %s\n    %s\n",
              m.post,
              m.place(),
              m.coder,
              m.classifier,
              m.probability,
              String.join(", ", m.because),
              m.text));
    }
    return out.toString();
  }

  private String place() {
    String place = (platform + " " + source).strip();
    return place.isEmpty() ? "" : " (" + place + ")";
  }
}
