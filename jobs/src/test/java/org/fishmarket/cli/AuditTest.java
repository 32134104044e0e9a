package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fishmarket.models.Classifier;
import org.fishmarket.testing.ChildRun;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit from the draw to the import, by the real command line. */
class AuditTest {
  private static final int OWN_STALLS = 53;
  private static final int OWN_NEIGHBOURS = 68;

  @TempDir static Path temp;
  @TempDir Path mine;
  private static Path finished;

  @BeforeAll
  static void runOnce() {
    Path input = TinyInput.write(temp.resolve("input"));
    TinyInput.write(
        input.resolve("stalls/more.jsonl"),
        TinyInput.tweet(
            100, 990_001, "Good morning <b>all</b> </script><script>alert(1)</script>"));
    finished = temp.resolve("finished");
    CommandLineRun.succeeding(TinyInput.run(input, finished, temp).toArray());
  }

  /** A result of one's own to work on. */
  private Path result() throws IOException {
    Path copy = mine.resolve("result");
    try (Stream<Path> files = Files.walk(finished)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, copy.resolve(finished.relativize(file).toString()));
      }
    }
    return copy;
  }

  private static String truth(String text) {
    return text.startsWith("Order our") || text.startsWith("Buy batch") ? "HARD_SELL" : "SHARING";
  }

  private static CommandLineRun draw(Path result, Path sheets, Object... more) {
    List<Object> words = new ArrayList<>(List.of("audit", "draw", result, "--to", sheets, "-q"));
    words.addAll(Arrays.asList(more));
    return CommandLineRun.of(words.toArray());
  }

  private static void refused(CommandLineRun run, String... parts) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(parts).doesNotContain("\tat ", "Exception");
  }

  @Test
  void aPlanSaysHowManyPostsMakeAWidth() {
    CommandLineRun wide = CommandLineRun.of("audit", "plan", finished, "--width", "0.2");
    assertThat(wide.code()).as(wide.err()).isZero();
    CommandLineRun narrow = CommandLineRun.of("audit", "plan", finished, "--width", "0.05");
    for (String cohort : List.of("neighbours", "stalls")) {
      long[] few = planned(wide.out(), cohort);
      long[] many = planned(narrow.out(), cohort);
      assertThat(few[0]).isEqualTo(many[0]).isBetween(50L, 70L);
      // narrower asks for more, and the classifier saves some
      assertThat(many[1]).isGreaterThanOrEqualTo(few[1]);
      assertThat(few[2]).isLessThanOrEqualTo(few[1]);
      assertThat(many[2]).isLessThanOrEqualTo(many[1]);
    }
    long most = Math.max(planned(wide.out(), "neighbours")[2], planned(wide.out(), "stalls")[2]);
    assertThat(wide.out()).contains("audit draw OUT --size " + most + " --per-cohort");
  }

  /** Posts, those to code by hand, and with the classifier. */
  private static long[] planned(String text, String cohort) {
    String[] cells =
        text.lines().filter(line -> line.startsWith(cohort)).findFirst().orElseThrow().split(" +");
    return new long[] {
      Long.parseLong(cells[1]), Long.parseLong(cells[4]), Long.parseLong(cells[5])
    };
  }

  @Test
  void aPlanOfNoWidthIsRefused() {
    refused(CommandLineRun.of("audit", "plan", finished, "--width", "0"), "--width", "0.1");
    refused(CommandLineRun.of("audit", "plan", mine, "--width", "0.1"), "fishmarket run");
  }

  @Test
  void peoplesLabelsComeBackWithTheirChances() throws IOException {
    Path out = result();
    Path sheets = mine.resolve("sheets");
    CommandLineRun drawn = draw(out, sheets, "--size", "40", "--seed", "5");
    assertThat(drawn.code()).as(drawn.err()).isZero();
    assertThat(drawn.out()).contains("40 posts", "stalls", "neighbours", "coding-sheet-B.html");

    AtomicInteger turn = new AtomicInteger();
    Path right = Coders.fillIn(sheets, "A", AuditTest::truth);
    Path wrong =
        Coders.fillIn(
            sheets, "B", text -> turn.getAndIncrement() % 10 == 0 ? "CAUSE" : truth(text));
    CommandLineRun read = CommandLineRun.of("audit", "import", out, right, wrong, "-q");
    assertThat(read.code()).as(read.err()).isZero();
    assertThat(read.out())
        .contains("40 of 40 posts coded by A, B; 40 by more than one")
        .containsPattern("intent, A and B +40 +0\\.900 +0\\.\\d+ +0\\.\\d+")
        .containsPattern("neighbours +20 +0\\.000 +0\\.000 to 0\\.\\d+ ")
        .contains("4 posts are tied");
    try (DuckDb tables = new DuckDb(out)) {
      assertThat(tables.number("select count(*) from audit")).isEqualTo(80);
      assertThat(
              tables.rows(
                  "select cohort, stratum_posts, stratum_drawn, stratum_coded,"
                      + " round(inclusion_probability, 4), count(*) from audit group by all"
                      + " order by all"))
          .containsExactly(
              "neighbours|%d|20|20|%.4f|40".formatted(OWN_NEIGHBOURS, 20.0 / OWN_NEIGHBOURS),
              "stalls|%d|20|20|%.4f|40".formatted(OWN_STALLS + 1, 20.0 / (OWN_STALLS + 1)));
      assertThat(
              tables.number(
                  "select cast(round(sum(weight)) as bigint) from audit where coder = 'A'"))
          .isEqualTo(OWN_STALLS + 1 + OWN_NEIGHBOURS);
      assertThat(
              tables.number(
                  "select count(*) from audit a join posts p using (post_id, account, cohort)"))
          .isEqualTo(80);
      assertThat(
              tables.number(
                  "select count(distinct post_id) from audit where settled_intent" + " is null"))
          .isEqualTo(4);
    }
    assertThat(Files.readString(out.resolve("manifest.json")))
        .contains("\"audit-import\"", "\"audit\" : 80", "\"sample\" : 40");
    assertThat(out.resolve("_work")).doesNotExist();
    assertThat(out.resolve("report.html")).exists();
    theReportTellsIt(out, read.out());
  }

  /** What the import prints of all cohorts stands in the report too. */
  private static void theReportTellsIt(Path out, String printed) throws IOException {
    CommandLineRun.succeeding("report", out, "-q");
    JsonNode json = new ObjectMapper().readTree(out.resolve("report.json").toFile());
    JsonNode all = json.at("/data/audit/scores/0");
    String[] cells =
        printed.lines().filter(line -> line.startsWith("all ")).findFirst().get().split(" +");
    assertThat(cells[1]).isEqualTo(all.path("coded").asText());
    assertThat(List.of(cells[2], cells[3], cells[5], cells[7], cells[8]))
        .containsExactly(
            figure(all.at("/people/estimate")),
            figure(all.at("/people/low")),
            figure(all.at("/people/high")),
            figure(all.at("/precision/estimate")),
            figure(all.at("/recall/estimate")));
    JsonNode intent = json.at("/data/audit/agreement/1");
    assertThat(printed)
        .containsPattern(
            "intent, A and B +40 +%s +%s +%s"
                .formatted(
                    figure(intent.path("same")),
                    figure(intent.path("kappa")),
                    figure(intent.path("alpha"))));
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("The findings do not know of it yet", "data-at=\"/data/audit/scores/2/people\"");
    assertThat(json.at("/run/classifier/version").asText())
        .isEqualTo(Classifier.shipped().version());
    assertThat(json.at("/run/classifier/held_out/f1/low").asDouble()).isGreaterThan(0.5);
    assertThat(json.at("/run/made/hashes_total").asInt()).isEqualTo(5);
    assertThat(json.at("/run/made/spark").asText()).startsWith("4.");
  }

  private static String figure(JsonNode value) {
    return String.format(Locale.ROOT, "%.3f", value.asDouble());
  }

  @Test
  void tiesAreSettledAndASecondImportReplacesTheFirst() throws IOException {
    Path out = result();
    Path sheets = mine.resolve("sheets");
    draw(out, sheets, "--size", "20");
    Path one = Coders.fillIn(sheets, "A", AuditTest::truth);
    Path other = Coders.fillIn(sheets, "B", text -> "SHARING");
    Path ties = mine.resolve("ties.csv");
    CommandLineRun.succeeding("audit", "import", out, one, other, "--ties", ties, "-q");
    long tied;
    try (DuckDb tables = new DuckDb(out)) {
      tied =
          tables.number("select count(distinct post_id) from audit where settled_selling is null");
    }
    assertThat(Coders.rows(ties)).hasSize((int) tied + 1);
    assertThat(Coders.rows(ties).get(1)).contains("A: HARD_SELL; B: SHARING");

    Path settled = Coders.fillIn(ties, text -> "HARD_SELL");
    CommandLineRun second =
        CommandLineRun.succeeding("audit", "import", out, one, other, "--settled", settled, "-q");
    assertThat(second.out()).doesNotContain("tied").containsPattern("stalls +10 +[01]\\.\\d+");
    CommandLineRun.succeeding("compare", out, "--replicates", "100", "-q");
    CommandLineRun.succeeding("label", out, "-q");
    try (DuckDb tables = new DuckDb(out)) {
      assertThat(tables.number("select count(*) from audit")).isEqualTo(40);
      assertThat(tables.number("select count(*) from audit where settled_selling is null"))
          .isZero();
      assertThat(
              tables.number(
                  "select count(distinct post_id) from audit where settled_intent = 'HARD_SELL'"))
          .isEqualTo(tied);
    }
  }

  @Test
  void aSlipLeavesResultAndEarlierImportAsTheyWere() throws IOException {
    Path out = result();
    Path sheets = mine.resolve("sheets");
    refused(CommandLineRun.of("audit", "import", out, mine.resolve("no.csv"), "-q"), "audit draw");
    refused(draw(out, sheets, "--size", "1"), "too small", "--size");
    draw(out, sheets, "--size", "20");
    Path coded = Coders.fillIn(sheets, "A", AuditTest::truth);
    CommandLineRun.succeeding("audit", "import", out, coded, "-q");
    String manifest = Files.readString(out.resolve("manifest.json"));

    Path slip = mine.resolve("slip.csv");
    List<String> rows = Files.readAllLines(coded);
    int row =
        1
            + IntStream.range(0, rows.size())
                .filter(at -> rows.get(at).contains("SHARING"))
                .findFirst()
                .orElseThrow();
    Files.writeString(slip, Files.readString(coded).replace("SHARING", "SHARED"));
    refused(
        CommandLineRun.of("audit", "import", out, slip, "-q"),
        "'SHARED'",
        "CAUSE",
        "row " + row + ":");
    refused(CommandLineRun.of("audit", "import", out, coded, coded, "-q"), "before");
    refused(draw(out, mine.resolve("other"), "--size", "20"), "--again");
    refused(draw(out, sheets, "--size", "20", "--again"), "not empty");
    assertThat(out.resolve("manifest.json")).content().isEqualTo(manifest);
    assertThat(out.resolve("_work")).doesNotExist();

    CommandLineRun.succeeding(
        "audit", "draw", out, "--size", "21", "--again", "--to", mine.resolve("other"), "-q");
    refused(CommandLineRun.of("audit", "import", out, coded, "-q"), "of the sample 's");
    assertThat(out.resolve("tables/audit")).doesNotExist();
  }

  @Test
  void theSheetsAreBlindShuffledAndPrivate() throws IOException {
    Path out = result();
    Path sheets = mine.resolve("sheets");
    draw(out, sheets, "--size", "122", "--overlap", "0.25", "--coders", "3");
    List<String> ids = new ArrayList<>();
    for (String coder : List.of("A", "B", "C")) {
      Coders.rows(sheets.resolve("coding-sheet-" + coder + ".csv")).stream()
          .skip(1)
          .forEach(row -> ids.add(row.get(2)));
      String page = Files.readString(sheets.resolve("coding-sheet-" + coder + ".html"));
      try (DuckDb tables = new DuckDb(out)) {
        for (String account : tables.rows("select distinct account from sample")) {
          assertThat(page).doesNotContain(account);
        }
      }
      assertThat(page).doesNotContain("neighbours", "stalls", "<b>all", "p_selling");
    }
    // in each stratum a quarter, rounded up, thrice; the rest once
    assertThat(ids).hasSize(122 + 2 * (14 + 17));
    assertThat(ids.stream().distinct()).hasSize(122);
    try (DuckDb tables = new DuckDb(out)) {
      assertThat(tables.rows("select post_id from sample order by stratum, post_id"))
          .containsExactlyInAnyOrderElementsOf(ids.stream().distinct().toList())
          .isNotEqualTo(ids.subList(0, 122));
    }
  }

  @Test
  void theSampleDoesNotDependOnPartitions() throws IOException {
    List<List<String>> samples = new ArrayList<>();
    for (String partitions : List.of("1", "7")) {
      Path out = Files.createDirectory(mine.resolve("p" + partitions)).resolve("result");
      Files.move(result(), out);
      Path sheets = mine.resolve("sheets" + partitions);
      try (ChildRun run =
          ChildRun.start(
              List.of("-Dspark.sql.shuffle.partitions=" + partitions, "-Duser.language=tr"),
              "audit",
              "draw",
              out,
              "--size",
              "30",
              "--by-score",
              "4",
              "--to",
              sheets,
              "-q")) {
        run.succeeding();
      }
      try (DuckDb tables = new DuckDb(out)) {
        samples.add(tables.rows("select * from sample order by post_id"));
      }
      assertThat(Files.readString(sheets.resolve("coding-sheet-A.html")))
          .isEqualTo(Files.readString(mine.resolve("sheets1/coding-sheet-A.html")));
    }
    assertThat(samples.get(0)).hasSize(30).isEqualTo(samples.get(1));
  }

  @Test
  void onlyTheOwnerMayReadTheSheets() throws IOException {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    Path sheets = mine.resolve("sheets");
    draw(result(), sheets, "--size", "8");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sheets)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(sheets)) {
      assertThat(files)
          .hasSize(4)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }
}
