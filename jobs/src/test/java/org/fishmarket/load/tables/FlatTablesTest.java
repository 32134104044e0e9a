package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fishmarket.load.golden.Golden;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same records as a service gives them in a table: most of them can be read there too. */
class FlatTablesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Reading TABLES = new Reading(TableFormats.all());

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
    Records deep = golden(family);
    assertThat(flat.posts).map(FlatTablesTest::core).isEqualTo(cores(deep));
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
    Records deep = golden(family);
    assertThat(flat.posts).map(FlatTablesTest::core).isEqualTo(cores(deep));
    assertThat(flat.posts)
        .map(post -> post.hashtags)
        .isEqualTo(deep.posts.stream().map(post -> post.hashtags).toList());
    assertThat(flat.quarantined).hasSameSizeAs(deep.quarantined);
  }

  private static List<String> cores(Records records) {
    return records.posts.stream().map(FlatTablesTest::core).toList();
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

  @Test
  void pandasWritesObjectsAsPythonDoes() throws IOException {
    String csv =
        "url,date,renderedContent,content,id,user,conversationId,likeCount,retweetCount,"
            + "quoteCount,inReplyToUser\n"
            + "u,2021-04-08 19:34:16+00:00,x,Hi,301,"
            + "\"{'username': 'ada', 'id': 7, 'description': \"\"it's\"\", 'link': None}\","
            + "301,4,2,3,\"{'username': 'bob', 'id': 8}\"\n";
    Records table = TABLES.readAs("snscrape-json", Reading.file("tweets.csv", csv));
    assertThat(table.quarantined).isEmpty();
    assertThat(table.posts.get(0).author).isEqualTo(new AccountRef("7", "ada"));
    assertThat(table.posts.get(0).replyToAccount).isEqualTo(new AccountRef("8", "bob"));
    assertThat(table.posts.get(0).kind).isEqualTo(Kind.REPLY);
  }

  @Test
  void brightDataWritesTimesInQuotesOfTheirOwn() throws IOException {
    String csv =
        "url,post_id,user_url,user_username_raw,content,date_posted,hashtags,num_comments,"
            + "num_shares,likes,profile_id\n"
            + "u,731,u,The Mill,Bread,\"\"\"2026-03-21T19:01:34.000Z\"\"\",\"[\"\"#Mill\"\"]\",1,2,39,5\n"
            + "u,732,u,The Mill,Tea,2026-03-21T19:01:34.000Z,null,1,null,39,5\n";
    Records table = TABLES.readAs("bright-data-facebook", Reading.file("t.csv", csv));
    assertThat(table.quarantined).isEmpty();
    assertThat(table.posts.get(0).created)
        .isEqualTo(table.posts.get(1).created)
        .isEqualTo("2026-03-21T19:01:34Z");
    assertThat(table.posts.get(0).hashtags).containsExactly("Mill");
    assertThat(table.posts.get(1).shares).isNull();
  }

  private static String text(String family) throws IOException {
    Golden golden = Golden.of(family);
    return new String(golden.bytes(golden.names().get(0)), StandardCharsets.UTF_8);
  }

  private static Records golden(String family) throws IOException {
    Golden golden = Golden.of(family);
    return TABLES.readAs(family, golden.file(golden.names().get(0)));
  }

  private static Records read(String family, boolean paths) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    for (String line : text(family).split("\n")) {
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
    return TABLES.readAs(family, table);
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
