package org.fishmarket.cli;

import java.nio.file.Path;
import java.util.List;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.Explanation.Part;
import org.fishmarket.models.LabelledPosts;
import org.fishmarket.models.UserException;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.Scheme;
import org.fishmarket.models.evaluate.Evaluation;
import org.fishmarket.models.evaluate.Mistake;
import org.fishmarket.models.evaluate.Resampling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores a classifier on labelled posts. */
@Command(
    name = "evaluate",
    description = "Score a classifier on labelled posts, with intervals and its surest mistakes.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: fishmarket evaluate --labels held-out.tsv --model mine.model",
      "The beginnings of misjudged posts are shown: they come from FILE. Leave them out with"
          + " --mistakes 0."
    })
final class EvaluateCommand implements Runnable {
  private static final int MOST_RESAMPLES = 100_000;
  private static final int SIGNS = 3;

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "Labelled posts that the model was not trained on.")
  private Path labels;

  @Option(names = "--json", description = "One JSON object with all figures, null where none.")
  private boolean json;

  @Option(
      names = "--resamples",
      paramLabel = "B",
      defaultValue = "1000",
      description =
          "Bootstrap resamples of accounts for the intervals; 0 for none. Default:"
              + " ${DEFAULT-VALUE}.")
  private int resamples;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The same seed gives the same intervals. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--mistakes",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many of the surest mistakes to show. Default: ${DEFAULT-VALUE}.")
  private int mistakes;

  @Mixin private ModelOption model;

  @Override
  public void run() {
    if (resamples < 0 || resamples > MOST_RESAMPLES) {
      throw new UserException(
          "--resamples " + resamples + " is not between 0 and " + MOST_RESAMPLES + ".");
    }
    if (mistakes < 0) {
      throw new UserException("--mistakes " + mistakes + " is below 0. Use 0 to show none.");
    }
    Classifier classifier = model.classifier();
    Scheme scheme = classifier.scheme().inFull();
    List<LabelledPost> posts = LabelledPosts.read(labels, scheme);
    List<Label> found = classifier.labels(posts);
    Evaluation evaluation = Evaluation.of(scheme, posts, found, new Resampling(resamples, seed));
    List<Mistake> surest =
        Mistake.surest(
            scheme, posts, found, mistakes, (text, selling) -> signs(classifier, text, selling));
    System.out.print(
        json
            ? EvaluationJson.of(classifier, evaluation, surest)
            : evaluation.text() + Mistake.text(surest));
  }

  /** The strongest of what speaks for selling, or against it. */
  private static List<String> signs(Classifier classifier, String text, boolean selling) {
    return classifier.explain(text, null).parts().stream()
        .filter(part -> part.weight() > 0 == selling)
        .limit(SIGNS)
        .map(Part::title)
        .toList();
  }
}
