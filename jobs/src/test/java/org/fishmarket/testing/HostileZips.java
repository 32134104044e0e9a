package org.fishmarket.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Zips that no honest program writes, made by laying hands on honest ones. */
public final class HostileZips {
  private static final String TWEETS = "data/tweets.js";
  private static final int CENTRAL = 0x02014b50;
  private static final int FLAGS = 8;
  private static final int CRC = 16;
  private static final int SIZE = 24;
  private static final int NAME_LENGTH = 28;
  private static final int OFFSET = 42;
  private static final int NAME = 46;
  private static final int MEGABYTE = 1 << 20;

  /** Posts of one id are one post, wherever they stand. */
  private static final AtomicInteger IDS = new AtomicInteger(2_000_000);

  private HostileZips() {}

  /** Puts entries into a zip. */
  private interface Filling {
    void into(ZipArchiveOutputStream zip) throws IOException;
  }

  private static byte[] zip(Filling filling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      filling.into(zip);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String text)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeArchiveEntry();
  }

  private static String posts(int number) {
    return TinyInput.archive(IDS.getAndAdd(1000), number);
  }

  /** Its one entry begins as posts and goes on in blanks, which pack best of all. */
  public static byte[] bomb(int megabytes) {
    byte[] blanks = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
    String posts = posts(3);
    return zip(
        zip -> {
          zip.putArchiveEntry(new ZipArchiveEntry(TWEETS));
          zip.write(posts.substring(0, posts.length() - 1).getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < megabytes; i++) {
            zip.write(blanks);
          }
          zip.closeArchiveEntry();
        });
  }

  /** The same, declared as small. */
  public static byte[] lyingBomb(int megabytes) {
    return changed(bomb(megabytes), entry -> entry.putInt(SIZE, 2000));
  }

  /** Five posts in each of the named files of a zip. */
  public static byte[] named(String... names) {
    return named(5, names);
  }

  private static byte[] named(int posts, String... names) {
    return zip(
        zip -> {
          for (String name : names) {
            put(zip, new ZipArchiveEntry(name), posts(posts));
          }
        });
  }

  /** Two entries of one name. */
  public static byte[] duplicates() {
    return changed(
        named(TWEETS, "data/tweet2.js"),
        entry -> entry.put(NAME, TWEETS.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Two entries that are the same bytes of the zip. */
  public static byte[] overlapping() {
    return changed(named(TWEETS, "data/tweet2.js"), entry -> entry.putInt(OFFSET, 0));
  }

  public static byte[] encrypted() {
    return changed(
        named(TWEETS), entry -> entry.putShort(FLAGS, (short) (entry.getShort(FLAGS) | 1)));
  }

  /** So many posts, whose checksum is that of others. */
  public static byte[] wrongChecksum(int posts) {
    return changed(named(posts, TWEETS), entry -> entry.putInt(CRC, entry.getInt(CRC) ^ 1));
  }

  /** Whatever in it can be written in 64 bits is. */
  public static byte[] zip64() {
    return zip(
        zip -> {
          zip.setUseZip64(Zip64Mode.Always);
          put(zip, new ZipArchiveEntry(TWEETS), posts(5));
        });
  }

  /** An entry that is a link to a file of the machine. */
  public static byte[] link(String target) {
    ZipArchiveEntry entry = new ZipArchiveEntry(TWEETS);
    entry.setUnixMode(0120777);
    return zip(zip -> put(zip, entry, target));
  }

  /** A list of so many entries, all of them of nothing. */
  public static byte[] many(int entries) {
    String name = "data/%040d.js";
    int length = name.formatted(0).length();
    int size = entries * (NAME + length);
    ByteBuffer zip = ByteBuffer.allocate(size + 22).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < entries; i++) {
      int at = zip.position();
      zip.putInt(at, CENTRAL).putShort(at + NAME_LENGTH, (short) length);
      zip.put(at + NAME, name.formatted(i).getBytes(StandardCharsets.US_ASCII));
      zip.position(at + NAME + length);
    }
    zip.putInt(0x06054b50).putInt(0).putShort((short) -1).putShort((short) -1);
    return zip.putInt(size).putInt(0).array();
  }

  /** Lays hands on what the list tells of each entry. */
  private static byte[] changed(byte[] zip, Consumer<ByteBuffer> change) {
    ByteBuffer all = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < zip.length - NAME; i++) {
      if (all.getInt(i) == CENTRAL) {
        change.accept(all.slice(i, zip.length - i).order(ByteOrder.LITTLE_ENDIAN));
      }
    }
    return zip;
  }

  /** Writes it, and the folders above it. */
  public static void write(Path file, byte[] zip) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, zip);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
