package org.fishmarket.models.learn;

import edu.stanford.nlp.classify.LogPrior;
import edu.stanford.nlp.classify.LogisticObjectiveFunction;
import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Fits all heads on some posts: CoreNLP's logistic objective with an L2 prior, by quasi-Newton. */
final class Fit {
  private static final double SIGMA = 0.9;
  private static final double HUBER_EPSILON = 0.1;
  private static final double TOLERANCE = 1e-3;
  private static final int MEMORY = 10;
  private static final int ITERATIONS = 60;

  private final Corpus corpus;
  private final Base base;
  private final Vocabulary vocabulary;
  private final int[] posts;
  private final int[][] rows;
  private final double[][] values;

  private Fit(Corpus corpus, Base base, int[] posts) {
    this.corpus = corpus;
    this.base = base;
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

  /**
   * The model of the posts at these indices.
   *
   * @param base null, or what the model is built upon
   */
  static LinearModel on(Corpus corpus, Base base, int[] posts) {
    Fit fit = new Fit(corpus, base, posts);
    int features = fit.vocabulary.size();
    int heads = corpus.heads.count();
    float[] weights = new float[features * heads];
    float[] biases = new float[heads];
    double[] trust = new double[heads];
    IntStream.range(0, heads)
        .parallel()
        .filter(head -> base == null || base.learned(head))
        .forEach(
            head -> {
              double[] trained = fit.train(head);
              biases[head] = (float) trained[features];
              trust[head] = base == null ? 0 : trained[features + 1];
              for (int row = 0; row < features; row++) {
                weights[row * heads + head] = (float) (trained[row] * fit.vocabulary.rarity(row));
              }
            });
    List<String> names = new ArrayList<>();
    for (int row = 0; row < features; row++) {
      names.add(corpus.names.get(fit.vocabulary.key(row)));
    }
    LinearModel own = new LinearModel(names, weights, biases);
    return base == null ? own : base.plus(trust, own);
  }

  private double[] train(int head) {
    int[] asked =
        IntStream.range(0, posts.length)
            .filter(i -> corpus.heads.answer(corpus.posts.get(posts[i]), head) != null)
            .toArray();
    int[][] x = new int[asked.length][];
    double[][] y = new double[asked.length][];
    int[] labels = new int[asked.length];
    float[] weights = new float[asked.length];
    for (int i = 0; i < asked.length; i++) {
      x[i] = rows[asked[i]];
      y[i] = values[asked[i]];
      if (base != null) {
        // the base says something else to each question
        x[i] = Arrays.copyOf(x[i], x[i].length + 1);
        x[i][x[i].length - 1] = vocabulary.size() + 1;
        y[i] = Arrays.copyOf(y[i], x[i].length);
        y[i][x[i].length - 1] = base.value(posts[asked[i]], head);
      }
      labels[i] = corpus.heads.answer(corpus.posts.get(posts[asked[i]]), head) ? 1 : 0;
      weights[i] = corpus.weights[posts[asked[i]]];
    }
    LogPrior prior = new LogPrior(LogPrior.LogPriorType.QUADRATIC, SIGMA, HUBER_EPSILON);
    int dimension = vocabulary.size() + (base == null ? 1 : 2);
    LogisticObjectiveFunction objective =
        new LogisticObjectiveFunction(dimension, x, y, labels, prior, weights);
    QNMinimizer minimizer = new QNMinimizer(MEMORY);
    minimizer.shutUp();
    minimizer.terminateOnMaxItr(ITERATIONS);
    return minimizer.minimize(objective, TOLERANCE, new double[dimension]);
  }
}
