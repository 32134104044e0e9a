package org.fishmarket.models;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.evaluate.Evaluation;

/** Trains the model in the jar and writes it with its card; run it in the folder {@code models}. */
final class ShipModel {
  private static final Path MODEL =
      Path.of("src", "main", "resources", "org", "fishmarket", "models", "selling-en.model");

  private ShipModel() {}

  public static void main(String[] args) throws IOException {
    Path labels = Shared.LABELLED.resolve("train.tsv");
    List<LabelledPost> posts = LabelledPosts.read(labels);
    Trained trained = Trainer.train(labels, System.out::println);
    List<LabelledPost> devPosts = LabelledPosts.read(Shared.LABELLED.resolve("dev.tsv"));
    Evaluation dev = Evaluation.of(devPosts, trained.classifier().labels(devPosts));
    try (OutputStream out = Files.newOutputStream(MODEL)) {
      trained.classifier().write(out);
    }
    ModelCard.write(Path.of("MODEL_CARD.md"), trained, posts, dev, ActRules.scores(posts));
    System.out.println("held-out sources\n" + trained.bySource().text());
    System.out.println("dev\n" + dev.text());
    System.out.printf(
        Locale.ROOT, "%s, %d bytes%n", trained.classifier().version(), Files.size(MODEL));
  }
}
