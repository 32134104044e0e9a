package org.fishmarket.load.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** An entry of a zip, which is closed with it. At its end it is held against its checksum. */
final class EntryStream extends CheckedInputStream {
  private final long crc;
  private final Closeable zip;

  EntryStream(InputStream in, long crc, Closeable zip) {
    super(in, new CRC32());
    this.crc = crc;
    this.zip = zip;
  }

  @Override
  public int read() throws IOException {
    return checked(super.read());
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return checked(super.read(into, from, length));
  }

  private int checked(int read) throws IOException {
    if (read < 0 && getChecksum().getValue() != crc) {
      throw new IOException("the checksum in the zip is another: this file was damaged");
    }
    return read;
  }

  /** None: a buffer that asks goes on reading, and loses to the error what it has read. */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    super.close();
    zip.close();
  }
}
