package org.fishmarket.load.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * The list of entries at the end of a zip, measured before it is read: reading takes memory for
 * each entry. After PKWARE's APPNOTE, sections 4.3.14 to 4.3.16.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_64 = 0x06064b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LONGEST_COMMENT = 0xffff;

  private ZipDirectory() {}

  /**
   * The bytes from where the list is said to begin to where it must have ended.
   *
   * @throws IOException if there is no such list
   */
  static long bytes(SeekableByteChannel zip) throws IOException {
    long end = end(zip);
    if (end >= LOCATOR_LENGTH) {
      ByteBuffer locator = at(zip, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
      if (locator.getInt(0) == LOCATOR_64) {
        return bytes64(zip, locator.getLong(8));
      }
    }
    return checked(end - Integer.toUnsignedLong(at(zip, end + 16, 4).getInt()));
  }

  private static long bytes64(SeekableByteChannel zip, long end) throws IOException {
    ByteBuffer record = at(zip, end, 56);
    if (record.getInt(0) != END_64) {
      throw new IOException("the zip has no end");
    }
    return checked(end - record.getLong(48));
  }

  private static long checked(long bytes) throws IOException {
    if (bytes < 0) {
      throw new IOException("the zip's list of entries begins behind its end");
    }
    return bytes;
  }

  /** The last place that looks like the end of a list: a comment may follow it. */
  private static long end(SeekableByteChannel zip) throws IOException {
    int length = (int) Math.min(zip.size(), END_LENGTH + LONGEST_COMMENT);
    ByteBuffer tail = at(zip, zip.size() - length, length);
    for (int i = length - END_LENGTH; i >= 0; i--) {
      if (tail.getInt(i) == END) {
        return zip.size() - length + i;
      }
    }
    throw new IOException("the zip has no end");
  }

  private static ByteBuffer at(SeekableByteChannel zip, long place, int length) throws IOException {
    if (place < 0 || place + length > zip.size()) {
      throw new IOException("the zip's end points out of it");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    zip.position(place);
    while (bytes.hasRemaining()) {
      if (zip.read(bytes) < 0) {
        throw new EOFException();
      }
    }
    return bytes.flip();
  }
}
