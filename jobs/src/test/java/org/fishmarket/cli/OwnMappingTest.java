package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.SparkTest;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a stranger's making, read by a mapping that is given on the command line. */
class OwnMappingTest extends SparkTest {
  private static final String FORUM =
      """
      name: tea-forum
      about: What the tea forum exports.
      platform: facebook
      recognise: [entry, member.name, said]
      post:
        id: entry
        author: {handle: member.name}
        created: {from: when, formats: [iso]}
        text: said
        likes: member.reactions.0
        hashtags: {from: tags, notation: list}
        reply-to-post: answers
      kind:
        - {is: comment, if: {field: reply-to-post}}
      required: [id, author]
      """;

  @TempDir Path temp;

  private CommandLineRun load(Object... more) {
    List<Object> words = new ArrayList<>(List.of("load", temp.resolve("in"), "-q"));
    words.addAll(List.of("--out", temp.resolve("out"), "--key", CommandLineRun.key(temp)));
    words.addAll(List.of(more));
    return CommandLineRun.of(words.toArray());
  }

  private Path mapping(String yaml) {
    Path file = temp.resolve("tea.yaml");
    TinyInput.write(file, yaml);
    return file;
  }

  /** What inspect suggests is a mapping that reads the table, if its columns have telling names. */
  @Test
  void aSuggestedMappingReadsItsTable() {
    TinyInput.write(
        temp.resolve("in/forum.csv"),
        "Notes\nPost ID;User name;Published;Message;Likes;Number of comments;Colour\n"
            + "7;Ada;14/03/2025 08:30;Tea #Mill?;3;2;red\n"
            + "8;Bo;15/03/2025 08:30;Yes https://www.facebook.com/x;0;;blue\n");
    CommandLineRun suggested =
        CommandLineRun.succeeding("inspect", "--suggest-map", temp.resolve("in/forum.csv"));
    assertThat(suggested.out())
        .contains("platform: facebook\n", "formats: [\"d/M/yyyy H:mm\"]}\n")
        .endsWith("# not used: Number of comments, Colour\n");
    assertThat(load("--map", mapping(suggested.out())).code()).isZero();
    try (DuckDb tables = new DuckDb(temp.resolve("out"))) {
      assertThat(
              tables.rows(
                  "select created, text, likes, hashtags, time_guess from posts order by created"))
          .containsExactly(
              "2025-03-14T08:30Z|Tea #Mill?|3|[mill]|zone",
              "2025-03-15T08:30Z|Yes https://www.facebook.com|0|[]|zone");
    }
  }

  @Test
  void aSuggestedMappingReadsItsJson() {
    TinyInput.write(
        temp.resolve("in/posts.jsonl"),
        "{\"urn\": \"a\", \"author\": {\"userName\": \"Ada\"}, \"content\": \"Tea\", \"stats\":"
            + " {\"likeCount\": 4}, \"createdAt\": 1700000000, \"tags\": [\"mill\"]}\n");
    CommandLineRun suggested =
        CommandLineRun.succeeding("inspect", "--suggest-map", temp.resolve("in/posts.jsonl"));
    assertThat(load("--map", mapping(suggested.out())).code()).isZero();
    try (DuckDb tables = new DuckDb(temp.resolve("out"))) {
      assertThat(tables.rows("select created, text, likes, hashtags, time_guess from posts"))
          .containsExactly("2023-11-14T22:13:20Z|Tea|4|[mill]|null");
    }
  }

  @Test
  void aMappingReadsParquet() {

    spark
        .sql(
            "select 7L as entry, named_struct('name', 'Ada', 'reactions', array(3)) as member,"
                + " 'Tea?' as said, timestamp'2024-02-01 08:00:00' as when, array('Mill') as tags,"
                + " cast(null as bigint) as answers union all select 8L, named_struct('name', 'Bo',"
                + " 'reactions', array(0)), 'Yes', timestamp'2024-02-01 09:00:00', null, 7L")
        .coalesce(1)
        .write()
        .parquet(temp.resolve("in").toUri().toString());
    assertThat(load("--map", mapping(FORUM)).code()).isZero();
    try (DuckDb tables = new DuckDb(temp.resolve("out"))) {
      assertThat(
              tables.rows(
                  "select kind, text, created, likes, hashtags from posts order by created"))
          .containsExactly(
              "original|Tea?|2024-02-01T08:00Z|3|[mill]", "comment|Yes|2024-02-01T09:00Z|0|[]");
    }
  }

  @Test
  void aMappingReadsInteractions() {
    TinyInput.write(
        temp.resolve("in/likes.csv"),
        "who,whom,what,which,when\nAda,Bo,reaction,5,2024-02-01T08:00:00Z\nAda,,,6,\n"
            + ",Bo,reaction,5,\nAda,Bo,wink,5,\n");
    String likes =
        """
        name: tea-likes
        platform: facebook
        recognise: [who, whom, what, which]
        interaction:
          from: {handle: who}
          to: {handle: whom}
          kind: what
          post: which
          at: {from: when, formats: [iso]}
        """;
    assertThat(load("--map", mapping(likes)).code()).isZero();
    try (DuckDb tables = new DuckDb(temp.resolve("out"))) {
      assertThat(
              tables.rows(
                  "select kind, \"to\" is null, target_post is null, \"at\" from interactions order"
                      + " by \"at\""))
          .containsExactly("reaction|false|false|2024-02-01T08:00Z", "reaction|true|false|null");
      assertThat(tables.rows("select reason from quarantine order by reason"))
          .containsExactly(
              "interaction.from.id: not given",
              "interaction.kind: none of reaction, connection, invitation, reply, mention, comment,"
                  + " reshare, quote");
    }
  }

  @Test
  void whereNothingIsKnownNothingIsSuggested() {
    TinyInput.write(temp.resolve("in/x.csv"), "a,b\n1,2\n");
    CommandLineRun run = CommandLineRun.of("inspect", "--suggest-map", temp.resolve("in/x.csv"));
    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("docs/mapping.md");
  }

  @Test
  void oneMappingReadsLinesAListAndATable() {
    String one =
        "{\"entry\": 1, \"member\": {\"name\": \"Ada\", \"reactions\": [7]}, \"said\": \"Tea?\","
            + " \"when\": \"2024-02-01T08:00:00Z\", \"tags\": [\"Tea\", \"Mill\"]}";
    String two =
        "{\"entry\": 2, \"member\": {\"name\": \"Bo\"}, \"said\": \"Yes\", \"when\":"
            + " \"2024-02-01T09:00:00Z\", \"answers\": 1}";
    String list = "[" + one.replace(": 1,", ": 3,") + "," + two.replace(": 2,", ": 4,") + "]";
    TinyInput.write(
        temp.resolve("in/lines.jsonl"), one + "\n" + two + "\n{broken\n{\"entry\": 9}\n");
    TinyInput.write(temp.resolve("in/list.json"), list);
    TinyInput.write(
        temp.resolve("in/table.csv"),
        "entry,member.name,said,when,answers\n5,Cy,\"Tea, please\",2024-02-02T08:00:00Z,1\n");
    assertThat(load("--map", mapping(FORUM)).code()).isZero();
    try (DuckDb tables = new DuckDb(temp.resolve("out"))) {
      assertThat(
              tables.rows(
                  "select kind, text, likes, hashtags, source_format from posts order by created,"
                      + " text"))
          .containsExactly(
              "original|Tea?|7|[tea, mill]|tea-forum",
              "original|Tea?|7|[tea, mill]|tea-forum",
              "comment|Yes|null|[]|tea-forum",
              "comment|Yes|null|[]|tea-forum",
              "comment|Tea, please|null|[]|tea-forum");
      assertThat(tables.rows("select reason from quarantine order by 1"))
          .containsExactly("author: not given", "the JSON is cut or broken at line 1, column 8");
      assertThat(tables.sumsHold()).isTrue();
    }
  }

  @Test
  void formatsAreListedWithTheOwnOne() {
    String listed = CommandLineRun.succeeding("formats", "--map", mapping(FORUM)).out();
    assertThat(listed).containsPattern("tea-forum +What the tea forum exports.");
    for (String shipped : List.of("x-archive", "facebook-json", "linkedin-export", "twint")) {
      assertThat(listed).containsPattern("  " + shipped + " +[A-Z].*[.]");
    }
    assertThat(listed).doesNotContain("-other");
  }

  @Test
  void mistakesInAMappingAreNamed() {
    TinyInput.write(temp.resolve("in/table.csv"), "entry,said\n1,x\n");
    refused(load("--map", temp.resolve("none.yaml")), "mapping", "none.yaml", "docs/mapping.md");
    refused(load("--map", mapping("name: Tea Forum\n")), "tea.yaml", "name");
    refused(load("--map", mapping(FORUM.replace("tea-forum", "twint"))), "'twint'", "another");
    refused(load("--map", mapping(FORUM.replace("likes:", "liked:"))), "tea.yaml", "liked");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  private static void refused(CommandLineRun run, String... parts) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(parts);
  }
}
