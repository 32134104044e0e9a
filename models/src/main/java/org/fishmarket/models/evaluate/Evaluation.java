package org.fishmarket.models.evaluate;

import java.util.List;
import java.util.Map;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.NotCodable;
import org.fishmarket.models.codebook.Scheme;

/**
 * How a classifier's labels compare with a coder's. Scored are the posts to which the coder gave an
 * intent; one that the classifier finds not codable counts as not selling, with probability 0.
 *
 * @param resampling how intervals were made
 * @param selling selling against the rest, over all posts
 * @param sellingSure the same without the posts of which the coder was unsure
 * @param byPlatform the same for each platform that is named
 * @param bySource the same for each source that is named
 * @param acts each act against its absence; empty if the coder gave no post an act
 * @param intents names of the intents, in the order of {@code confusion}
 * @param confusion posts by the coder's intent (first index) and the classifier's; the last column
 *     are those found not codable
 * @param agreementOnSelling between coder and classifier, on selling or not
 * @param agreementOnIntents the same on the intents
 * @param uncoded posts to which the coder gave no intent
 * @param uncodedFound those of them that the classifier finds not codable
 * @param notCodable what the classifier finds not codable, by its reason
 */
public record Evaluation(
    Resampling resampling,
    Score selling,
    Score sellingSure,
    Map<String, Score> byPlatform,
    Map<String, Score> bySource,
    Map<Act, Score> acts,
    List<String> intents,
    int[][] confusion,
    Reliability agreementOnSelling,
    Reliability agreementOnIntents,
    int uncoded,
    int uncodedFound,
    Map<NotCodable, Found> notCodable) {

  /**
   * Posts that the classifier finds not codable for one reason.
   *
   * @param posts how many
   * @param coded those of them to which the coder gave an intent
   */
  public record Found(int posts, int coded) {}

  /** Compares, with the usual intervals. */
  public static Evaluation of(Scheme scheme, List<LabelledPost> posts, List<Label> labels) {
    return of(scheme, posts, labels, Resampling.USUAL);
  }

  /**
   * Compares.
   *
   * @param scheme the intents that the posts may bear, {@linkplain Scheme#inFull in full}
   * @param posts as the coder labelled them
   * @param labels the classifier's, in the same order; from wherever they come, as from folds that
   *     were held out
   */
  public static Evaluation of(
      Scheme scheme, List<LabelledPost> posts, List<Label> labels, Resampling resampling) {
    Comparison comparison = new Comparison(scheme);
    for (int i = 0; i < posts.size(); i++) {
      comparison.add(posts.get(i), labels.get(i));
    }
    return comparison.evaluation(resampling);
  }

  /** The figures that matter most: {@code selling F1 0.xxx AUC 0.xxx}. */
  public String headline() {
    return "selling F1 " + Figures.number(selling.f1()) + " AUC " + Figures.number(selling.auc());
  }

  /** For reading; the first line is {@link #headline()}. */
  public String text() {
    return new EvaluationText(this).text();
  }
}
