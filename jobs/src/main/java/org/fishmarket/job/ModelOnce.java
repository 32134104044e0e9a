package org.fishmarket.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.UserException;

/** Reads a model once for each JVM: tasks share it. */
public final class ModelOnce {
  private static Classifier shipped;
  private static byte[] lastBytes;
  private static Classifier last;

  private ModelOnce() {}

  /**
   * The classifier of a model file.
   *
   * @param bytes of the file; null for the one in the jar
   * @throws UserException if it is no whole model file
   */
  public static synchronized Classifier of(byte[] bytes) {
    if (bytes == null) {
      shipped = shipped == null ? Classifier.shipped() : shipped;
      return shipped;
    }
    if (!Arrays.equals(bytes, lastBytes)) {
      try {
        last = Classifier.read(new ByteArrayInputStream(bytes));
        lastBytes = bytes;
      } catch (IOException broken) {
        throw new UserException(
            "The model file is cut or broken. Make one with: fishmarket train", broken);
      }
    }
    return last;
  }
}
