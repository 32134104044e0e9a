package org.fishmarket.load.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.fishmarket.models.UserException;

/** The secret that pseudonyms depend on: 32 random bytes as 64 hex digits in a file. */
public final class PseudonymKey {
  private static final int BYTES = 32;

  private PseudonymKey() {}

  /** Where the key is kept if the user names no file: in the home folder, never in a result. */
  public static Path usual() {
    return Path.of(System.getProperty("user.home"), ".fishmarket", "pseudonym.key");
  }

  /**
   * Reads the key, or makes one that only its owner may read.
   *
   * @throws UserException if the file cannot be read or made, or holds no key
   */
  public static byte[] readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return read(file);
    } catch (IOException failed) {
      throw unreadable(file, failed);
    }
  }

  /**
   * Reads the key.
   *
   * @throws UserException if the file cannot be read, or holds no key
   */
  public static byte[] read(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
      if (!text.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
        throw new UserException(
            "The key file " + file + " holds no key (64 hex digits). Name another with --key.");
      }
      return HexFormat.of().parseHex(text);
    } catch (IOException failed) {
      throw unreadable(file, failed);
    }
  }

  private static UserException unreadable(Path file, IOException failed) {
    return new UserException(
        "The key file " + file + " cannot be read or made. Name another with --key.", failed);
  }

  private static void make(Path file) throws IOException {
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    boolean posix =
        Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
            : new FileAttribute<?>[0];
    try (var channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      channel.write(StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(key) + "\n"));
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // another run was first: its key is the key
    }
  }
}
