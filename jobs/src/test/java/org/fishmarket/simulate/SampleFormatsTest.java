package org.fishmarket.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What the platforms' formats are known for, found in the sample data by plain parsing. */
class SampleFormatsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long DOUBLES_END = 1L << 53;

  private static String text(String file) throws IOException {
    return Files.readString(SampleDataTest.SAMPLE.resolve(file));
  }

  private static Map<String, String> zip(Path path) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (InputStream in = Files.newInputStream(path)) {
      SampleDataTest.unzip("", in)
          .forEach(
              (name, content) ->
                  entries.put(
                      name.substring(1),
                      new String(
                          content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
    }
    return entries;
  }

  private static List<Path> files(String group, String part) throws IOException {
    try (Stream<Path> found = Files.list(SampleDataTest.SAMPLE.resolve(group))) {
      return found.filter(f -> f.getFileName().toString().contains(part)).sorted().toList();
    }
  }

  private static JsonNode script(String content) throws IOException {
    return JSON.readTree(content.substring(content.indexOf('=') + 1));
  }

  private static List<JsonNode> pages(String group) throws IOException {
    Path file = SampleDataTest.SAMPLE.resolve(group).resolve("search.jsonl.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      String all = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return all.lines().map(SampleFormatsTest::json).toList();
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  @Test
  void responsePagesNameAuthorsAndReferencedTweetsAndWereCollectedAWeekLater() throws IOException {
    for (String group : List.of("quayside-market", "self-employed-circle", "allotment")) {
      for (JsonNode page : pages(group)) {
        Instant collected =
            OffsetDateTime.parse(page.at("/__twarc/retrieved_at").asText()).toInstant();
        Set<String> users = new HashSet<>(page.at("/includes/users").findValuesAsText("id"));
        Set<String> tweets = new HashSet<>();
        page.at("/includes/tweets").forEach(tweet -> tweets.add(tweet.path("id").asText()));
        for (JsonNode tweet : page.path("data")) {
          assertThat(tweet.path("id").isTextual()).isTrue();
          assertThat(tweet.path("id").asLong()).isGreaterThan(DOUBLES_END);
          assertThat(tweet.at("/public_metrics/like_count").isNumber()).isTrue();
          assertThat(users).contains(tweet.path("author_id").asText());
          tweet
              .path("referenced_tweets")
              .forEach(target -> assertThat(tweets).contains(target.path("id").asText()));
          Instant created = Instant.parse(tweet.path("created_at").asText());
          assertThat(created.plusSeconds(7 * 86_400)).isBefore(collected);
        }
      }
    }
  }

  @Test
  void entitiesAreLocatedByCodePointsOfTheEncodedText() throws IOException {
    int seen = 0;
    for (JsonNode page : pages("stargazers")) {
      for (JsonNode tweet : page.path("data")) {
        String text = tweet.path("text").asText();
        for (JsonNode mention : tweet.at("/entities/mentions")) {
          String found = at(text, mention.path("start").asInt(), mention.path("end").asInt());
          assertThat(found).isEqualTo("@" + mention.path("username").asText());
          seen++;
        }
        for (JsonNode url : tweet.at("/entities/urls")) {
          String found = at(text, url.path("start").asInt(), url.path("end").asInt());
          assertThat(found).isEqualTo(url.path("url").asText());
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(500);
  }

  private static String at(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  @Test
  void oneLineOfTheOlderCollectionIsBrokenAndNoOther() throws IOException {
    List<String> lines = text("self-employed-circle/timelines.jsonl").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i == 100) {
        assertThatThrownBy(() -> JSON.readTree(line)).isInstanceOf(JsonProcessingException.class);
      } else {
        JsonNode tweet = JSON.readTree(line);
        assertThat(tweet.path("id").asText()).isEqualTo(tweet.path("id_str").asText());
        assertThat(tweet.has("reply_count")).isFalse();
        assertThat(tweet.at("/user/followers_count").isNumber()).isTrue();
      }
    }
  }

  @Test
  void personalArchivesWriteNumbersAsStringsAndHoldBothVersionsOfAnEditedPost() throws IOException {
    for (String group : List.of("quayside-market", "self-employed-circle", "allotment")) {
      Map<String, String> archive = zip(files(group, "twitter-20").get(0));
      JsonNode tweets = script(archive.get("data/tweets.js"));
      Map<String, JsonNode> byId = new HashMap<>();
      tweets.forEach(t -> byId.put(t.at("/tweet/id").asText(), t.path("tweet")));
      assertThat(byId).hasSize(tweets.size());
      int edits = 0;
      for (JsonNode tweet : byId.values()) {
        assertThat(tweet.path("favorite_count").isTextual()).isTrue();
        JsonNode versions = tweet.at("/edit_info/edit/editControlInitial/editTweetIds");
        if (versions.size() == 2) {
          assertThat(byId).containsKeys(versions.get(0).asText(), versions.get(1).asText());
          assertThat(versions.get(1).asText()).isEqualTo(tweet.path("id").asText());
          edits++;
        }
      }
      assertThat(edits).isEqualTo(1);
      JsonNode manifest = script(archive.get("data/manifest.js"));
      assertThat(manifest.at("/dataTypes/tweets/files/0/count").asText())
          .isEqualTo(Integer.toString(tweets.size()));
      assertThat(script(archive.get("data/account.js")).at("/0/account/email").asText())
          .endsWith("@example.org");
      assertThat(archive).containsKeys("data/direct-messages.js", "data/like.js");
    }
  }

  @Test
  void noteTweetsJoinBySecondAndBeginningButNotById() throws IOException {
    int notes = 0;
    for (String group : List.of("quayside-market", "self-employed-circle", "allotment")) {
      Map<String, String> archive = zip(files(group, "twitter-20").get(0));
      JsonNode tweets = script(archive.get("data/tweets.js"));
      for (JsonNode element : script(archive.get("data/note-tweet.js"))) {
        JsonNode note = element.path("noteTweet");
        String whole = note.at("/core/text").asText();
        int joined = 0;
        for (JsonNode wrapped : tweets) {
          JsonNode tweet = wrapped.path("tweet");
          String shown = tweet.path("full_text").asText().replace("&amp;", "&");
          String start = shown.replaceFirst("…$", "");
          if (!start.equals(shown) && whole.startsWith(start)) {
            joined++;
            assertThat(tweet.path("id").asText()).isNotEqualTo(note.path("noteTweetId").asText());
          }
        }
        assertThat(joined).isEqualTo(1);
        assertThat(whole.codePointCount(0, whole.length())).isGreaterThan(280);
        notes++;
      }
    }
    assertThat(notes).isPositive();
  }

  @Test
  void theOlderArchiveIsAsciiAndGivesIdsTwice() throws IOException {
    Map<String, String> archive = zip(files("allotment", "grailbird").get(0));
    int total = 0;
    for (Map.Entry<String, String> file : archive.entrySet()) {
      assertThat(file.getValue().chars().allMatch(c -> c < 128)).as(file.getKey()).isTrue();
      if (file.getKey().contains("/tweets/")) {
        assertThat(file.getValue()).matches("(?s)Grailbird\\.data\\.tweets_\\d{4}_\\d\\d = \n .*]");
        assertThat(file.getValue()).doesNotContain("<").doesNotContain("https:/").contains("\\/");
        for (JsonNode tweet : script(file.getValue())) {
          assertThat(tweet.path("id").isNumber()).isTrue();
          assertThat(tweet.path("id").asText()).isEqualTo(tweet.path("id_str").asText());
          total++;
        }
      }
    }
    assertThat(script(archive.get("data/js/payload_details.js")).path("tweets").asInt())
        .isEqualTo(total);
  }

  @Test
  void facebookWritesTheBytesOfUtf8AsCharacters() throws IOException {
    int repaired = 0;
    for (String group : List.of("allotment", "stargazers")) {
      Map<String, String> export = zip(files(group, "facebook").get(0));
      String file = "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json";
      String raw = export.get(file);
      assertThat(raw.chars().allMatch(c -> c < 128)).isTrue();
      assertThat(raw).contains("\\u00");
      for (String post : JSON.readTree(raw).findValuesAsText("post")) {
        assertThat(post.chars().allMatch(c -> c < 256)).isTrue();
        String text =
            new String(post.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\uFFFD");
        repaired += text.equals(post) ? 0 : 1;
      }
      JsonNode comments =
          JSON.readTree(export.get("your_facebook_activity/comments_and_reactions/comments.json"));
      assertThat(comments.path("comments_v2").size()).isGreaterThan(3);
    }
    assertThat(repaired).isPositive();
  }

  @Test
  void linkedInWritesNewlinesAsQuoteNewlineQuoteAndEscapesCommentsByBackslash() throws IOException {
    boolean backslash = false;
    for (Path path : files("self-employed-circle", "LinkedIn")) {
      Map<String, String> export = zip(path);
      String shares = export.get("Shares.csv");
      assertThat(shares).contains("\"\"\n\"\"");
      // every record begins with a date, so any other line must begin with the quirk's quotes
      assertThat(shares.lines().skip(1).filter(line -> !line.matches("\\d{4}-\\d\\d-\\d\\d .*")))
          .isNotEmpty()
          .allMatch(line -> line.startsWith("\"\""));
      backslash |= export.get("Comments.csv").contains("\\\"");
      assertThat(export.get("Connections.csv")).startsWith("Notes:\n");
    }
    assertThat(backslash).isTrue();
  }

  @Test
  void thePageReportHasItsMarkItsColumnsAndItsZoneWords() throws IOException {
    String report = text("quayside-market/page-report.csv");
    assertThat(report).startsWith("\uFEFFPage Name,").contains(" EDT,").contains(" EST,");
    List<String> lines = report.lines().toList();
    assertThat(lines.get(0).split(",")).hasSize(40);
    assertThat(lines).hasSizeGreaterThan(200);
  }

  @Test
  void theScrapedTableHasPythonListsAndNoReposts() throws IOException {
    List<String> lines = text("stargazers/twint.csv").lines().toList();
    assertThat(lines.get(0).split(",")).hasSize(36);
    assertThat(lines.get(0)).startsWith("id,conversation_id,created_at");
    assertThat(lines).anyMatch(line -> line.contains("[{'screen_name': '"));
    assertThat(lines).noneMatch(line -> line.contains("RT @"));
  }
}
