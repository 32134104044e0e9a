package org.fishmarket.simulate.format;

import java.io.IOException;
import org.fishmarket.simulate.world.Message;

/** Goes on in a new file when one is full, so that many can be read at once. */
public final class PartsWriter implements MessageWriter {
  private static final int FULL = 200_000;
  private final Opener opener;
  private MessageWriter part;
  private int parts;
  private int written;

  /** Begins a file. */
  public interface Opener {
    /**
     * @param number of the file, from 1
     */
    MessageWriter open(int number) throws IOException;
  }

  public PartsWriter(Opener opener) {
    this.opener = opener;
  }

  @Override
  public void write(Message message) throws IOException {
    if (part == null) {
      part = opener.open(++parts);
    }
    part.write(message);
    if (++written == FULL) {
      close();
    }
  }

  @Override
  public void close() throws IOException {
    if (part != null) {
      part.close();
      part = null;
      written = 0;
    }
  }
}
