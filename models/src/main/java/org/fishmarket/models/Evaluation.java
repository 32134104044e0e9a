package org.fishmarket.models;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.Scheme;

/**
 * How a classifier's labels compare with a coder's. Scored are the posts to which the coder gave an
 * intent; one that the classifier finds not codable counts as not selling, with probability 0.
 *
 * @param scheme the intents
 * @param selling selling against the rest, over all posts
 * @param sellingSure the same without the posts of which the coder was unsure
 * @param byPlatform the same for each platform that is named
 * @param bySource the same for each source
 * @param acts each act against its absence; empty if the scheme has none
 * @param confusion posts by the coder's intent (first index) and the classifier's, in the order of
 *     {@link Scheme#names()}; the last column are those found not codable
 * @param uncoded posts to which the coder gave no intent
 * @param uncodedFound those of them that the classifier finds not codable
 */
public record Evaluation(
    Scheme scheme,
    Score selling,
    Score sellingSure,
    Map<String, Score> byPlatform,
    Map<String, Score> bySource,
    Map<Act, Score> acts,
    int[][] confusion,
    int uncoded,
    int uncodedFound) {

  /**
   * Labels posts with a classifier and compares.
   *
   * @param posts with the intents of the classifier's scheme {@linkplain Scheme#inFull in full}
   */
  public static Evaluation of(Classifier classifier, List<LabelledPost> posts) {
    return of(
        classifier.scheme().inFull(),
        posts,
        posts.stream().map(p -> classifier.label(p.text(), null)).toList());
  }

  static Evaluation of(Scheme scheme, List<LabelledPost> posts, List<Label> labels) {
    Score.Tally selling = new Score.Tally();
    Score.Tally sure = new Score.Tally();
    Map<String, Score.Tally> platforms = new TreeMap<>();
    Map<String, Score.Tally> sources = new TreeMap<>();
    Map<Act, Score.Tally> acts = new EnumMap<>(Act.class);
    int intents = scheme.names().size();
    int[][] confusion = new int[intents][intents + 1];
    int uncoded = 0;
    int uncodedFound = 0;
    for (int i = 0; i < posts.size(); i++) {
      LabelledPost post = posts.get(i);
      Label label = labels.get(i);
      if (post.intent() == null) {
        uncoded++;
        uncodedFound += label.notCodable() != null ? 1 : 0;
        continue;
      }
      List<Score.Tally> tallies = new ArrayList<>(List.of(selling));
      if (post.confidence() < LabelledPost.UNSURE) {
        tallies.add(sure);
      }
      if (!post.platform().isEmpty()) {
        tallies.add(platforms.computeIfAbsent(post.platform(), p -> new Score.Tally()));
      }
      tallies.add(sources.computeIfAbsent(post.source(), s -> new Score.Tally()));
      boolean said = label.sells();
      double probability = label.intent() == null ? 0 : label.selling();
      tallies.forEach(tally -> tally.add(scheme.sells(post.intent()), said, probability));
      for (Act act : scheme.acts() ? Act.values() : new Act[0]) {
        boolean saidAct = label.acts() != null && label.acts().contains(act);
        acts.computeIfAbsent(act, a -> new Score.Tally())
            .add(post.acts().contains(act), saidAct, saidAct ? 1 : 0);
      }
      int column = label.intent() == null ? intents : scheme.indexOf(label.intent());
      confusion[scheme.indexOf(post.intent())][column]++;
    }
    return new Evaluation(
        scheme,
        selling.score(),
        sure.score(),
        scores(platforms, TreeMap::new),
        scores(sources, TreeMap::new),
        scores(acts, EnumMap::new),
        confusion,
        uncoded,
        uncodedFound);
  }

  private static <K> Map<K, Score> scores(
      Map<K, Score.Tally> tallies, Function<Map<K, Score>, Map<K, Score>> copy) {
    Map<K, Score> scores = new java.util.LinkedHashMap<>();
    tallies.forEach((key, tally) -> scores.put(key, tally.score()));
    return scores.isEmpty() ? scores : copy.apply(scores);
  }

  /** The figures that matter most: {@code selling F1 0.xxx AUC 0.xxx}. */
  public String headline() {
    return "selling F1 "
        + EvaluationText.number(selling.f1())
        + " AUC "
        + EvaluationText.number(selling.auc());
  }

  /** For reading; the first line is {@link #headline()}. */
  public String text() {
    return new EvaluationText(this).text();
  }
}
