package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
  private static final CellReader CELLS = new CellReader(Set.of("NA"));

  @ParameterizedTest
  @CsvSource({"62,62", "62.0,62", "2000.000,2000", "0,0", "' 7 ',7", "'2,241',2241"})
  void readsCounts(String cell, long count) throws UnreadableException {
    assertThat(cell("likes: n").count(row("n", cell))).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "NA"})
  void aCountThatIsNotGivenIsNotZero(String cell) throws UnreadableException {
    assertThat(cell("likes: n").count(row("n", cell))).isNull();
    assertThat(cell("likes: other").count(row("n", "5"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "-1", "1.5", "1,4", "2.000", "1.2E+05", "12345678901234567890"})
  void refusesWhatIsNoCount(String cell) {
    assertThatThrownBy(() -> cell("likes: n").count(row("n", cell)))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("likes: not a count");
  }

  @Test
  void sumsOnlyWhatIsWhole() throws UnreadableException {
    Cell sum = cell("likes: {from: [a, b], combine: sum}");
    assertThat(sum.count(row("a", "3", "b", "4"))).isEqualTo(7);
    assertThat(sum.count(row("a", "3"))).isNull();
  }

  @Test
  void passesOverAZeroThatAnotherColumnContradicts() throws UnreadableException {
    Cell count = cell("likes: {from: [a, b], combine: first-positive}");
    assertThat(count.count(row("a", "0", "b", "50.0"))).isEqualTo(50);
    assertThat(count.count(row("a", "60", "b", "62.0"))).isEqualTo(60);
    assertThat(count.count(row("a", "0"))).isZero();
    assertThat(count.count(row("c", "1"))).isNull();
  }

  @Test
  void takesTheFirstColumnThatIsFilledAfterItsTransforms() {
    Cell group = cell("group: {from: [post, parent], transform: before-underscore}");
    assertThat(group.text(row("post", "12_34"))).isEqualTo("12");
    assertThat(group.text(row("post", "34", "parent", "12_33"))).isEqualTo("12");
    assertThat(group.text(row("post", "34"))).isNull();
  }

  @Test
  void joinsColumnsOnlyIfAllAreGiven() {
    Cell id = cell("id: {from: [index, name], combine: join, separator: /}");
    assertThat(id.text(row("index", "7", "name", "Ada"))).isEqualTo("7/Ada");
    assertThat(id.text(row("name", "Ada"))).isNull();
  }

  @Test
  void idsLoseDecimalsButNotDigits() throws UnreadableException {
    assertThat(cell("id: i").id(row("i", "821.0"))).isEqualTo("821");
    assertThat(cell("id: i").id(row("i", "12_34"))).isEqualTo("12_34");
    assertThatThrownBy(() -> cell("id: i").id(row("i", "1.05198E+18")))
        .hasMessage("id: a spreadsheet has rounded the id");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-06-06 18:51:32+00:00,2023-06-06T18:51:32Z",
    "2017-07-14T12:05:50+0000,2017-07-14T12:05:50Z",
    "2017-07-14T12:05:50.25-05:30,2017-07-14T17:35:50.250Z",
    "2017-07-14 11:01:24.379857,2017-07-14T11:01:24.379857Z",
    "2017-07-14T11:01Z,2017-07-14T11:01:00Z",
    "2017-07-14,2017-07-14T00:00:00Z",
    "10/15/2018 23:56,2018-10-15T23:56:00Z",
    "1/5/2018 3:06,2018-01-05T03:06:00Z",
    "1541536322,2018-11-06T20:32:02Z",
    "1541536322000,2018-11-06T20:32:02Z",
    "Tue Oct 31 22:10:47 +0000 2017,2017-10-31T22:10:47Z"
  })
  void readsTimesInTheFormatsOfTheMapping(String cell, Instant time) throws UnreadableException {
    TimeCell created =
        time(
            "{from: t, formats: [iso, epoch-seconds, epoch-milliseconds, 'M/d/yyyy H:mm',"
                + " 'EEE MMM dd HH:mm:ss xx yyyy']}");
    assertThat(created.time(row("t", cell), null)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2018-02-30", "15/10/2018 23:56", "1541536", "0018-01-01"})
  void refusesWhatIsNoTime(String cell) {
    TimeCell created = time("{from: t, formats: [iso, epoch-seconds, 'M/d/yyyy H:mm']}");
    assertThatThrownBy(() -> created.time(row("t", cell), null))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("created: a time");
  }

  @Test
  void aTimeWithoutZoneIsInTheMappingsZoneOrTheColumnsOffset() throws UnreadableException {
    String format = "formats: ['yyyy-MM-dd HH:mm']";
    Row row = row("t", "2021-11-29 13:20", "z", "-0600");
    assertThat(time("{from: t, " + format + "}").time(row, null)).isEqualTo("2021-11-29T13:20:00Z");
    assertThat(time("{from: t, " + format + ", zone: '+02:00'}").time(row, null))
        .isEqualTo("2021-11-29T11:20:00Z");
    assertThat(time("{from: t, " + format + ", zone-from: z}").time(row, null))
        .isEqualTo("2021-11-29T19:20:00Z");
  }

  @Test
  void theTweetsIdSettlesTheOffsetAndTheOrderOfDayAndMonth() throws UnreadableException {
    // made at 2021-07-08T00:30:15Z and at 2018-11-06T20:32:02Z
    String summer = idOf("2021-07-08T00:30:15.123Z");
    String autumn = idOf("2018-11-06T20:32:02Z");
    TimeCell local =
        time(
            "{from: [d, t], combine: join, formats: ['yyyy-MM-dd HH:mm:ss'],"
                + " zone-from: z, settled-by: id}");
    Row row = row("d", "2021-07-07", "t", "19:30:15", "z", "-0600");
    assertThat(local.time(row, summer)).isEqualTo("2021-07-08T00:30:15Z");
    assertThat(local.time(row, "17")).as("no id of a tweet").isEqualTo("2021-07-08T01:30:15Z");
    assertThat(local.time(row, autumn)).as("another").isEqualTo("2021-07-08T01:30:15Z");
    TimeCell spreadsheet =
        time("{from: t, formats: ['M/d/yyyy H:mm', 'd/M/yyyy H:mm'], settled-by: id}");
    assertThat(spreadsheet.time(row("t", "6/11/2018 20:32"), autumn))
        .isEqualTo("2018-11-06T20:32:00Z");
    assertThat(spreadsheet.time(row("t", "11/6/2018 20:32"), autumn))
        .isEqualTo("2018-11-06T20:32:00Z");
  }

  @Test
  void languagesAreTwoLettersOrNone() {
    List<String> codes = List.of("en", "pt-BR", "in", "iw", "und", "qme", "zxx", "EN");
    assertThat(codes.stream().map(PostFields::language))
        .containsExactly("en", "pt", "id", "he", null, null, null, "en");
  }

  private static String idOf(String time) {
    return String.valueOf((Instant.parse(time).toEpochMilli() - 1_288_834_974_657L) << 22);
  }

  private static Cell cell(String yaml) {
    Node node = Node.parse("test.yaml", yaml);
    return CELLS.cell(node.at(((Map<?, ?>) node.value()).keySet().iterator().next().toString()));
  }

  private static TimeCell time(String yaml) {
    return CELLS.time(Node.parse("test.yaml", "created: " + yaml).at("created"));
  }

  private static Row row(String... cells) {
    return column -> {
      for (int i = 0; i < cells.length; i += 2) {
        if (cells[i].equals(column)) {
          return cells[i + 1];
        }
      }
      return null;
    };
  }
}
