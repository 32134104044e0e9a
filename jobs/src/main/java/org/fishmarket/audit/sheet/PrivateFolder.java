package org.fishmarket.audit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.fishmarket.models.UserException;

/** A folder that only its owner can look into, where the file system knows of owners. */
public final class PrivateFolder {
  private final Path path;
  private final boolean posix;

  private PrivateFolder(Path path) {
    this.path = path;
    this.posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /**
   * Makes the folder; what it is in must be there.
   *
   * @throws UserException if it holds something, or cannot be made
   */
  public static PrivateFolder make(Path path) {
    PrivateFolder folder = new PrivateFolder(path);
    try {
      if (Files.isDirectory(path)) {
        folder.refuseIfFull();
        if (folder.posix) {
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
      } else {
        Files.createDirectory(path, folder.mode("rwx------"));
      }
      return folder;
    } catch (IOException failed) {
      throw new UserException(
          "The folder " + path + " cannot be made. Give another one, in a folder that exists.",
          failed);
    }
  }

  private void refuseIfFull() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      if (files.findAny().isPresent()) {
        throw new UserException(
            "The folder "
                + path
                + " is not empty. Give a new one with --to, so that no coder's"
                + " work is lost.");
      }
    }
  }

  /** Opens a new file in it, for its owner alone. */
  public OutputStream create(String name) throws IOException {
    return create(path.resolve(name));
  }

  /**
   * Opens a new file anywhere, for its owner alone.
   *
   * @throws UserException if there is one
   */
  public static OutputStream createFile(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UserException("There is a file " + file + " already. Give the name of a new one.");
    }
    return new PrivateFolder(folder).create(file);
  }

  private OutputStream create(Path file) throws IOException {
    try {
      return Channels.newOutputStream(
          Files.newByteChannel(
              file,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              mode("rw-------")));
    } catch (FileAlreadyExistsException there) {
      throw new UserException("There is a file " + file + " already.", there);
    }
  }

  private FileAttribute<?>[] mode(String permissions) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
