package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.fishmarket.load.facebook.FacebookFormats;
import org.fishmarket.load.linkedin.LinkedInFormats;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.fishmarket.load.twitter.TwitterFormats;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Files that differ from the fixtures a little: rows or named reasons, and no other failure. */
class ScraperTablesHardTest {
  private static final List<String> FILES = ScraperFixtures.FILES;
  private static final List<String> JSON_FILES =
      FILES.stream().filter(file -> file.endsWith(".jsonl")).toList();
  private static final Reading FORMATS = new Reading(TableFormats.all());
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @FieldSource("FILES")
  void noFormatOfAnArchiveTakesIt(String file) throws IOException {
    List<Format> formats = new ArrayList<>(TwitterFormats.all());
    formats.addAll(FacebookFormats.all());
    formats.addAll(LinkedInFormats.all());
    Head head = ScraperFixtures.file(file, ScraperFixtures.text(file)).head();
    assertThat(formats).noneMatch(format -> format.recognises(head));
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void withMoreColumnsInAnotherOrder(String file) throws IOException {
    Records plain = ScraperFixtures.read(ScraperFixtures.family(file));
    LocalFile turned = changed(file, ScraperTablesHardTest::turned);
    Records other = FORMATS.readAs(ScraperFixtures.family(file), turned);
    assertThat(other.posts).usingRecursiveComparison().isEqualTo(plain.posts);
    assertThat(other.quarantined).hasSameSizeAs(plain.quarantined).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void withoutOneColumnAfterTheOther(String file) throws IOException {
    for (String column : columns(file)) {
      LocalFile less =
          changed(
              file,
              row -> {
                row.remove(column);
                return row;
              });
      survives(file, less);
    }
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void cutInTheMiddle(String file) throws IOException {
    String text = ScraperFixtures.text(file);
    for (int end = 0; end < text.length(); end += 11) {
      survives(file, ScraperFixtures.file(file, text.substring(0, end)));
    }
  }

  @ParameterizedTest
  @FieldSource("JSON_FILES")
  void asOneList(String file) throws IOException {
    String list = "[" + ScraperFixtures.text(file).strip().replace("\n", ",\n") + "]";
    String family = ScraperFixtures.family(file);
    Records records = FORMATS.readAs(family, ScraperFixtures.file(family + ".json", list));
    assertThat(records.posts).hasSameSizeAs(ScraperFixtures.read(family).posts).isNotEmpty();
  }

  /** Reads what may be broken; each record's one outcome is seen to by {@link Reading}. */
  private static void survives(String file, LocalFile changed) {
    try {
      Records records = Reading.read(ScraperFixtures.format(ScraperFixtures.family(file)), changed);
      assertThat(records.quarantined).allSatisfy(reason -> assertThat(reason).contains(": "));
    } catch (IOException told) {
      assertThat(told).hasMessageMatching("(?s).+");
    } catch (RuntimeException failure) {
      fail(
          "%s: %s".formatted(file, new String(changed.content(), StandardCharsets.UTF_8)), failure);
    }
  }

  /** The fields in reverse order, with one more among them. */
  private static Map<String, Object> turned(Map<String, Object> row) {
    Map<String, Object> turned = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(row.keySet());
    for (int i = names.size() - 1; i >= 0; i--) {
      turned.put(names.get(i), row.get(names.get(i)));
      turned.putIfAbsent("one column more", "x");
    }
    return turned;
  }

  private static TreeSet<String> columns(String file) throws IOException {
    TreeSet<String> columns = new TreeSet<>();
    for (Map<String, Object> row : rows(file)) {
      columns.addAll(row.keySet());
    }
    return columns;
  }

  private static LocalFile changed(String file, UnaryOperator<Map<String, Object>> change)
      throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> row : rows(file)) {
      rows.add(change.apply(row));
    }
    return ScraperFixtures.file(file, file.endsWith(".csv") ? csv(rows) : json(rows));
  }

  private static List<Map<String, Object>> rows(String file) throws IOException {
    String text = ScraperFixtures.text(file).replaceFirst("^\uFEFF", "");
    List<Map<String, Object>> rows = new ArrayList<>();
    if (file.endsWith(".csv")) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
        parser.forEach(record -> rows.add(new LinkedHashMap<>(record.toMap())));
      }
      return rows;
    }
    for (String line : text.split("\n")) {
      Map<String, Object> row = new LinkedHashMap<>();
      ObjectNode object = (ObjectNode) JSON.readTree(line);
      object.properties().forEach(field -> row.put(field.getKey(), field.getValue()));
      rows.add(row);
    }
    return rows;
  }

  private static String csv(List<Map<String, Object>> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT);
    printer.printRecord(rows.get(0).keySet());
    for (Map<String, Object> row : rows) {
      printer.printRecord(row.values());
    }
    return text.toString();
  }

  private static String json(List<Map<String, Object>> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map<String, Object> row : rows) {
      text.append(JSON.writeValueAsString(row)).append('\n');
    }
    return text.toString();
  }
}
