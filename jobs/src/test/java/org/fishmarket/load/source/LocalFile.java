package org.fishmarket.load.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file on disk, or a text given by the test, as a format sees it. */
public record LocalFile(Path root, String name, byte[] content, long start, long end)
    implements SourceFile {

  /** A file inside a folder that is the archive. */
  public static LocalFile of(Path root, String name) {
    return new LocalFile(root, name, null, 0, Long.MAX_VALUE);
  }

  /** A file that exists only in the test. */
  public static LocalFile of(String name, byte[] content) {
    return new LocalFile(null, name, content, 0, Long.MAX_VALUE);
  }

  @Override
  public String archive() {
    return root == null ? "archive" : root.getFileName().toString();
  }

  @Override
  public InputStream open() throws IOException {
    return content != null
        ? new java.io.ByteArrayInputStream(content)
        : Files.newInputStream(root.resolve(name));
  }

  @Override
  public InputStream openAtStart() throws IOException {
    InputStream in = open();
    in.skipNBytes(start);
    return in;
  }

  @Override
  public Optional<SourceFile> companion(String companion) {
    return root != null && Files.exists(root.resolve(companion))
        ? Optional.of(of(root, companion))
        : Optional.empty();
  }

  /** The first bytes, as the recogniser sees them. */
  public Head head() throws IOException {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(Head.LENGTH);
      return new Head(name, bytes, in.read() < 0);
    }
  }
}
