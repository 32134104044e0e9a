package org.fishmarket.models.learn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.text.Language;
import org.fishmarket.models.text.PostText;

/**
 * Trains a model and judges every training post by models that have seen nothing of its source (or
 * account), nor another post with the same text. Each held-out fold is judged with the calibration
 * of all and the thresholds of the other folds, so that these judgements are honest; the model
 * itself takes its own from all folds.
 */
public final class Training {
  private static final int ALL = -1;

  private final Recipe recipe;
  private final Corpus corpus;
  private final Base base;
  private final boolean[] calibrated;
  private final int[] folds;
  private final int foldCount;
  private final double[][] scores;
  private final Map<LabelledPost, Judgement> heldOut = new IdentityHashMap<>();
  private final PostModel model;

  private Training(
      List<LabelledPost> posts,
      Predicate<LabelledPost> scored,
      Recipe recipe,
      Consumer<String> progress) {
    this.recipe = recipe;
    corpus = new Corpus(posts, new Heads(recipe.scheme()));
    calibrated = new boolean[corpus.size()];
    for (int i = 0; i < calibrated.length; i++) {
      calibrated[i] = scored.test(corpus.posts.get(i));
    }
    base = recipe.base() == null ? null : new Base(recipe.base(), corpus);
    folds = recipe.folds().assign(corpus.posts);
    foldCount = IntStream.of(folds).max().orElse(0) + 1;
    scores = new double[corpus.size()][];
    Countdown countdown = new Countdown(foldCount + 1);
    for (int f = 0; f < foldCount; f++) {
      progress.accept("fold " + (f + 1) + " of " + foldCount + countdown.left(f));
      hold(f);
    }
    Calibration[] calibrations = calibrate(ALL);
    for (int f = 0; f < foldCount; f++) {
      Calibration[] others = withThresholds(calibrations, calibrate(f));
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == f) {
          heldOut.put(corpus.posts.get(i), Calibrated.judge(scores[i], others, recipe.scheme()));
        }
      }
    }
    progress.accept("model of all " + corpus.size() + " posts" + countdown.left(foldCount));
    int[] all = IntStream.range(0, corpus.size()).toArray();
    LinearModel linear = Fit.on(corpus, base, all);
    model = new PostModel(recipe.scheme(), language(linear), linear, calibrations);
  }

  /**
   * Trains.
   *
   * @param posts at least some selling and some not, of at least two accounts; those without an
   *     intent are left out
   * @param scored those among them that calibrations and thresholds are fitted on, as they are like
   *     the posts to come
   * @param progress told what is being done, how far it is and how long it will take still
   */
  public static Training on(
      List<LabelledPost> posts,
      Predicate<LabelledPost> scored,
      Recipe recipe,
      Consumer<String> progress) {
    return new Training(posts, scored, recipe, progress);
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

  private Language language(LinearModel linear) {
    List<PostText> texts = corpus.posts.stream().map(post -> PostText.of(post.text())).toList();
    return recipe.language().covered(recipe.language().coverage(texts, linear::knows));
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
    Set<String> told = new HashSet<>();
    for (int i = 0; i < folds.length; i++) {
      if (folds[i] == fold) {
        told.add(corpus.texts.get(i));
      }
    }
    int[] rest =
        IntStream.range(0, folds.length)
            .filter(i -> folds[i] != fold && !told.contains(corpus.texts.get(i)))
            .toArray();
    LinearModel trained = Fit.on(corpus, base, rest);
    for (int i = 0; i < folds.length; i++) {
      if (folds[i] == fold) {
        scores[i] = trained.scores(corpus.features.get(i));
      }
    }
  }

  /** Fits all calibrations on the held-out scores of all folds but one, or of {@link #ALL}. */
  private Calibration[] calibrate(int without) {
    Calibration[] calibrations = new Calibration[corpus.heads.count()];
    for (int head = 0; head < calibrations.length; head++) {
      calibrations[head] =
          base == null || base.learned(head) ? calibrate(head, without) : base.calibration(head);
    }
    return calibrations;
  }

  private Calibration calibrate(int head, int without) {
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < folds.length; i++) {
      boolean counts = calibrated[i] && folds[i] != without;
      if (counts && corpus.heads.answer(corpus.posts.get(i), head) != null) {
        asked.add(i);
      }
    }
    double[] s = new double[asked.size()];
    boolean[] yes = new boolean[asked.size()];
    for (int j = 0; j < s.length; j++) {
      s[j] = scores[asked.get(j)][head];
      yes[j] = corpus.heads.answer(corpus.posts.get(asked.get(j)), head);
    }
    return Calibration.fit(s, yes);
  }
}
