package org.fishmarket.simulate;

import java.io.Closeable;
import java.io.IOException;

/** Writes messages of a world, in the order of time, into one file or archive. */
interface MessageWriter extends Closeable {
  void write(Message message) throws IOException;
}
