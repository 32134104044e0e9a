package org.fishmarket.models.learn;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fishmarket.models.codebook.LabelledPost;

/**
 * Trains a model and judges every training post by models that have seen nothing of its source.
 * Each held-out fold is judged with the calibration and the thresholds of the other folds, so that
 * these judgements are honest; the shipped model takes its own from all folds.
 */
public final class Training {
  private static final int ALL = -1;

  private final Corpus corpus;
  private final int[] folds;
  private final int foldCount;
  private final double[][] scores;
  private final Map<LabelledPost, Judgement> heldOut = new IdentityHashMap<>();
  private final PostModel model;

  private Training(List<LabelledPost> posts, Consumer<String> progress) {
    corpus = new Corpus(posts);
    folds = Folds.assign(corpus.posts);
    foldCount = IntStream.of(folds).max().orElse(0) + 1;
    scores = new double[corpus.size()][];
    for (int f = 0; f < foldCount; f++) {
      progress.accept("fold " + (f + 1) + " of " + foldCount);
      hold(f);
    }
    Calibration[] calibrations = calibrate(ALL);
    for (int f = 0; f < foldCount; f++) {
      Calibration[] others = withThresholds(calibrations, calibrate(f));
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == f) {
          heldOut.put(corpus.posts.get(i), Calibrated.judge(scores[i], others));
        }
      }
    }
    progress.accept("model of all " + corpus.size() + " posts");
    int[] all = IntStream.range(0, corpus.size()).toArray();
    model = new PostModel(Fit.on(corpus, all), calibrations);
  }

  /**
   * Trains.
   *
   * @param posts at least some selling and some not, of at least two accounts; those without an
   *     intent are left out
   * @param progress told what is being done
   */
  public static Training on(List<LabelledPost> posts, Consumer<String> progress) {
    return new Training(posts, progress);
  }

  /** The model of all posts. */
  public PostModel model() {
    return model;
  }

  /** What models without a post's source think of it; null for posts without an intent. */
  public Judgement heldOut(LabelledPost post) {
    return heldOut.get(post);
  }

  /** How many folds there were. */
  public int folds() {
    return foldCount;
  }

  /** The first's probabilities cut where the second's are: at the same score. */
  private static Calibration[] withThresholds(Calibration[] all, Calibration[] others) {
    Calibration[] mixed = new Calibration[all.length];
    for (int h = 0; h < all.length; h++) {
      double threshold = all[h].probability(others[h].scoreAtThreshold());
      mixed[h] = new Calibration(all[h].slope(), all[h].shift(), threshold, all[h].prior());
    }
    return mixed;
  }

  private void hold(int fold) {
    int[] rest = IntStream.range(0, folds.length).filter(i -> folds[i] != fold).toArray();
    LinearModel trained = Fit.on(corpus, rest);
    for (int i = 0; i < folds.length; i++) {
      if (folds[i] == fold) {
        scores[i] = trained.scores(corpus.features.get(i));
      }
    }
  }

  /** Fits all calibrations on the held-out scores of all folds but one, or of {@link #ALL}. */
  private Calibration[] calibrate(int without) {
    Calibration[] calibrations = new Calibration[Head.COUNT];
    for (int head = 0; head < Head.COUNT; head++) {
      List<Integer> asked = new ArrayList<>();
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] != without && Fit.answer(corpus.posts.get(i), head) != null) {
          asked.add(i);
        }
      }
      double[] s = new double[asked.size()];
      boolean[] yes = new boolean[asked.size()];
      for (int j = 0; j < s.length; j++) {
        s[j] = scores[asked.get(j)][head];
        yes[j] = Fit.answer(corpus.posts.get(asked.get(j)), head);
      }
      calibrations[head] = Calibration.fit(s, yes);
    }
    return calibrations;
  }
}
