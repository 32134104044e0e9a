package org.fishmarket.load.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.fishmarket.testing.Shared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads the real exports beside the project. */
class RealFacebookTest {
  private static final Reading FORMATS = new Reading(FacebookFormats.all());
  private Path real;

  @BeforeEach
  void find() {
    real = Shared.folder("real-archives/facebook");
  }

  private Records read(String archive, String name) throws IOException {
    return FORMATS.read(LocalFile.of(real.resolve(archive), name));
  }

  private static List<String> texts(Records records) {
    return records.posts.stream().map(post -> post.text).filter(text -> text != null).toList();
  }

  /** Undoes the encoding on the file's own escapes, without the code under test. */
  private static JsonNode repairedBeforeParsing(Path file) throws IOException {
    Matcher runs =
        Pattern.compile("(?:\\\\u00[89a-fA-F][0-9a-fA-F])+").matcher(Files.readString(file));
    String repaired =
        runs.replaceAll(
            run -> {
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              for (String code : run.group().substring(2).split("\\\\u")) {
                bytes.write(Integer.parseInt(code, 16));
              }
              return Matcher.quoteReplacement(bytes.toString(StandardCharsets.UTF_8));
            });
    return new ObjectMapper().readTree(repaired);
  }

  private static List<String> ownTexts(JsonNode posts) {
    List<String> texts = new ArrayList<>();
    for (JsonNode entry : posts) {
      for (JsonNode element : entry.path("data")) {
        if (!element.path("post").asText("").isBlank()) {
          texts.add(element.path("post").asText());
        }
      }
    }
    return texts;
  }

  @Test
  void readsAllPostsOfThePersonalExportOf2020() throws IOException {
    Records records = read("personal-2020-masked", "posts/your_posts_1.json");
    assertThat(records.posts).hasSize(506);
    assertThat(records.read).isEqualTo(506);
    assertThat(records.posts).allSatisfy(post -> assertThat(post.created).isNotNull());
    assertThat(records.posts).allSatisfy(post -> assertThat(post.likes).isNull());
    assertThat(texts(records)).hasSize(457);
    assertThat(records.posts.stream().filter(post -> !post.links.isEmpty()))
        .hasSizeGreaterThanOrEqualTo(11);
    assertThat(records.posts.stream().filter(post -> !post.hashtags.isEmpty())).isNotEmpty();
  }

  @Test
  void givesTextsAsARepairBeforeParsingGivesThem() throws IOException {
    for (String archive : List.of("personal-2020-masked", "fixture-waultar")) {
      List<String> expected =
          ownTexts(repairedBeforeParsing(real.resolve(archive).resolve("posts/your_posts_1.json")));
      List<String> texts = texts(read(archive, "posts/your_posts_1.json"));
      assertThat(texts).isEqualTo(expected);
      assertThat(texts).noneMatch(text -> text.contains("\uFFFD"));
      // no text of any language holds the controls of U+0080 to U+009F; broken texts do
      assertThat(texts).noneMatch(text -> text.chars().anyMatch(c -> c >= 0x80 && c <= 0x9F));
    }
    assertThat(texts(read("fixture-waultar", "posts/your_posts_1.json")))
        .anyMatch(text -> text.contains("\u00E5") && text.contains("\u2013"));
  }

  @Test
  void readsPostsCommentsReactionsAndGroupsOfTheExportOf2021() throws IOException {
    assertThat(read("fixture-waultar", "posts/your_posts_1.json").posts).hasSize(14);
    assertThat(read("fixture-waultar-parser", "posts/your_posts_1.json").posts).hasSize(14);

    Records comments =
        read("fixture-waultar", "comments_and_reactions/comments_and_reactions.json");
    assertThat(comments.read).isEqualTo(6);
    assertThat(comments.skipped).containsExactly(Map.entry(EntryReader.DELETED, 3));
    assertThat(texts(comments)).hasSize(3).noneMatch(text -> text.contains("\u00C3"));
    assertThat(texts(comments).get(2)).contains("\u00D8").hasSize(4);
    assertThat(comments.posts).allSatisfy(post -> assertThat(post.kind).isEqualTo(Kind.COMMENT));

    Records reactions = read("fixture-waultar", "comments_and_reactions/posts_and_comments.json");
    assertThat(reactions.interactions).hasSize(17).hasSize(reactions.read);
    assertThat(reactions.interactions.get(0).at()).isEqualTo(Instant.ofEpochSecond(1257938031));

    Records inGroups = read("fixture-waultar-parser", "groups/your_posts_in_groups.json");
    assertThat(inGroups.posts).hasSize(3);
    assertThat(texts(inGroups)).isEmpty();
  }

  @Test
  void readsAListOfCommentListsAndTheirGroups() throws IOException {
    Records records = read("fixture-waultar-parser", "comments/facebook_comments.json");
    assertThat(records.posts).hasSize(8);
    assertThat(records.posts.stream().filter(post -> post.group != null)).hasSize(4);
    assertThat(records.posts.stream().flatMap(post -> post.links.stream()))
        .hasSize(2)
        .allMatch(link -> link.startsWith("http"));
  }

  @Test
  void readsTheGroupTableThatASpreadsheetDamaged() throws IOException {
    Records records;
    try (Stream<Path> files = Files.list(real.resolve("crowdtangle-groups-jrosen48"))) {
      String table = files.findFirst().orElseThrow().getFileName().toString();
      records = read("crowdtangle-groups-jrosen48", table);
    }
    assertThat(records.posts).hasSize(1450);
    assertThat(records.read).isEqualTo(1450);
    assertThat(records.posts)
        .doesNotHaveDuplicates()
        .extracting(post -> post.id)
        .doesNotHaveDuplicates();
    assertThat(records.posts)
        .allSatisfy(
            post -> {
              assertThat(post.id).matches("703007927897194_\\d{15}");
              assertThat(post.author.id()).isEqualTo("703007927897194");
              assertThat(post.group).isEqualTo(post.author.handle()).isNotBlank();
              assertThat(post.created).isNotNull();
              assertThat(post.likes).isNotNull();
              assertThat(post.replies).isNotNull();
              assertThat(post.shares).isNotNull();
              assertThat(post.views).isNull();
              assertThat(post.collected).isEqualTo(Instant.parse("2023-05-24T18:48:56Z"));
            });
    assertThat(records.posts.stream().filter(post -> post.text == null)).hasSize(90);
    assertThat(records.posts.stream().filter(post -> post.followers == null)).hasSize(569);

    Post first = records.posts.get(0);
    assertThat(first.created).isEqualTo(Instant.parse("2023-05-24T16:48:32Z"));
    assertThat(first.likes).isEqualTo(9);
    assertThat(first.replies).isEqualTo(6);
    assertThat(first.shares).isEqualTo(3);
    assertThat(first.followers).isEqualTo(173585);
    // 304 likes, 41 hearts and 2 surprised faces
    assertThat(records.posts.get(6).likes).isEqualTo(347);
    assertThat(texts(records)).noneMatch(text -> text.contains("\uFFFD"));
  }

  @Test
  void readsOrExplainsEveryFileButTheReadmeAndTheLicence() throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    List<String> unknown = new ArrayList<>();
    List<String> read = new ArrayList<>();
    try (Stream<Path> files = Files.walk(real)) {
      for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = real.relativize(path).toString();
        LocalFile file = LocalFile.of(real, name);
        Format format = FORMATS.recognised(file);
        if (format == null) {
          unknown.add(name);
        } else if (format.ignored(file.head()) != null) {
          reasons.put(name, format.ignored(file.head()));
        } else {
          assertThat(FORMATS.read(file).quarantined).isEmpty();
          read.add(name);
        }
      }
    }
    assertThat(unknown)
        .containsExactly(
            // a table, which a mapping reads
            "meta-business-suite-2025/Feb-01-2025_Mar-15-2025_613168031534769.csv",
            "schemas-2018-pilleri/LICENSE",
            "schemas-2018-pilleri/README.md");
    assertThat(read).hasSize(9);
    assertThat(reasons)
        .containsEntry(
            "schemas-2018-pilleri/posts/your_posts.json",
            "a JSON schema: it describes an export and is none")
        .containsEntry(
            "fixture-waultar-parser/groups/your_groups.json",
            "another part of a Facebook export, which holds no posts");
  }
}
