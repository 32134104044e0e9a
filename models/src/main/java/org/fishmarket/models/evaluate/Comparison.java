package org.fishmarket.models.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.NotCodable;
import org.fishmarket.models.codebook.Scheme;
import org.fishmarket.models.evaluate.Evaluation.Found;

/** Puts a coder's and a classifier's labels side by side, post by post. */
final class Comparison {
  private final Scheme scheme;
  private final Tally selling = new Tally();
  private final Tally sure = new Tally();
  private final Map<String, Tally> platforms = new TreeMap<>();
  private final Map<String, Tally> sources = new TreeMap<>();
  private final Map<Act, Tally> acts = new EnumMap<>(Act.class);
  private final int[][] confusion;
  private final List<String> coded = new ArrayList<>();
  private final List<String> labelled = new ArrayList<>();
  private final Map<NotCodable, Found> notCodable = new EnumMap<>(NotCodable.class);
  private int uncoded;
  private int uncodedFound;
  private boolean actsCoded;

  Comparison(Scheme scheme) {
    this.scheme = scheme;
    int intents = scheme.names().size();
    confusion = new int[intents][intents + 1];
  }

  void add(LabelledPost post, Label label) {
    boolean hasIntent = post.intent() != null;
    if (label.notCodable() != null) {
      Found found = new Found(1, hasIntent ? 1 : 0);
      notCodable.merge(label.notCodable(), found, Comparison::sum);
    }
    if (!hasIntent) {
      uncoded++;
      uncodedFound += label.notCodable() != null ? 1 : 0;
      return;
    }
    addSelling(post, label);
    addActs(post, label);
    coded.add(post.intent());
    labelled.add(label.intent());
    int column = label.intent() == null ? scheme.names().size() : scheme.indexOf(label.intent());
    confusion[scheme.indexOf(post.intent())][column]++;
  }

  private void addSelling(LabelledPost post, Label label) {
    List<Tally> tallies = new ArrayList<>(List.of(selling));
    if (post.confidence() < LabelledPost.UNSURE) {
      tallies.add(sure);
    }
    if (!post.platform().isEmpty()) {
      tallies.add(platforms.computeIfAbsent(post.platform(), p -> new Tally()));
    }
    if (!post.source().isEmpty()) {
      tallies.add(sources.computeIfAbsent(post.source(), s -> new Tally()));
    }
    double probability = label.intent() == null ? 0 : label.selling();
    for (Tally tally : tallies) {
      tally.add(post.account(), scheme.sells(post.intent()), label.sells(), probability);
    }
  }

  private void addActs(LabelledPost post, Label label) {
    actsCoded |= !post.acts().isEmpty();
    boolean judged = label.acts() != null;
    for (Act act : scheme.acts() ? Act.values() : new Act[0]) {
      double probability = judged ? label.actProbabilities()[act.ordinal()] : 0;
      boolean said = judged && label.acts().contains(act);
      acts.computeIfAbsent(act, a -> new Tally())
          .add(post.account(), post.acts().contains(act), said, probability);
    }
  }

  private static Found sum(Found one, Found other) {
    return new Found(one.posts() + other.posts(), one.coded() + other.coded());
  }

  Evaluation evaluation(Resampling resampling) {
    return new Evaluation(
        resampling,
        selling.score(resampling),
        sure.score(resampling),
        scores(platforms, resampling),
        scores(sources, resampling),
        actsCoded ? scores(acts, resampling) : Map.of(),
        scheme.names(),
        confusion,
        Reliability.of(sells(coded), sells(labelled)),
        Reliability.of(coded, labelled),
        uncoded,
        uncodedFound,
        Collections.unmodifiableMap(notCodable));
  }

  private List<Boolean> sells(List<String> intents) {
    List<Boolean> sells = new ArrayList<>();
    intents.forEach(intent -> sells.add(intent == null ? null : scheme.sells(intent)));
    return sells;
  }

  private static <K> Map<K, Score> scores(Map<K, Tally> tallies, Resampling resampling) {
    Map<K, Score> scores = new LinkedHashMap<>();
    tallies.forEach((key, tally) -> scores.put(key, tally.score(resampling)));
    return Collections.unmodifiableMap(scores);
  }
}
