package org.fishmarket.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, with permissions set and read by Java itself. Hadoop starts the
 * programs {@code chmod} and {@code ls} for that, one for each file and folder, of which a run on a
 * small archive makes some hundred. What is known of a file is read at once, where Hadoop asks the
 * system six times: an input may have very many files.
 */
public final class LocalFiles extends LocalFileSystem {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** Made by Hadoop, which finds the class by its name in the settings. */
  public LocalFiles() {
    super(POSIX ? new Raw() : new RawLocalFileSystem());
  }

  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      // without a sticky bit, which Java does not know: nothing here sets one
      String symbols =
          permission.getUserAction().SYMBOL
              + permission.getGroupAction().SYMBOL
              + permission.getOtherAction().SYMBOL;
      Files.setPosixFilePermissions(
          pathToFile(path).toPath(), PosixFilePermissions.fromString(symbols));
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
      try {
        return new Status(
            Files.readAttributes(pathToFile(path).toPath(), PosixFileAttributes.class),
            getDefaultBlockSize(path),
            makeQualified(path));
      } catch (FileSystemException absent) {
        // also where a file stands in the place of a folder
        FileNotFoundException known = new FileNotFoundException("File " + path + " does not exist");
        known.initCause(absent);
        throw known;
      }
    }
  }

  /** Looks up names of owners only when asked: each file that is opened has its status read. */
  private static final class Status extends FileStatus {
    private static final long serialVersionUID = 1;

    private final transient PosixFileAttributes read;

    Status(PosixFileAttributes read, long blockSize, Path path) {
      super(
          read.size(),
          read.isDirectory(),
          1,
          blockSize,
          read.lastModifiedTime().toMillis(),
          read.lastAccessTime().toMillis(),
          FsPermission.valueOf("-" + PosixFilePermissions.toString(read.permissions())),
          null,
          null,
          path);
      this.read = read;
    }

    /** Empty on another machine. */
    @Override
    public String getOwner() {
      return read == null ? super.getOwner() : read.owner().getName();
    }

    @Override
    public String getGroup() {
      return read == null ? super.getGroup() : read.group().getName();
    }
  }
}
