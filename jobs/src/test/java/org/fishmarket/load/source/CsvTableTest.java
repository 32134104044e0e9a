package org.fishmarket.load.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fishmarket.load.record.Records;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  private static final List<String> COLUMNS = List.of("Name", "Price");

  private final Records records = new Records();
  private final List<String> prices = new ArrayList<>();

  private void read(InputStream in) throws IOException {
    CsvTable.read(
        in,
        ',',
        COLUMNS,
        records,
        row -> {
          prices.add(row.cell("price"));
          records.skip("read");
        });
  }

  private void read(String csv) throws IOException {
    read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void findsTheHeaderBelowNotesAndBehindAByteOrderMark() throws IOException {
    read("\uFEFFNotes:\r\n\"cod, and\nplaice\"\r\n\r\nPRICE,Name \r\n3,cod\r\n");
    assertThat(prices).containsExactly("3");
  }

  @Test
  void namesTheColumnsOfAHeaderThatIsNotThere() {
    assertThatThrownBy(() -> read("Name,Cost\ncod,3\n"))
        .isInstanceOf(IOException.class)
        .hasMessage("no row holds the columns Name, Price");
  }

  @Test
  void quarantinesARowThatDoesNotFitAndGoesOn() throws IOException {
    read("Name,Price\ncod,3\nplaice,4,5\n\"two\nlines\",6\nhake\nsole,7");
    assertThat(prices).containsExactly("3", "6", "7");
    assertThat(records.quarantined)
        .containsExactly(
            "line 3: the row has 3 fields, the header 2",
            "line 6: the row has 1 fields, the header 2");
  }

  @Test
  void quarantinesARowWithTextBehindAQuoteOnceAndGoesOn() throws IOException {
    read("Name,Price\n\"cod\" fresh,\"3\" or 4\n\"hake\"x\nsole,7\n");
    assertThat(prices).containsExactly("7");
    assertThat(records.read).isEqualTo(3);
    assertThat(records.quarantined)
        .containsExactly(
            "line 2: a quote stands inside a field, or is opened and not closed",
            "line 3: a quote stands inside a field, or is opened and not closed");
  }

  @Test
  void aFileThatEndsInsideACellCostsTheRowOfTheCell() throws IOException {
    read("Name,Price\ncod,3\nhake,\"4\nsole,7\n");
    assertThat(prices).containsExactly("3", "7");
    assertThat(records.quarantined).containsExactly("line 3: a quote is opened and not closed");
  }

  @Test
  void quarantinesARowInAnotherEncodingButKeepsReplacementCharactersOfTheSource()
      throws IOException {
    read(
        new ByteArrayInputStream(
            "Name,Price\nc\u00F4d,3\nhake,4\n".getBytes(StandardCharsets.ISO_8859_1)));
    read("Name,Price\nh\uFFFDke,5\n");
    assertThat(prices).containsExactly("4", "5");
    assertThat(records.quarantined)
        .containsExactly("line 2: the row is not UTF-8: save the table as \"CSV UTF-8\"");
  }

  @Test
  void skipsRowsWithoutAnyContent() throws IOException {
    read("Name,Price\n,\ncod,3\n , \n");
    assertThat(prices).containsExactly("3");
    assertThat(records.skipped).containsEntry("empty row", 2);
  }

  @Test
  void takesTheFirstFilledOfTwoColumnsWithOneName() throws IOException {
    read("Price,Name,price\n3,cod,4\n,hake,5\n");
    assertThat(prices).containsExactly("3", "5");
  }

  @Test
  void countsTheRowsThatDoNotFit() throws IOException {
    String csv = "Name,Price\ncod,3\nhake\n\"sole\"x,7\nplaice,\"4";
    InputStream in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    assertThat(CsvTable.misfits(in, ',', COLUMNS)).isEqualTo(3);
  }

  @Test
  void saysWhatAHeaderLacks() {
    Head head = new Head("a.csv", "Price,Weight\n1,\"2".getBytes(StandardCharsets.UTF_8), false);
    CsvHeader header = CsvHeader.in(head, ',', COLUMNS);
    assertThat(header.width()).isEqualTo(2);
    assertThat(header.has("price") && header.has("weight")).isTrue();
    assertThat(header.missing(COLUMNS)).containsExactly("Name");
  }
}
