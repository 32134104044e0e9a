package org.fishmarket.models;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.evaluate.Evaluation;
import org.fishmarket.models.learn.Judgement;
import org.fishmarket.models.learn.Training;
import org.fishmarket.models.text.PostText;

/** Trains a classifier from labelled posts. */
public final class Trainer {
  private static final int MIN_OF_EACH = 10;

  private Trainer() {}

  /**
   * Trains on a file as {@link LabelledPosts} reads it, and scores the way of training on folds by
   * source.
   *
   * @param progress told what is being done, a line at a time
   * @throws UserException if the file is faulty or has too few posts of a side
   */
  public static Trained train(Path labels, Consumer<String> progress) {
    List<LabelledPost> posts = LabelledPosts.read(labels);
    long coded = posts.stream().filter(p -> p.intent() != null).count();
    long selling = posts.stream().filter(p -> p.intent() != null && p.intent().selling()).count();
    if (selling < MIN_OF_EACH || coded - selling < MIN_OF_EACH) {
      throw new UserException(
          labels
              + " has "
              + selling
              + " selling posts and "
              + (coded - selling)
              + " others. Training needs at least "
              + MIN_OF_EACH
              + " of each.");
    }
    Training training = Training.on(posts, progress);
    List<Label> heldOut =
        posts.stream()
            .map(
                post ->
                    Classifier.label(
                        post.text(),
                        null,
                        training.model()::knows,
                        text -> judge(training, post, text)))
            .toList();
    return new Trained(
        new Classifier(training.model()), Evaluation.of(posts, heldOut), training.folds());
  }

  private static Judgement judge(Training training, LabelledPost post, PostText text) {
    // of a post without an intent only whether it is found codable will count
    return post.intent() == null ? training.model().judge(text) : training.heldOut(post);
  }
}
