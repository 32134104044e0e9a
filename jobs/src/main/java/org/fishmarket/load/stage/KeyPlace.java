package org.fishmarket.load.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.fishmarket.models.UserException;

/** Whether others may come by a key where it lies: whoever has it can find people in a result. */
public final class KeyPlace {
  /** How folders begin whose files are copied to a service, folded. */
  private static final List<String> SYNCED =
      List.of(
          "dropbox",
          "onedrive",
          "google drive",
          "googledrive",
          "my drive",
          "icloud",
          "mobile documents",
          "nextcloud",
          "owncloud",
          "seafile",
          "syncthing",
          "pclouddrive",
          "mega",
          "box sync");

  /** File systems that lie on another machine, as Java names them. */
  private static final List<String> SHARED =
      List.of("nfs", "cifs", "smb", "afp", "9p", "fuse.sshfs", "fuse.rclone", "vboxsf", "ceph");

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private KeyPlace() {}

  /**
   * Refuses a key inside a result, before one is made there.
   *
   * @param result its folder on this machine; it need not be there yet
   * @throws UserException if the key is in it, or in a folder of it
   */
  public static void refuseInside(Path result, Path key) {
    if (real(key).startsWith(real(result))) {
      throw new UserException(
          "The key "
              + key
              + " would lie inside the result "
              + result
              + ": whoever is given the result would have it too. Name another file with --key.");
    }
  }

  /** Says how others may come by a key that is there; nothing if no way is seen. */
  public static List<String> warnings(Path key) {
    List<String> warnings = new ArrayList<>();
    Path file = real(key);
    synced(file)
        .ifPresent(
            folder ->
                warnings.add(
                    "the key of the pseudonyms lies in "
                        + folder
                        + ", whose files seem to be copied to a service: keep it elsewhere, and name"
                        + " it with --key"));
    try {
      String kind = Files.getFileStore(file).type().toLowerCase(Locale.ROOT);
      if (SHARED.stream().anyMatch(kind::startsWith)) {
        warnings.add(
            "the key of the pseudonyms lies on a shared disk ("
                + kind
                + "): keep it on this machine, and name it with --key");
      }
      if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        warnings.add("others than you may read or change the key of the pseudonyms: chmod 600 it");
      }
    } catch (IOException | UnsupportedOperationException unknown) {
      // a file system that does not tell of others
    }
    return warnings;
  }

  private static Optional<String> synced(Path file) {
    return StreamSupport.stream(file.getParent().spliterator(), false)
        .map(Path::toString)
        .filter(name -> SYNCED.stream().anyMatch(name.toLowerCase(Locale.ROOT)::startsWith))
        .findFirst();
  }

  /** Without links, as far as the path is there. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    for (Path there = whole; there != null; there = there.getParent()) {
      try {
        return there.toRealPath().resolve(there.relativize(whole));
      } catch (IOException notYet) {
        // its parent may be
      }
    }
    return whole;
  }
}
