package org.fishmarket.load.source;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final String TEXT = "first\r\n\nsecond é\n\n\nthird\nlast without an end";

  private static void read(byte[] bytes, long start, long end, List<String> lines)
      throws IOException {
    Lines.read(
        new LocalFile(null, "x", bytes, start, end),
        (offset, line, length) -> lines.add(offset + " " + line));
  }

  @Test
  void threeRangesGiveEachLineOnceWhereverTheyMeet() throws IOException {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    List<String> whole = new ArrayList<>();
    read(bytes, 0, Long.MAX_VALUE, whole);
    assertThat(whole)
        .containsExactly("0 first", "8 second é", "20 third", "26 last without an end");
    for (int one = 0; one <= bytes.length; one++) {
      for (int two = one; two <= bytes.length; two++) {
        List<String> lines = new ArrayList<>();
        read(bytes, 0, one, lines);
        read(bytes, one, two, lines);
        read(bytes, two, bytes.length, lines);
        assertThat(lines).as(one + " and " + two).isEqualTo(whole);
      }
    }
  }

  @Test
  void aLineThatIsNotUtf8IsNotGuessedAt() throws IOException {
    byte[] bytes = "a\uFFFD\nbx\nc".getBytes(StandardCharsets.UTF_8);
    bytes[6] = (byte) 0xE9;
    List<String> lines = new ArrayList<>();
    read(bytes, 0, Long.MAX_VALUE, lines);
    assertThat(lines).containsExactly("0 a\uFFFD", "5 null", "8 c");
  }

  @Test
  void linesAreWholeWhereverTheBlocksTheyAreReadInEnd() throws IOException {
    String accent = "é";
    for (int before : new int[] {65_533, 65_534, 65_535, 65_536, 131_071, 200_000}) {
      String first = "a".repeat(before) + accent;
      List<String> lines = new ArrayList<>();
      read((first + "\nlast").getBytes(StandardCharsets.UTF_8), 0, Long.MAX_VALUE, lines);
      assertThat(lines).as("%d bytes", before).containsExactly("0 " + first, before + 3 + " last");
    }
  }

  @Test
  void aLineThatIsTooLongIsPassedOverByItsLength() throws IOException {
    LineBytes lines =
        new LineBytes(new ByteArrayInputStream("1234567890\n12345\n".getBytes(US_ASCII)), 5);
    assertThat(lines.next()).isTrue();
    assertThat(lines.text()).isNull();
    assertThat(lines.length()).isEqualTo(10);
    assertThat(lines.next()).isTrue();
    assertThat(lines.text()).isEqualTo("12345");
    assertThat(lines.next()).isFalse();
  }
}
