package org.fishmarket.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fishmarket.models.LabelledPosts;
import org.fishmarket.models.ModelCard;
import org.fishmarket.models.Trained;
import org.fishmarket.models.Trainer;
import org.fishmarket.models.UserException;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.evaluate.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learns a classifier from labelled posts. */
@Command(
    name = "train",
    description = "Train a classifier on labelled posts and score it on sources held out.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: fishmarket train --labels mine.tsv --test held-out.tsv --out mine.model",
      "The file of labels has the columns platform, source, account, intent, acts, confidence,"
          + " text, separated by tabs."
    })
final class TrainCommand implements Runnable {
  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "Labelled posts to learn from.")
  private Path labels;

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "Labelled posts kept apart, to score the model on.")
  private Path test;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The model file to write.")
  private Path out;

  @Option(
      names = "--card",
      paramLabel = "FILE",
      description =
          "Where to write the model card: data, scores, known failures. A picture of the"
              + " calibration is written beside it.")
  private Path card;

  @Override
  public void run() {
    List<LabelledPost> training = LabelledPosts.read(labels);
    List<LabelledPost> held = test == null ? null : LabelledPosts.read(test);
    Trained trained = Trainer.train(labels, System.err::println);
    System.out.println("by source, held out: " + trained.bySource().headline());
    Evaluation tested =
        held == null ? null : Evaluation.of(held, trained.classifier().labels(held));
    if (tested != null) {
      System.out.println("on " + test + ": " + tested.headline());
    }
    try (OutputStream model = Files.newOutputStream(out)) {
      trained.classifier().write(model);
      if (card != null) {
        ModelCard.write(card, trained, training, tested, Map.of());
      }
    } catch (IOException failed) {
      throw new UserException("The model cannot be written to " + out + ".", failed);
    }
  }
}
