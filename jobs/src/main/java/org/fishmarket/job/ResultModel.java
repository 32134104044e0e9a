package org.fishmarket.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.UserException;
import org.fishmarket.table.ResultFolder;

/**
 * The classifier that labelled a result. It is kept in the result, so that its labels can be
 * explained and corrected wherever and whenever the result is looked at again.
 */
public final class ResultModel {
  /** Where it is kept. */
  public static final String FILE = "labels.model";

  private ResultModel() {}

  /** Keeps the classifier. */
  public static void keep(Classifier classifier, ResultFolder result) {
    try (OutputStream out = result.create(FILE)) {
      classifier.write(out);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + FILE, failed);
    }
  }

  /**
   * The bytes of its model file, for {@link ModelOnce}.
   *
   * @throws UserException if the result has no labels
   */
  public static byte[] bytes(ResultFolder result) {
    return result
        .readBytes(FILE)
        .orElseThrow(
            () -> {
              String folder = result.root().toUri().getPath();
              return new UserException(
                  "The result in "
                      + folder
                      + " has no labels yet. Make them with: fishmarket label "
                      + folder);
            });
  }
}
