package org.fishmarket.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.LabelledPosts;
import org.fishmarket.models.ModelCard;
import org.fishmarket.models.Trained;
import org.fishmarket.models.Trainer;
import org.fishmarket.models.UserException;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.Scheme;
import org.fishmarket.models.evaluate.Evaluation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns a classifier from labelled posts. */
@Command(
    name = "train",
    description = "Train a classifier on labelled posts and score it on posts held out.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: fishmarket train --labels mine.tsv --test held-out.tsv --out mine.model",
      "         fishmarket train --labels mine.tsv --add --out mine.model",
      "         fishmarket train --labels mine.tsv --cross-validate account --folds 5",
      "         fishmarket train --labels mine.tsv --selling AD,PITCH --lang de --out mine.model",
      "The file of labels has the columns text and intent, and if known acts, source, platform,"
          + " account, confidence, separated by tabs."
    })
final class TrainCommand implements Runnable {
  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "Labelled posts to learn from.")
  private Path labels;

  @ArgGroup(exclusive = true)
  private Intents intents = new Intents();

  /** Where the intents' names come from. */
  private static final class Intents {
    @Option(
        names = "--selling",
        split = ",",
        paramLabel = "NAME",
        description =
            "The intents that sell, where their names are not the codebook's; all others don't.")
    private List<String> selling;

    @Option(
        names = "--add",
        description = "Build upon a model: the one in the jar, or that of --model.")
    private boolean add;
  }

  @Mixin private ModelOption model;
  @Mixin private FoldOptions folds;

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      description = "Language of the posts (ISO 639). Default: found from their small words.")
  private String lang;

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "Labelled posts kept apart, to score the model on.")
  private Path test;

  @Option(
      names = {"-o", "--out"},
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

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress.")
  private boolean quiet;

  @Override
  public void run() {
    check();
    Classifier base = intents.add ? model.classifier() : null;
    List<LabelledPost> training = LabelledPosts.read(labels, names(base));
    if (test != null) {
      // a mistake in it is told before the training, not after it
      LabelledPosts.read(test, names(base));
    }
    Trainer trainer = Trainer.on(training).upon(base).selling(intents.selling).language(lang);
    if (!quiet) {
      trainer.progress(System.err::println);
    }
    Trained trained = trainer.folds(folds.folds(training)).train();
    trained.notes().forEach(System.err::println);
    System.out.print(
        folds.asked()
            ? trained.bySource().text()
            : "held out: " + trained.bySource().headline() + "\n");
    Evaluation tested = test == null ? null : tested(trained.classifier());
    write(trained, training, tested);
  }

  private Evaluation tested(Classifier classifier) {
    Scheme scheme = classifier.scheme().inFull();
    List<LabelledPost> held = LabelledPosts.read(test, scheme);
    Evaluation tested = Evaluation.of(scheme, held, classifier.labels(held));
    System.out.println("on " + test + ": " + tested.headline());
    return tested;
  }

  private void check() {
    if (out == null && !folds.asked()) {
      throw new UserException(
          "Say where to write the model, with --out FILE, or only score with --cross-validate.");
    }
    if (model.given() && !intents.add) {
      throw new UserException("--model is what --add builds upon. Add --add, or leave it out.");
    }
    if (lang != null && intents.add) {
      throw new UserException("With --add the language is that of the model. Leave out --lang.");
    }
  }

  /** Null: any names. */
  private Scheme names(Classifier base) {
    return intents.selling != null ? null : base == null ? Scheme.CODEBOOK : base.scheme();
  }

  private void write(Trained trained, List<LabelledPost> training, Evaluation tested) {
    Path file = out;
    try {
      if (out != null) {
        try (OutputStream bytes = Files.newOutputStream(out)) {
          trained.classifier().write(bytes);
        }
      }
      if (card != null) {
        file = card;
        ModelCard.write(card, trained, training, tested, Map.of(), ModelCard.Origin.UNTOLD);
      }
    } catch (IOException failed) {
      throw new UserException(
          file + " cannot be written. Name a file in a folder that is there.", failed);
    }
  }
}
