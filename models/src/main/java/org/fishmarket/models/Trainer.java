package org.fishmarket.models;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.Scheme;
import org.fishmarket.models.evaluate.Evaluation;
import org.fishmarket.models.learn.Folds;
import org.fishmarket.models.learn.Judgement;
import org.fishmarket.models.learn.Recipe;
import org.fishmarket.models.learn.Training;
import org.fishmarket.models.text.Language;
import org.fishmarket.models.text.PostText;

/**
 * Trains a classifier from labelled posts, and scores the way of training on held-out folds. What
 * is not set is as usual: the codebook's intents, ten folds by source, the posts' own language,
 * nothing to build upon, all posts scored.
 */
public final class Trainer {
  private static final int ENOUGH_TO_TELL = 500;

  private final List<LabelledPost> posts;
  private List<String> selling;
  private Classifier base;
  private Folds folds;
  private String language;
  private Predicate<LabelledPost> scored = post -> true;
  private Consumer<String> progress = line -> {};

  private Trainer(List<LabelledPost> posts) {
    this.posts = posts;
  }

  /** Begins with the posts to learn from. */
  public static Trainer on(List<LabelledPost> posts) {
    return new Trainer(posts);
  }

  /** The names of the intents that sell; null if they are the codebook's, or the base's. */
  public Trainer selling(List<String> names) {
    selling = names == null ? null : List.copyOf(names);
    return this;
  }

  /** A model to build upon, null for none; the posts bear no other intents than it knows. */
  public Trainer upon(Classifier model) {
    base = model;
    return this;
  }

  /** How posts are held out; null for the usual. */
  public Trainer folds(Folds how) {
    folds = how;
    return this;
  }

  /** The language of the posts, an ISO 639 code in lower case; null to find it. */
  public Trainer language(String code) {
    language = code;
    return this;
  }

  /** Which of the posts are scored and calibrated on; all are learned from. */
  public Trainer scored(Predicate<LabelledPost> which) {
    scored = which;
    return this;
  }

  /** Told what is being done, how far it is and how long it will take still, a line at a time. */
  public Trainer progress(Consumer<String> lines) {
    progress = lines;
    return this;
  }

  /**
   * Trains.
   *
   * @throws UserException if the posts cannot be learned from, or do not fit the settings
   */
  public Trained train() {
    Posts checked = Posts.checked(posts);
    List<LabelledPost> kept = checked.kept();
    checked.enough(sellingNames());
    Folds how = folds == null ? Folds.usual(kept) : folds;
    checked.apart(how);
    Recipe recipe =
        base == null
            ? new Recipe(scheme(kept), language(kept), how, null)
            : new Recipe(base.scheme(), base.model().language(), how, base.model());
    Training training = Training.on(kept, scored, recipe, progress);
    Classifier classifier = new Classifier(training.model());
    List<LabelledPost> held = kept.stream().filter(scored).toList();
    List<Label> labels =
        held.stream()
            .map(post -> classifier.label(post.text(), null, text -> judge(training, post, text)))
            .toList();
    return new Trained(
        classifier,
        Evaluation.of(recipe.scheme(), held, labels),
        labels,
        training.folds(),
        checked.notes());
  }

  private List<String> sellingNames() {
    Scheme usual = base == null ? Scheme.CODEBOOK : base.scheme();
    return selling == null ? usual.selling() : selling;
  }

  private Scheme scheme(List<LabelledPost> kept) {
    for (String name : selling == null ? List.<String>of() : selling) {
      if (kept.stream().noneMatch(post -> name.equals(post.intent()))) {
        throw new UserException(
            "No post has the intent \"" + name + "\" that --selling names. Check its spelling.");
      }
    }
    try {
      return Scheme.among(kept, sellingNames());
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "The posts have more than " + Scheme.MAX_NAMES + " intents. Join some of them.", e);
    }
  }

  private static Judgement judge(Training training, LabelledPost post, PostText text) {
    // of a post without an intent only whether it is found codable will count
    return post.intent() == null ? training.model().judge(text) : training.heldOut(post);
  }

  private Language language(List<LabelledPost> kept) {
    if (language != null) {
      if (!Language.isCode(language)) {
        throw new UserException(
            "\"" + language + "\" is no language. Use an ISO 639 code such as en or de.");
      }
      return Language.of(language);
    }
    return Language.ofMost(
            kept.stream().limit(ENOUGH_TO_TELL).map(post -> PostText.of(post.text())).toList())
        .orElseThrow(
            () ->
                new UserException(
                    "The language of the posts is none of those known. Name it, as with --lang"
                        + " sw."));
  }
}
