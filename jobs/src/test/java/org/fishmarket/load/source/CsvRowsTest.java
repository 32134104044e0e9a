package org.fishmarket.load.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
  private static final List<String> ID = List.of("id");

  @Test
  void keepsLineEndsDelimitersAndDoubledQuotesInsideQuotes() throws IOException {
    assertThat(
            rows("id,text\n1,\"two\nlines, a comma and \"\"quotes\"\"\"\r\n2,plain \"inner\" word"))
        .containsExactly("2 [1|two\nlines, a comma and \"quotes\"]", "4 [2|plain \"inner\" word]");
  }

  @Test
  void rowsWithoutQuotesAreReadAsThoseWithQuotes() throws IOException {
    for (String row : List.of("1,,", ",b,c", "1, b ,c", ",,", "1,\u2028,c")) {
      String quoted = "\"" + row.replace(",", "\",\"") + "\"";
      assertThat(rows("id,x,y\r\n" + row + "\r\n" + quoted + "\r\n"))
          .extracting(read -> read.substring(2))
          .hasSize(2)
          .satisfies(both -> assertThat(both.get(0)).isEqualTo(both.get(1)));
    }
    assertThat(rows("id,x\n1,b\r")).containsExactly("2 [1|b]");
    assertThat(rows("id,x\n1,bare\rreturn\n2,b\n"))
        .containsExactly("2 a bare carriage return breaks the row", "3 [2|b]");
  }

  @Test
  void givesTheLineOnWhichARecordBegins() throws IOException {
    assertThat(rows("\uFEFFid,text\n\n1,\"a\n\nb\"\n\n\n2,c\n"))
        .containsExactly("3 [1|a\n\nb]", "8 [2|c]");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsLineAndNotTheFile() throws IOException {
    assertThat(rows("id,text\n1,\"never closed\n2,b\n3,\"c\"\n4,d\n"))
        .containsExactly(
            "2 a quote stands inside a field, or is opened and not closed",
            "3 [2|b]",
            "4 [3|c]",
            "5 [4|d]");
    assertThat(rows("id,text\n1,a\n2,\"never closed\n3,c\n4,d"))
        .containsExactly("2 [1|a]", "3 a quote is opened and not closed", "4 [3|c]", "5 [4|d]");
  }

  @Test
  void aQuoteInsideAQuotedFieldCostsItsLine() throws IOException {
    assertThat(rows("id,text\n1,\"she said \"no\" to me\"\n2,b\n"))
        .containsExactly("2 a quote stands inside a field, or is opened and not closed", "3 [2|b]");
  }

  @Test
  void aRowBrokenByBareLineEndsIsOneRow() throws IOException {
    assertThat(rows("id,text,x,y\n1,a,b,c\n2,broken \n\nin two,b,c\n3,a,b,c\n"))
        .containsExactly(
            "2 [1|a|b|c]", "3 a row broken by bare line ends into 2 pieces", "6 [3|a|b|c]");
  }

  @Test
  void rowsOfAnotherWidthAreNamedOneByOne() throws IOException {
    assertThat(rows("id,text,x,y\n1,a\n2,b,c\n3,a,b,c,d\n4,a,b,c\n5,b\n"))
        .containsExactly(
            "2 a row broken by bare line ends into 2 pieces",
            "4 the row has 5 fields, the header 4",
            "5 [4|a|b|c]",
            "6 the row has 2 fields, the header 4");
    assertThat(rows("id,text,x,y\n1,a,b\n2,b,c\n3,a,b,c\n"))
        .containsExactly(
            "2 the row has 3 fields, the header 4",
            "3 the row has 3 fields, the header 4",
            "4 [3|a|b|c]");
  }

  @Test
  void bytesThatAreNotUtf8CostTheirRow() throws IOException {
    byte[] latin = "id,text\n1,caf\u00e9\n2,b\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(rows(latin, CsvBytes.LONGEST))
        .containsExactly("2 the row is not UTF-8: save the table as \"CSV UTF-8\"", "3 [2|b]");
  }

  @Test
  void aShortRowThatIsNotUtf8IsNoPieceOfTheNext() throws IOException {
    byte[] latin = "id,text,x\n1,caf\u00e9\n2,b\n3,a,b\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(rows(latin, CsvBytes.LONGEST))
        .containsExactly(
            "2 the row is not UTF-8: save the table as \"CSV UTF-8\"",
            "3 the row has 2 fields, the header 3",
            "4 [3|a|b]");
  }

  @Test
  void aHeaderInAnotherEncodingIsKnownByItsOtherNames() throws IOException {
    byte[] latin = "id,text,caf\u00e9\n1,a,b\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(rows(latin, CsvBytes.LONGEST)).containsExactly("2 [1|a|b]");
  }

  @Test
  void replacementCharactersOfTheSourceAreKept() throws IOException {
    assertThat(rows("id,text\n1,h\uFFFDke\n")).containsExactly("2 [1|h\uFFFDke]");
  }

  @Test
  void aRecordIsBounded() throws IOException {
    String longLine = "2," + "x".repeat(300_000) + "\n";
    String longCell = "3,\"" + "x\n".repeat(40_000) + "\"\n";
    List<String> rows =
        rows(utf8("id,text\n1,a\n" + longLine + "4,b\n" + longCell + "5,c\n"), 70_000);
    assertThat(rows)
        .startsWith(
            "2 [1|a]",
            "3 a record longer than 70000 bytes",
            "4 [4|b]",
            "5 a record longer than 70000 bytes",
            "6 the row has 1 fields, the header 2")
        .endsWith("40006 [5|c]");
  }

  @Test
  void manyBrokenQuotesAreReadInOnePass() {
    String line = "1,\"a\n2,b \"\" c\n3,\"\"\n";
    byte[] table = utf8("id,text\n" + line.repeat(100_000));
    List<String> rows =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> rows(table, CsvBytes.LONGEST));
    assertThat(rows).hasSizeGreaterThan(100_000);
  }

  @Test
  void aRowWithoutEndIsPassedOverWithoutBeingHeld() throws IOException {
    InputStream start = new ByteArrayInputStream(utf8("id,text\n1,\"a"));
    InputStream endless =
        new InputStream() {
          private long left = 256L * 1024 * 1024;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(left, length);
            Arrays.fill(bytes, offset, offset + count, (byte) 'x');
            left -= count;
            return count == 0 ? -1 : count;
          }
        };
    InputStream end = new ByteArrayInputStream(utf8("\n2,b\n"));
    InputStream all = new SequenceInputStream(new SequenceInputStream(start, endless), end);
    assertThat(rows(all, 70_000)).containsExactly("2 a record longer than 70000 bytes", "3 [2|b]");
  }

  @Test
  void anEmptyStreamHasNoHeader() throws IOException {
    assertThat(new CsvRows(new ByteArrayInputStream(utf8("\n\n")), ',', ID).header().width())
        .isZero();
    assertThatThrownBy(() -> CsvTable.read(InputStream.nullInputStream(), ',', ID, null, null))
        .isInstanceOf(IOException.class)
        .hasMessage("no row holds the columns id");
  }

  @Test
  void theBytesOfAllRowsAreAccountedFor() throws IOException {
    String table = "1,\"x\ny\"\n2,\"open\n3,a,b\n4\n5,\"q\"z\"\n6,end";
    CsvRows rows = new CsvRows(new ByteArrayInputStream(utf8("id,text\n" + table)), ',', ID);
    long length = 0;
    for (CsvRows.Line line = rows.next(); line != null; line = rows.next()) {
      length += line.length();
    }
    assertThat(length).isEqualTo(table.length());
  }

  private static List<String> rows(String table) throws IOException {
    return rows(utf8(table), CsvBytes.LONGEST);
  }

  private static List<String> rows(byte[] table, int longest) throws IOException {
    return rows(new ByteArrayInputStream(table), longest);
  }

  private static List<String> rows(InputStream in, int longest) throws IOException {
    List<String> found = new ArrayList<>();
    CsvRows rows = new CsvRows(new CsvBytes(in, ',', longest), ',', ID);
    for (CsvRows.Line line = rows.next(); line != null; line = rows.next()) {
      String content =
          line.problem() != null ? line.problem() : "[" + String.join("|", line.cells()) + "]";
      found.add(line.line() + " " + content);
    }
    return found;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
