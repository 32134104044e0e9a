package org.fishmarket.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.fishmarket.models.UserException;

/** Tells mistakes of the user, and troubles of the machine, from defects of the program. */
final class Failures {
  private Failures() {}

  /** What to tell the user; null if the failure is a defect. */
  static String mistake(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserException) {
        return cause.getMessage();
      }
      if (fullDisk(cause)) {
        return "There is no space left on the disk. Make room and run the same command again.";
      }
      if (cause instanceof AccessDeniedException
          || cause instanceof IOException && sealed(message(cause))) {
        return "A file or folder may not be read or written: " + cause.getMessage();
      }
      if (cause instanceof UnsupportedFileSystemException) {
        return cause.getMessage() + ". Check the paths of INPUT and --out.";
      }
      if (cause instanceof UnknownHostException || cause instanceof ConnectException) {
        return "A host cannot be reached. Check the paths of INPUT and --out. "
            + cause.getMessage();
      }
      if (cause instanceof OutOfMemoryError) {
        return "The memory does not suffice. Give more, for example: FISHMARKET_MEMORY=8g";
      }
    }
    return null;
  }

  /** The mistake behind the failure of a run, if a disk is full: told with the disks it fills. */
  static Optional<UserException> disk(Throwable failure, Path out) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (fullDisk(cause)) {
        String message =
            "There is no space left on a disk: "
                + free(out)
                + ", "
                + free(Path.of(System.getProperty("spark.local.dir", usualScratch())))
                + " where Spark keeps its own files. Make room and run the same command again: it"
                + " goes on behind the last finished job. Or give another folder with --out, or"
                + " for Spark's files with JDK_JAVA_OPTIONS=-Dspark.local.dir=FOLDER.";
        return Optional.of(new UserException(message, failure));
      }
    }
    return Optional.empty();
  }

  private static String usualScratch() {
    return System.getProperty("java.io.tmpdir");
  }

  private static String free(Path folder) {
    return String.format(
        Locale.ROOT, "%,d MB free in %s", folder.toFile().getUsableSpace() >> 20, folder);
  }

  /** What Linux, and Hadoop where it tells no reason, say of places that may not be written. */
  private static boolean sealed(String message) {
    return Stream.of(
            "permission denied",
            "operation not permitted",
            "read-only file system",
            "mkdirs failed to create")
        .anyMatch(message::contains);
  }

  private static boolean fullDisk(Throwable cause) {
    String message = message(cause);
    return message.contains("no space left on device") || message.contains("disk quota exceeded");
  }

  private static String message(Throwable cause) {
    return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
  }
}
