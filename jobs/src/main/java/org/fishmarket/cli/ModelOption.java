package org.fishmarket.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fishmarket.job.Sparks;
import org.fishmarket.label.LabelJob;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.UserException;
import picocli.CommandLine.Option;

/** Which classifier labels. */
final class ModelOption {
  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model made by 'fishmarket train'. Default: the one in the jar.")
  private String model;

  /** Whether one is named. */
  boolean given() {
    return model != null;
  }

  /**
   * The classifier itself, from a local file.
   *
   * @throws UserException if the file cannot be read
   */
  Classifier classifier() {
    if (model == null) {
      return Classifier.shipped();
    }
    try (InputStream in = Files.newInputStream(Path.of(model))) {
      return Classifier.read(in);
    } catch (IOException failed) {
      throw new UserException(
          "The model file " + model + " cannot be read. Make one with: fishmarket train", failed);
    }
  }

  Map<String, String> parameters() {
    if (model != null) {
      LabelJob.check(model, Sparks.hadoop());
    }
    return Map.of("model", model == null ? LabelJob.SHIPPED : model);
  }
}
