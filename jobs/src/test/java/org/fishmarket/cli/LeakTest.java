package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fishmarket.table.Table;
import org.fishmarket.testing.ChildRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.Secrets;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that a run leaves, walked for what the exports tell of people. The exports are of all
 * formats, some of them damaged; the run speaks as much as it can.
 */
class LeakTest {
  private static final String USER = "rosalind.pennyfeather";

  private static final String MAIL =
      "write to me at rosie@example.org whenever you like to come over";
  private static final String CUT = "this line is cut off in the middle of what it would have said";
  private static final String QUOTED = "broken by a quote amid the words of a stranger";
  private static final String POST = "kept apart from what I say to everybody over here";
  private static final String MESSAGE = "nobody else may ever come to read this one";

  @TempDir static Path temp;
  private static Path out;
  private static String said;
  private static Secrets secrets;

  @BeforeAll
  static void run() throws IOException {
    Path home = temp.resolve("people").resolve(USER);
    Path input = home.resolve("exports");
    simulate(input);
    secrets =
        Secrets.of(input)
            .and(
                List.of(
                    "rosie@example.org",
                    "perp.coppe@example.org",
                    "1234567890123",
                    "17529409876",
                    "12345678901",
                    "ottilie.fishwright",
                    "fishwright"),
                List.of("ottilie fishwright"),
                List.of(MAIL, CUT, QUOTED, POST, MESSAGE));
    damage(input);
    out = home.resolve("result");
    Files.createDirectories(temp.resolve("events"));
    List<Object> words = new ArrayList<>(TinyInput.run(input, out, home));
    try (ChildRun run =
        ChildRun.start(
            List.of(
                "-Duser.home=" + home,
                "-Duser.name=" + USER,
                "-Dspark.eventLog.enabled=true",
                "-Dspark.eventLog.compress=false",
                "-Dspark.eventLog.dir=" + temp.resolve("events").toUri(),
                "-Dlog4j2.configurationFile=" + talkative()),
            words.toArray())) {
      said = run.succeeding();
    }
  }

  private static void simulate(Path input) {
    org.fishmarket.testing.CommandLineRun.succeeding(
        "simulate",
        "--out",
        input,
        "--cohorts",
        "2",
        "--accounts",
        "28",
        "--groups",
        "2",
        "--posts",
        "1500",
        "--weeks",
        "20",
        "-q",
        "--format",
        "crowdtangle,facebook-json,linkedin-export,twint,x-api-v1,x-api-v2,x-archive");
  }

  /** Copies of which readers cannot make sense, and names as platforms give them. */
  private static void damage(Path input) throws IOException {
    Path folder = Files.createDirectories(input.resolve("cohort-1/damaged"));
    List<Path> whole;
    try (Stream<Path> files = Files.walk(input)) {
      whole = files.filter(Files::isRegularFile).toList();
    }
    for (int i = 0; i < whole.size(); i += 4) {
      byte[] bytes = Files.readAllBytes(whole.get(i));
      String name = i + "-" + whole.get(i).getFileName();
      Files.write(folder.resolve(name), java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
    }
    TinyInput.write(
        folder.resolve("search.jsonl"),
        TinyInput.tweet(1013958644, 1099, MAIL)
                .replace("\"created_at\":\"", "\"created_at\":\"perp.coppe@example.org ")
            + "{\"id\": \"1234567890123\", \"text\": \""
            + CUT);
    TinyInput.write(
        folder.resolve("Comments_17529409876.csv"),
        "Date,Link,Message\n2024-01-01 10:00:00,\"https://www.linkedin.com/feed/update/\"x,"
            + QUOTED
            + "\n");
    TinyInput.zip(
        input.resolve("cohort-2/facebook-ottilie.fishwright.zip"),
        Map.of(
            "posts/your_posts_1.json",
            "[{\"timestamp\": 1600000000, \"data\": [{\"post\": \"" + POST + "\"}]}]",
            "messages/inbox/friend_12345678901/message_1.json",
            "{\"participants\": [], \"messages\": [{\"sender_name\": \"Ottilie Fishwright\","
                + " \"content\": \""
                + MESSAGE
                + "\"}]}"));
  }

  /** Spark's own log, which says most. */
  private static Path talkative() {
    Path file = temp.resolve("talkative.properties");
    TinyInput.write(
        file,
        "rootLogger.level = info\nrootLogger.appenderRef.err.ref = err\nappender.err.type ="
            + " Console\nappender.err.name = err\nappender.err.target ="
            + " SYSTEM_ERR\nappender.err.layout.type = PatternLayout\n"
            + "appender.err.layout.pattern = %c %m%n\n");
    return file;
  }

  /** All files that are no tables. */
  private static Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path root : List.of(out, temp.resolve("events"))) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          if (!file.toString().endsWith(".parquet") && !file.endsWith("labels.model")) {
            files.put(
                root.relativize(file).toString(),
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
          }
        }
      }
    }
    files.put("standard error", said);
    return files;
  }

  @Test
  void thereIsMuchToBeFound() throws IOException {
    assertThat(secrets.counts()).allSatisfy(count -> assertThat(count).isGreaterThan(20));
    assertThat(secrets.in("Ask Ottilie Fishwright, rosie@example.org")).hasSize(3);
    assertThat(files()).hasSizeGreaterThan(20);
    assertThat(said).hasSizeGreaterThan(100_000);
  }

  @Test
  void noFileTellsOfPeople() throws IOException {
    Map<String, Set<String>> leaks = new TreeMap<>();
    files().forEach((name, content) -> leaks.put(name, secrets.in(content)));
    leaks.values().removeIf(Set::isEmpty);
    assertThat(leaks).isEmpty();
  }

  @Test
  void noFileThatIsHandedOnTellsTheUsersName() throws IOException {
    Map<String, String> files = files();
    // what Spark says, and the user asked for, tells where files lie
    files.keySet().removeIf(name -> name.equals("standard error") || name.contains("local-"));
    assertThat(files).hasSizeGreaterThan(20);
    assertThat(files).allSatisfy((name, content) -> assertThat(content).doesNotContain(USER));
  }

  @Test
  void noTableTellsOfPeopleButForTheWordsOfPosts() {
    try (DuckDb tables = new DuckDb(out)) {
      for (Table table : tables.tables()) {
        String but = table == Table.POSTS ? " exclude (text, links, hashtags)" : "";
        String rows = String.join("\n", tables.rows("select *" + but + " from " + table.slug()));
        assertThat(secrets.in(rows.replace('|', '\n'))).as(table.slug()).isEmpty();
      }
      String texts = String.join("\n", tables.rows("select text from posts"));
      // names without a handle and addresses of mail stay in texts, as the README says
      assertThat(secrets.named(texts))
          .filteredOn(
              secret -> secret.matches("\\d{10,}|[a-z_]+\\d[a-z\\d_]*") && secret.length() > 8)
          .isEmpty();
    }
  }

  @Test
  void privateMessagesAreNamedAndNotRead() throws IOException {
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("private messages are never read");
    try (DuckDb tables = new DuckDb(out)) {
      assertThat(tables.rows("select status, records from files where file like '%message_1%'"))
          .containsExactly("ignored|0");
    }
  }
}
