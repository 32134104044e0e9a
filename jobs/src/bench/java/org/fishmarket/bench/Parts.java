package org.fishmarket.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON lines in files that are written one after the other. */
final class Parts implements AutoCloseable {
  private final Path folder;
  private long part = -1;
  private BufferedWriter out;

  Parts(Path folder) {
    this.folder = folder;
  }

  void write(long to, String line) throws IOException {
    if (to != part) {
      close();
      part = to;
      out = Files.newBufferedWriter(folder.resolve("part-%06d.jsonl".formatted(to)));
    }
    out.write(line);
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
