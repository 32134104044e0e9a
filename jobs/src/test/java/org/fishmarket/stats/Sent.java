package org.fishmarket.stats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** What comes of a state on its way between two tasks. */
public final class Sent {
  private Sent() {}

  /** The state as the other task has it. */
  public static <T> T over(Class<T> type, T state) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(state)))) {
      return type.cast(in.readObject());
    }
  }

  /** What is sent. */
  static byte[] bytes(Object state) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(state);
    }
    return bytes.toByteArray();
  }
}
