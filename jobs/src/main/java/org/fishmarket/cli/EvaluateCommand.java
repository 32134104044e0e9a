package org.fishmarket.cli;

import java.nio.file.Path;
import java.util.List;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.Evaluation;
import org.fishmarket.models.LabelledPosts;
import org.fishmarket.models.codebook.LabelledPost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores a classifier on labelled posts. */
@Command(
    name = "evaluate",
    description = "Score a classifier on labelled posts.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: fishmarket evaluate --labels held-out.tsv --model mine.model"})
final class EvaluateCommand implements Runnable {
  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "Labelled posts that the model was not trained on.")
  private Path labels;

  @Mixin private ModelOption model;

  @Override
  public void run() {
    Classifier classifier = model.classifier();
    List<LabelledPost> posts = LabelledPosts.read(labels, classifier.scheme().inFull());
    System.out.print(Evaluation.of(classifier, posts).text());
  }
}
