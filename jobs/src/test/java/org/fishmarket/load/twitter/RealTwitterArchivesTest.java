package org.fishmarket.load.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.Documents;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Json;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.fishmarket.testing.Shared;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real exports of real people; they lie outside the project and are read where they are there. */
class RealTwitterArchivesTest {
  private static final Reading FORMATS = new Reading(TwitterFormats.all());
  private static Path real;
  private static Path twitter;

  @BeforeAll
  static void find() {
    real = Shared.folder("real-archives");
    twitter = real.resolve("twitter");
  }

  private static Records read(String archive, String file) throws IOException {
    return FORMATS.read(LocalFile.of(twitter.resolve(archive), file));
  }

  private static Map<Kind, Long> kinds(List<Post> posts) {
    return posts.stream()
        .collect(Collectors.groupingBy(p -> p.kind, TreeMap::new, Collectors.counting()));
  }

  @Test
  void thePersonalArchiveOf2024() throws IOException {
    Records records = read("ytd-alrocar-2024", "data/tweets.js");
    assertThat(records.read).isEqualTo(1223);
    assertThat(records.posts).hasSize(1223);
    assertThat(records.posts)
        .allSatisfy(
            post -> {
              assertThat(post.author).isEqualTo(new AccountRef("52338276", "alrocar"));
              assertThat(post.collected).isEqualTo("2024-11-16T11:33:22.222Z");
              assertThat(post.created).isBefore("2024-11-17T00:00:00Z");
            });
    assertThat(records.posts.stream().filter(RealTwitterArchivesTest::superseded)).hasSize(5);
    assertThat(kinds(records.posts).get(Kind.REPOST)).isEqualTo(12);
    assertThat(records.posts)
        .filteredOn(post -> post.kind == Kind.REPOST)
        .allMatch(p -> p.likes == null && p.shares == null && p.sharedAccount.id() != null);
    assertThat(records.posts)
        .filteredOn(post -> post.kind != Kind.REPOST)
        .allMatch(p -> p.likes != null && p.shares != null && p.replies == null);
    assertThat(kinds(records.posts).get(Kind.REPLY)).isEqualTo(820);
    assertThat(records.posts.stream().filter(p -> p.sharedPost != null)).hasSize(158);
    assertThat(records.posts.stream().map(p -> p.lang).filter(Objects::nonNull))
        .contains("es", "en", "id")
        .doesNotContain("und", "qme", "zxx", "art", "qst", "in");
  }

  private static boolean superseded(Post post) {
    return !post.versions.isEmpty() && !post.versions.get(post.versions.size() - 1).equals(post.id);
  }

  @Test
  void longTextsOfThatArchiveJoinTheirTweets() throws IOException {
    Records notes = read("ytd-alrocar-2024", "data/note-tweet.js");
    assertThat(notes.read).isEqualTo(41);
    assertThat(notes.notes).hasSize(41);
    List<Post> posts = read("ytd-alrocar-2024", "data/tweets.js").posts;
    assertThat(
            notes.notes.stream()
                .filter(
                    note ->
                        posts.stream()
                            .anyMatch(
                                post ->
                                    post.created.equals(note.created())
                                        && post.text != null
                                        && startsAlike(note.text(), post.text))))
        .hasSize(40);
  }

  private static boolean startsAlike(String whole, String cut) {
    int length = Math.min(60, Math.min(whole.length(), cut == null ? 0 : cut.length()));
    return length > 20 && whole.startsWith(cut.substring(0, length));
  }

  @Test
  void theArchiveOfOneMonthPerFile() throws IOException {
    Path root = twitter.resolve("grailbird-congressedits");
    List<Post> posts = new ArrayList<>();
    for (String file : files(root)) {
      if (file.matches("data/js/tweets/\\d{4}_\\d{2}\\.js")) {
        posts.addAll(FORMATS.read(LocalFile.of(root, file)).posts);
      }
    }
    assertThat(posts).hasSize(2313);
    assertThat(posts.stream().map(p -> p.id).distinct()).hasSize(2313);
    assertThat(kinds(posts)).containsEntry(Kind.REPOST, 23L).containsEntry(Kind.REPLY, 7L);
    assertThat(posts)
        .allSatisfy(
            post -> {
              assertThat(post.author).isEqualTo(new AccountRef("2612261960", "congressedits"));
              assertThat(post.collected).isEqualTo("2018-09-27T23:37:31Z");
              assertThat(post.likes).isNull();
              assertThat(post.shares).isNull();
              assertThat(post.text).isNotBlank().doesNotContain("&lt;");
            });
  }

  @Test
  void everyCollectionHasThePostsItsManifestSays() throws IOException {
    Map<String, Integer> expected = new TreeMap<>();
    Map<String, Integer> found = new TreeMap<>();
    for (String row : Files.readAllLines(real.resolve("MANIFEST.tsv"))) {
      String[] cells = row.split("\t", -1);
      // the CSV holds the months' tweets once more
      if (cells[0].startsWith("twitter/") && !cells[0].endsWith("/tweets.csv")) {
        expected.put(cells[0], Integer.valueOf(cells[7]));
        LocalFile file = LocalFile.of(real, cells[0]);
        Format format = FORMATS.recognised(file);
        boolean read = format != null && format.ignored(file.head()) == null;
        Records records = read ? FORMATS.read(file) : new Records();
        found.put(cells[0], records.posts.size() + records.notes.size());
      }
    }
    assertThat(found).hasSizeGreaterThan(100).isEqualTo(expected);
  }

  @Test
  void aStreamSaysNothingOfWhatItsTweetsReceived() throws IOException {
    Records records = read("collection-v11-twut", "500-sample.jsonl");
    assertThat(records.posts).hasSize(500);
    assertThat(kinds(records.posts)).containsEntry(Kind.REPOST, 270L);
    assertThat(records.posts)
        .allMatch(p -> p.likes == null && p.shares == null && p.replies == null)
        .allMatch(p -> p.followers != null && p.collected != null)
        .noneMatch(p -> p.kind == Kind.REPOST && p.text.endsWith("…") && p.text.length() < 141);
    assertThat(records.snapshots).hasSizeGreaterThan(270).anyMatch(s -> s.likes() > 0);
  }

  @Test
  void aRepostOfTheSecondApiHasTheWordsOfItsOriginal() throws Exception {
    for (String file : List.of("noflat.jsonl", "flat.jsonl")) {
      Records records = read("collection-v2-twarc-csv", file);
      Map<String, String> words = wordsOfOriginals("collection-v2-twarc-csv", file);
      List<Post> reposts = records.posts.stream().filter(p -> p.kind == Kind.REPOST).toList();
      assertThat(reposts)
          .hasSize(47)
          .allMatch(p -> p.likes == null && p.shares == null)
          .allMatch(p -> !p.text.startsWith("RT @"))
          .allMatch(p -> p.sharedAccount.handle() != null)
          .filteredOn(p -> words.containsKey(p.sharedPost))
          .hasSizeGreaterThan(40)
          .allMatch(p -> p.text.equals(words.get(p.sharedPost)));
    }
  }

  private static Map<String, String> wordsOfOriginals(String archive, String file)
      throws Exception {
    Map<String, String> words = new HashMap<>();
    for (String line : Files.readAllLines(twitter.resolve(archive).resolve(file))) {
      PageV2 page = new PageV2(Json.parse(line));
      for (JsonNode original : page.referred()) {
        words.put(Json.text(original, "id"), TweetV2.post(original, page).text);
      }
    }
    return words;
  }

  @Test
  void pagesAndFlattenedTweetsOfTheSameAnswerSayTheSame() throws IOException {
    List<String> pages = told(read("collection-v2-twarc-csv", "noflat.jsonl"));
    List<String> flat = told(read("collection-v2-twarc-csv", "flat.jsonl"));
    assertThat(pages).hasSize(100);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(flat.get(i)).isEqualTo(pages.get(i));
    }
  }

  private static List<String> told(Records records) {
    return records.posts.stream()
        .map(
            p ->
                String.join(
                    "|",
                    List.of(
                        p.id + " " + p.kind + " " + p.created + " " + p.author + " " + p.lang,
                        p.likes + " " + p.replies + " " + p.shares + " " + p.followers,
                        p.replyToPost + " " + p.replyToAccount + " " + p.sharedPost,
                        p.sharedAccount + " " + p.mentions + p.links + p.hashtags + p.text)))
        .toList();
  }

  @Test
  void aLineCutAtTheEndOfAStreamIsQuarantined() throws IOException {
    Records records = read("collection-v2-twarc-csv", "streaming_output_with_error.jsonl");
    assertThat(records.posts).hasSize(7).allMatch(p -> p.likes == null);
    assertThat(records.quarantined).hasSize(1).first().asString().startsWith("byte 30091: ");
  }

  @Test
  void everyFileIsReadOrIgnoredForAReason() throws IOException {
    Map<String, String> outcomes = new TreeMap<>();
    for (String archive : archives()) {
      for (String name : files(twitter.resolve(archive))) {
        LocalFile file = LocalFile.of(twitter.resolve(archive), name);
        Format format = FORMATS.recognised(file);
        if (format == null && new Documents().recognises(file.head())) {
          format = new Documents();
        }
        assertThat(format).as(archive + "/" + name).isNotNull();
        String ignored = format.ignored(file.head());
        outcomes.put(archive + "/" + name, ignored == null ? "read" : ignored);
      }
    }
    assertThat(outcomes).hasSizeGreaterThan(100);
    assertThat(outcomes.entrySet().stream().filter(e -> e.getKey().contains("dogsheep")))
        .hasSize(6)
        .allMatch(e -> e.getValue().contains("holds no posts"));
    assertThat(outcomes)
        .containsEntry(
            "ytd-alrocar-2024/data/tweet-headers.js",
            "a list of ids of the same tweets that tweets.js holds")
        .containsEntry("collection-v2-twarc-csv/empty.json", "the file is empty");
  }

  @Test
  void noCharacterIsLostThatTheSourceHolds() throws IOException {
    for (String archive : archives()) {
      for (String name : files(twitter.resolve(archive))) {
        LocalFile file = LocalFile.of(twitter.resolve(archive), name);
        Format format = FORMATS.recognised(file);
        if (format == null || format.ignored(file.head()) != null) {
          continue;
        }
        String source = Files.readString(twitter.resolve(archive).resolve(name));
        boolean holds =
            source.contains("\uFFFD") || source.toLowerCase(Locale.ROOT).contains("\\ufffd");
        List<Post> posts = FORMATS.read(file).posts;
        if (!holds) {
          assertThat(posts)
              .as(archive + "/" + name)
              .noneMatch(p -> p.text != null && p.text.contains("\uFFFD"));
        }
      }
    }
  }

  @Test
  void filesOfOtherPlatformsAreLeftToThem() throws IOException {
    for (String platform : List.of("facebook", "linkedin")) {
      for (String name : files(real.resolve(platform))) {
        assertThat(FORMATS.name(LocalFile.of(real.resolve(platform), name))).as(name).isNull();
      }
    }
    Path tables = Shared.folder("real-collections");
    for (String name : files(tables)) {
      assertThat(FORMATS.name(LocalFile.of(tables, name))).as(name).isNull();
    }
  }

  private static Set<String> archives() throws IOException {
    try (Stream<Path> folders = Files.list(twitter)) {
      return folders.map(p -> p.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .map(p -> root.relativize(p).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
