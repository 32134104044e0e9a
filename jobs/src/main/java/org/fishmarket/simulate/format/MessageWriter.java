package org.fishmarket.simulate.format;

import java.io.Closeable;
import java.io.IOException;
import org.fishmarket.simulate.world.Message;

/** Writes messages of a world, in the order of time, into one file or archive. */
public interface MessageWriter extends Closeable {
  void write(Message message) throws IOException;
}
