package org.fishmarket.job;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.fishmarket.models.UserException;
import org.fishmarket.table.ResultFolder;

/**
 * Keeps a second run out of a result that is being written. On a local disk the operating system
 * holds the lock and lets go of it however the run ends; elsewhere a file stands for it, which a
 * killed run leaves behind. HDFS makes it for one run alone; S3 looks first and writes then, so two
 * that start in the same moment can both have it.
 */
final class OutputLock implements AutoCloseable {
  private final AutoCloseable release;

  private OutputLock(AutoCloseable release) {
    this.release = release;
  }

  /**
   * Takes the lock.
   *
   * @throws UserException if another run has it
   */
  static OutputLock take(ResultFolder result, Configuration hadoop) {
    Path file = new Path(result.work("lock"));
    try {
      FileSystem fs = file.getFileSystem(hadoop);
      fs.mkdirs(file.getParent());
      return new OutputLock(
          fs.getUri().getScheme().equals("file") ? local(file) : remote(fs, file));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write into " + result.root(), failed);
    }
  }

  private static AutoCloseable local(Path file) throws IOException {
    RandomAccessFile opened = new RandomAccessFile(file.toUri().getPath(), "rw");
    FileLock lock = null;
    try {
      lock = opened.getChannel().tryLock();
    } catch (OverlappingFileLockException heldHere) {
      // the same as being held elsewhere
    }
    if (lock == null) {
      opened.close();
      throw new UserException(
          "Another run is writing into "
              + file.getParent().getParent().toUri().getPath()
              + ". Wait for it, or give another folder with --out.");
    }
    return opened;
  }

  private static AutoCloseable remote(FileSystem fs, Path file) throws IOException {
    try {
      fs.create(file, false).close();
    } catch (FileAlreadyExistsException held) {
      throw new UserException(
          "Another run is writing into "
              + file.getParent().getParent()
              + ". If none is, a killed one left the file "
              + file
              + ": delete it.",
          held);
    }
    return () -> fs.delete(file, false);
  }

  @Override
  public void close() {
    try {
      release.close();
    } catch (Exception failed) {
      throw new IllegalStateException("the lock could not be released", failed);
    }
  }
}
