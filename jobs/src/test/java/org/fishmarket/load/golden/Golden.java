package org.fishmarket.load.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fishmarket.load.source.LocalFile;

/**
 * The golden sample of one format: small invented files under the paths that an export gives them,
 * and beside them the rows that are to be read, worked out by hand.
 *
 * @param format its name
 * @param root the folder that is the archive
 */
public record Golden(String format, Path root) {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  /** One sample for each folder. */
  public static List<Golden> all() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().map(folder -> of(folder.getFileName().toString())).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The sample of the format of that name. */
  public static Golden of(String format) {
    return new Golden(format, FOLDER.resolve(format).resolve("in"));
  }

  /** The paths of its files inside the archive, in order. */
  public List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** A file as it is. */
  public LocalFile file(String name) {
    return LocalFile.of(root, name);
  }

  /** The bytes of a file. */
  public byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(root.resolve(name));
  }

  /** A file that holds something else, among the same others. */
  public LocalFile changed(String name, byte[] bytes) {
    return new LocalFile(root, name, bytes, 0, Long.MAX_VALUE);
  }

  /** The rows that are to be read, without the remarks on why. */
  public List<String> expected() throws IOException {
    return Files.readAllLines(root.resolveSibling("expected.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  @Override
  public String toString() {
    return format;
  }
}
