package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same records as a service gives them in a table: most of them can be read there too. */
class ScraperTablesFlatTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apify-tweets",
        "apify-facebook-posts",
        "apify-linkedin-post",
        "apify-linkedin-posts",
        "apify-linkedin-profile-posts"
      })
  void apifyWritesPathsWithStrokes(String family) throws IOException {
    Records flat = read(family, true);
    Records deep = ScraperFixtures.read(family);
    assertThat(flat.posts).map(ScraperTablesFlatTest::core).isEqualTo(cores(deep));
    assertThat(flat.posts).map(post -> post.kind).isEqualTo(kinds(deep));
    assertThat(flat.posts)
        .map(post -> post.sharedPost)
        .isEqualTo(deep.posts.stream().map(post -> post.sharedPost).toList());
    assertThat(flat.quarantined).hasSameSizeAs(deep.quarantined);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bright-data-facebook", "bright-data-linkedin", "bright-data-x"})
  void brightDataWritesObjectsAsJson(String family) throws IOException {
    Records flat = read(family, false);
    Records deep = ScraperFixtures.read(family);
    assertThat(flat.posts).map(ScraperTablesFlatTest::core).isEqualTo(cores(deep));
    assertThat(flat.posts)
        .map(post -> post.hashtags)
        .isEqualTo(deep.posts.stream().map(post -> post.hashtags).toList());
    assertThat(flat.quarantined).hasSameSizeAs(deep.quarantined);
  }

  private static List<String> cores(Records records) {
    return records.posts.stream().map(ScraperTablesFlatTest::core).toList();
  }

  private static List<Kind> kinds(Records records) {
    return records.posts.stream().map(post -> post.kind).toList();
  }

  private static String core(Post post) {
    return "%s %s %s %s %s %s %s"
        .formatted(
            post.id,
            post.author,
            post.created,
            post.text,
            post.likes,
            post.replies,
            post.followers);
  }

  private static Records read(String family, boolean paths) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    for (String line : ScraperFixtures.text(family + ".jsonl").split("\n")) {
      Map<String, String> row = new LinkedHashMap<>();
      JSON.readTree(line)
          .properties()
          .forEach(field -> flatten(field.getKey(), field.getValue(), paths, row));
      rows.add(row);
      columns.addAll(row.keySet());
    }
    StringBuilder csv = new StringBuilder("\uFEFF");
    CSVPrinter printer = new CSVPrinter(csv, CSVFormat.DEFAULT);
    printer.printRecord(columns);
    for (Map<String, String> row : rows) {
      printer.printRecord(columns.stream().map(row::get));
    }
    LocalFile table = Reading.file("table.csv", csv.toString());
    return new Reading(TableFormats.all()).readAs(family, table);
  }

  private static void flatten(String path, JsonNode value, boolean paths, Map<String, String> row) {
    if (!value.isContainerNode()) {
      row.put(path, value.isNull() ? null : value.asText());
    } else if (!paths) {
      row.put(path, value.toString());
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        flatten(path + "/" + i, value.get(i), true, row);
      }
    } else {
      value
          .properties()
          .forEach(field -> flatten(path + "/" + field.getKey(), field.getValue(), true, row));
    }
  }
}
