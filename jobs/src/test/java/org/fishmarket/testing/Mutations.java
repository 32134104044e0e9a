package org.fishmarket.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files as strangers, tools and fuzzers do. The same seed gives the same damage. */
public final class Mutations {
  /** What readers of text, numbers, dates and structures stumble over. */
  private static final List<byte[]> TOKENS =
      List.of(
          bytes("\""),
          bytes("\"\""),
          bytes("{"),
          bytes("}"),
          bytes("["),
          bytes("]"),
          bytes("[[[[[[[["),
          bytes("{\"a\":".repeat(40)),
          bytes(","),
          bytes(",,,,,,,,"),
          bytes(";"),
          bytes("\t"),
          bytes("\n"),
          bytes("\r"),
          bytes("\r\n\r\n"),
          bytes("null"),
          bytes("NaN"),
          bytes("-Infinity"),
          bytes("true"),
          bytes("-1"),
          bytes("1e999"),
          bytes("1E-400"),
          bytes("99999999999999999999999999"),
          bytes("-9223372036854775808"),
          bytes("2147483648"),
          bytes("9".repeat(5000)),
          bytes("0001-01-01T00:00:00Z"),
          bytes("+999999999-12-31T23:59:59.999999999Z"),
          bytes("2021-02-30 25:61:61"),
          bytes("\\u0000"),
          bytes("\\ud800"),
          bytes("\\"),
          bytes("\\x"),
          bytes("\u0000"),
          bytes("\uFEFF"),
          bytes("\u202E"),
          bytes("\uD83D\uDE00"),
          bytes("&#x110000;"),
          bytes("&amp;lt;"),
          bytes("@"),
          bytes("#"),
          bytes("https://"),
          bytes("=cmd()"),
          bytes("window.YTD.tweets.part0 = "),
          bytes("a".repeat(3000)),
          new byte[] {(byte) 0xFF, (byte) 0xFE},
          new byte[] {(byte) 0xC3},
          new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          new byte[] {0x1F, (byte) 0x8B});

  private static final int MOST_AT_ONCE = 4;

  private final Random random;
  private final byte[] other;

  /**
   * @param other a file of which pieces are put into the damaged one
   */
  public Mutations(long seed, byte[] other) {
    this.random = new Random(seed);
    this.other = other;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A damaged copy. */
  public byte[] of(byte[] file) {
    byte[] damaged = file;
    for (int i = random.nextInt(MOST_AT_ONCE) + 1; i > 0; i--) {
      damaged = once(damaged);
    }
    return damaged;
  }

  private byte[] once(byte[] file) {
    int from = random.nextInt(file.length + 1);
    int length = Math.min(file.length - from, 1 << random.nextInt(11));
    return switch (random.nextInt(9)) {
      case 0 -> flipped(file);
      case 1 -> spliced(file, from, length, new byte[0]);
      case 2 -> spliced(file, from, 0, Arrays.copyOfRange(file, from, from + length));
      case 3 -> spliced(file, from, 0, token());
      case 4 -> spliced(file, from, Math.min(length, 8), token());
      case 5 -> Arrays.copyOf(file, from);
      case 6 -> spliced(file, from, length, piece());
      case 7 -> number(file, from);
      default -> word(file, from);
    };
  }

  private byte[] token() {
    return TOKENS.get(random.nextInt(TOKENS.size()));
  }

  private byte[] piece() {
    int from = random.nextInt(other.length + 1);
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(300)));
  }

  private byte[] flipped(byte[] file) {
    byte[] damaged = file.clone();
    for (int i = random.nextInt(8); i >= 0 && damaged.length > 0; i--) {
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }

  /** In the place of the next number another one, or what is none. */
  private byte[] number(byte[] file, int from) {
    int start = from;
    while (start < file.length && !digit(file[start])) {
      start++;
    }
    int end = start;
    while (end < file.length && digit(file[end])) {
      end++;
    }
    return spliced(file, start, end - start, token());
  }

  /** The next word between quotes or separators twice, or gone: a key, a name of a column. */
  private byte[] word(byte[] file, int from) {
    int start = from;
    while (start < file.length && !Character.isLetter(file[start])) {
      start++;
    }
    int end = start;
    while (end < file.length && (Character.isLetter(file[end]) || file[end] == '_')) {
      end++;
    }
    byte[] word = random.nextBoolean() ? new byte[0] : Arrays.copyOfRange(file, start, end);
    return spliced(file, start, random.nextBoolean() ? 0 : end - start, word);
  }

  private static boolean digit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static byte[] spliced(byte[] file, int at, int without, byte[] with) {
    byte[] damaged = Arrays.copyOf(file, file.length - without + with.length);
    System.arraycopy(with, 0, damaged, at, with.length);
    int rest = file.length - at - without;
    System.arraycopy(file, at + without, damaged, at + with.length, rest);
    return damaged;
  }
}
