package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fishmarket.table.Table;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.SameResult;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People, and the texts of all, are taken out of a finished result. */
class ForgetTest {
  /** One who is to be forgotten, and the stall that she posts at. */
  private static final String SHE = "100";

  private static final String STALL = "stalls/search.jsonl";
  private static final String WORDS = "The secret of my grandmother's plum cake is in the oven";

  @TempDir static Path temp;
  private static Path input;
  private static Path whole;

  @BeforeAll
  static void run() {
    input = TinyInput.write(temp.resolve("in"));
    whole = run(input, "whole");
  }

  private static Path copy(String name) throws IOException {
    Path copy = temp.resolve(name);
    try (Stream<Path> files = Files.walk(whole)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, copy.resolve(whole.relativize(file).toString()));
      }
    }
    return copy;
  }

  private static Path run(Path input, String name, String... more) {
    Path out = temp.resolve(name);
    List<Object> words = new ArrayList<>(TinyInput.run(input, out, temp));
    words.addAll(List.of(more));
    CommandLineRun.succeeding(words.toArray());
    return out;
  }

  private static CommandLineRun forget(Path out, Object... who) {
    List<Object> words = new ArrayList<>(List.of("forget", out));
    words.addAll(List.of(who));
    words.addAll(List.of("--key", CommandLineRun.key(temp)));
    return CommandLineRun.of(words.toArray());
  }

  @Test
  void whatIsLeftIsWhatARunWithoutThemWouldHaveFound() throws IOException {
    Path out = copy("without-two");
    assertThat(forget(out, "@Member" + SHE, "900").code()).isZero();

    Path others = TinyInput.write(temp.resolve("others"));
    Path stall = others.resolve(STALL);
    List<String> lines = Files.readAllLines(stall);
    lines.removeIf(line -> line.contains("\"author_id\":\"" + SHE + "\""));
    Files.write(stall, lines);
    Files.delete(others.resolve("neighbours/one-member.zip"));
    SameResult.tables(out, run(others, "expected"), Set.of(Table.FILES));

    assertThat(Files.readString(out.resolve("manifest.json")))
        .contains("\"accounts taken out\" : \"2\"", "\"posts taken out\" : \"28\"")
        .contains("\"files taken out\" : \"2\"")
        .doesNotContain("one-member");
  }

  @Test
  void noTraceIsLeft() throws IOException {
    Path mine = TinyInput.write(temp.resolve("mine"));
    Path stall = mine.resolve(STALL);
    String hers = TinyInput.tweet(100, 4_000_001, WORDS);
    Files.writeString(stall, Files.readString(stall) + hers);
    TinyInput.write(
        mine.resolve("neighbours/answers.jsonl"),
        answer(1, "replied_to", "Do tell us, @member100!")
            + answer(2, "quoted", "Read this by @MEMBER100, all of you")
            + answer(3, "retweeted", "RT @member100: " + WORDS));
    Path out = run(mine, "result");
    List<String> traces = traces(out);
    assertThat(traces).hasSizeGreaterThan(20);
    assertThat(found(out, traces)).isEqualTo(traces);

    assertThat(forget(out, "member100").code()).isZero();
    assertThat(found(out, traces)).isEmpty();
    try (DuckDb tables = new DuckDb(out)) {
      assertThat(
              tables.rows(
                  "select kind, text, reply_to_post, shared_post from posts where kind <> 'original'"
                      + " order by kind"))
          .containsExactly(
              "quote|Read this by @forgotten, all of you|null|null",
              "reply|Do tell us, @forgotten!|null|null",
              "repost|null|null|null");
    }

    CommandLineRun again = forget(out, "member100");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("known as member100");
    assertThat(Files.exists(out.resolve("manifest.json"))).isTrue();
  }

  private static String answer(int id, String how, String text) {
    return TinyInput.tweet(500, 5_000_000 + id, text)
        .replaceFirst(
            "\\{",
            "{\"referenced_tweets\":[{\"type\":\"%s\",\"id\":\"4000001\"}],".formatted(how)
                + "\"entities\":{\"mentions\":[{\"username\":\"member100\",\"id\":\"100\"}]},"
                + "\"includes\":{\"tweets\":[{\"id\":\"4000001\",\"author_id\":\"100\",\"text\":\"%s\"}]},"
                    .formatted(WORDS));
  }

  /** By which she can be recognised: pseudonyms of her and her posts, and what she wrote. */
  private static List<String> traces(Path out) {
    try (DuckDb tables = new DuckDb(out)) {
      String her =
          tables
              .rows(
                  "select account from posts where text = '%s'".formatted(WORDS.replace("'", "''"))
                      + " and kind = 'original'")
              .get(0);
      List<String> traces = new ArrayList<>(List.of(her, WORDS));
      traces.addAll(
          tables.rows("select unnest(handles) from accounts where account = '" + her + "'"));
      List.copyOf(traces).stream()
          .filter(trace -> trace.matches("[ah][a-z2-7]{23}"))
          .forEach(trace -> traces.add(trace.substring(1, 9)));
      traces.addAll(tables.rows("select post_id from posts where account = '" + her + "'"));
      traces.addAll(
          tables.rows(
              "select text from posts where account = '%s' and text <> '%s'"
                  .formatted(her, WORDS.replace("'", "''"))));
      return traces;
    }
  }

  /** Those of the traces that stand in a table or in any other file. */
  private static List<String> found(Path out, List<String> traces) throws IOException {
    StringBuilder all = new StringBuilder();
    try (DuckDb tables = new DuckDb(out);
        Stream<Path> files = Files.walk(out)) {
      for (Table table : tables.tables()) {
        tables.rows("select * from " + table.slug()).forEach(row -> all.append(row).append('\n'));
      }
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return traces.stream().filter(trace -> all.indexOf(trace) >= 0).toList();
  }

  @Test
  void textsAreLeftOutAndFiguresStay() throws IOException {
    Path bare = run(input, "bare", "--drop-text");
    SameResult.tables(bare, whole, Set.of(Table.POSTS));
    try (DuckDb tables = new DuckDb(bare)) {
      assertThat(tables.number("select count(*) from posts")).isPositive();
      assertThat(tables.number("select count(text) from posts")).isZero();
    }
    assertThat(Files.readString(bare.resolve("README.txt"))).doesNotContain("texts of posts");

    Object[][] needing = {
      {"label", bare},
      {"explain", "--result", bare},
      {"audit", "draw", bare, "--size", "10", "--to", temp.resolve("sheets")}
    };
    for (Object[] words : needing) {
      CommandLineRun refused = CommandLineRun.of(words);
      assertThat(refused.code()).as(refused.err()).isEqualTo(2);
      assertThat(refused.err()).contains("texts of these posts were taken out");
    }

    Path dropped = copy("dropped");
    assertThat(forget(dropped, "--texts").code()).isZero();
    SameResult.tables(dropped, bare, Set.of());
    assertThat(
            CommandLineRun.of("compare", dropped, "--min-accounts", "2", "--replicates", "100")
                .code())
        .isZero();
    SameResult.tables(dropped, bare, Set.of(Table.CUES));
  }

  @Test
  void whoIsNotThereIsToldWithTheWayOut() throws IOException {
    Path out = temp.resolve("loaded");
    CommandLineRun.succeeding("load", input, "--out", out, "--key", CommandLineRun.key(temp), "-q");
    CommandLineRun nobody = forget(out, "nobody");
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("known as nobody", "--key");
    assertThat(forget(out).code()).isEqualTo(2);
    Path noKey = temp.resolve("none.key");
    CommandLineRun without = CommandLineRun.of("forget", out, "member100", "--key", noKey);
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).contains("none.key");
    assertThat(noKey).doesNotExist();
    // only what was made is made again
    assertThat(forget(out, "member100").code()).isZero();
    assertThat(out.resolve("tables/cohorts")).doesNotExist();
    assertThat(out.resolve("manifest.json")).exists();
  }
}
