package org.fishmarket.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is made when its first byte is written: so that thousands can wait for theirs. */
final class LateFile extends OutputStream {
  private final Path path;
  private OutputStream out;

  LateFile(Path path) {
    this.path = path;
  }

  private OutputStream out() throws IOException {
    if (out == null) {
      out = Files.newOutputStream(path);
    }
    return out;
  }

  @Override
  public void write(int value) throws IOException {
    out().write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out().write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    out().close();
  }
}
