package org.fishmarket.models.learn;

import edu.stanford.nlp.classify.LogPrior;
import edu.stanford.nlp.classify.LogisticObjectiveFunction;
import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Intent;
import org.fishmarket.models.codebook.LabelledPost;

/** Fits all heads on some posts: CoreNLP's logistic objective with an L2 prior, by quasi-Newton. */
final class Fit {
  private static final double SIGMA = 0.9;
  private static final double HUBER_EPSILON = 0.1;
  private static final double TOLERANCE = 1e-3;
  private static final int MEMORY = 10;
  private static final int ITERATIONS = 60;

  private final Corpus corpus;
  private final Vocabulary vocabulary;
  private final int[] posts;
  private final int[][] rows;
  private final double[][] values;

  private Fit(Corpus corpus, int[] posts) {
    this.corpus = corpus;
    this.posts = posts;
    this.vocabulary = new Vocabulary(corpus, posts);
    this.rows = new int[posts.length][];
    this.values = new double[posts.length][];
    for (int i = 0; i < posts.length; i++) {
      FeatureSet features = corpus.features.get(posts[i]);
      int[] known = vocabulary.rows(features);
      // the bias is one more feature, the last
      rows[i] = Arrays.copyOf(known, known.length + 1);
      rows[i][known.length] = vocabulary.size();
      values[i] = Arrays.copyOf(vocabulary.values(features), known.length + 1);
      values[i][known.length] = 1;
    }
  }

  static LinearModel on(Corpus corpus, int[] posts) {
    Fit fit = new Fit(corpus, posts);
    int features = fit.vocabulary.size();
    float[] weights = new float[features * Head.COUNT];
    float[] biases = new float[Head.COUNT];
    IntStream.range(0, Head.COUNT)
        .parallel()
        .forEach(
            head -> {
              double[] trained = fit.train(head);
              biases[head] = (float) trained[features];
              for (int row = 0; row < features; row++) {
                weights[row * Head.COUNT + head] =
                    (float) (trained[row] * fit.vocabulary.rarity(row));
              }
            });
    List<String> names = new ArrayList<>();
    for (int row = 0; row < features; row++) {
      names.add(corpus.names.get(fit.vocabulary.key(row)));
    }
    return new LinearModel(names, weights, biases);
  }

  private double[] train(int head) {
    int[] asked =
        IntStream.range(0, posts.length)
            .filter(i -> answer(corpus.posts.get(posts[i]), head) != null)
            .toArray();
    int[][] x = new int[asked.length][];
    double[][] y = new double[asked.length][];
    int[] labels = new int[asked.length];
    float[] weights = new float[asked.length];
    for (int i = 0; i < asked.length; i++) {
      x[i] = rows[asked[i]];
      y[i] = values[asked[i]];
      labels[i] = answer(corpus.posts.get(posts[asked[i]]), head) ? 1 : 0;
      weights[i] = corpus.weights[posts[asked[i]]];
    }
    LogPrior prior = new LogPrior(LogPrior.LogPriorType.QUADRATIC, SIGMA, HUBER_EPSILON);
    int dimension = vocabulary.size() + 1;
    LogisticObjectiveFunction objective =
        new LogisticObjectiveFunction(dimension, x, y, labels, prior, weights);
    QNMinimizer minimizer = new QNMinimizer(MEMORY);
    minimizer.shutUp();
    minimizer.terminateOnMaxItr(ITERATIONS);
    return minimizer.minimize(objective, TOLERANCE, new double[dimension]);
  }

  /** The coder's answer to a head's question, null if it does not arise. */
  static Boolean answer(LabelledPost post, int head) {
    Intent intent = post.intent();
    return switch (head) {
      case Head.SELLING -> intent.selling();
      case Head.HARD -> intent.selling() ? intent == Intent.HARD_SELL : null;
      case Head.CAUSE -> intent.selling() ? null : intent == Intent.CAUSE;
      default -> post.acts().contains(Act.values()[head - Head.of(Act.values()[0])]);
    };
  }
}
