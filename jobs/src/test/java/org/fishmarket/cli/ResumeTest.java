package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.table.Table;
import org.fishmarket.testing.ChildRun;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is killed as {@code kill -9} does, in each of its jobs, and repeated. Also: a run on a
 * machine with other settings. The result is that of a run undisturbed.
 */
class ResumeTest {
  private static final List<String> JOBS = List.of("load", "label", "compare", "report");
  private static final int ATTEMPTS = 4;

  @TempDir static Path temp;
  private static Path input;
  private static Map<String, Object> undisturbed;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    input = TinyInput.write(temp.resolve("input"));
    Path out = temp.resolve("undisturbed");
    CommandLineRun.succeeding((Object[]) command(out));
    undisturbed = content(out);
  }

  private static String[] command(Path out) {
    return TinyInput.run(input, out, temp).toArray(String[]::new);
  }

  private static ChildRun child(Path out, String... options) {
    return ChildRun.start(List.of(options), (Object[]) command(out));
  }

  /** Everything in a result but when it was made: tables as sorted rows, the report as text. */
  private static Map<String, Object> content(Path out) throws IOException {
    Map<String, Object> content = new TreeMap<>();
    try (DuckDb tables = new DuckDb(out)) {
      for (Table table : tables.tables()) {
        content.put(table.slug(), tables.rows("select * from " + table.slug() + " order by all"));
      }
    }
    for (String name : List.of("report.html", "report.json")) {
      content.put(
          name,
          Files.readString(out.resolve(name))
              .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "START")
              .replace(out.toString(), "OUT"));
    }
    return content;
  }

  private static void same(Path out) throws IOException {
    assertThat(out.resolve("manifest.json")).exists();
    assertThat(out.resolve("_work")).doesNotExist();
    Map<String, Object> content = content(out);
    undisturbed.forEach((name, value) -> assertThat(content.get(name)).as(name).isEqualTo(value));
  }

  @Test
  void aRunKilledInEachJobGoesOnBehindTheLastFinishedOne() throws IOException {
    Path out = killedInEachJob();
    try (ChildRun last = child(out)) {
      assertThat(finishedBefore(last.succeeding())).containsExactly("load", "label", "compare");
    }
    same(out);
  }

  /** A job can be over before the kill lands; then it proves nothing and all is tried again. */
  private static Path killedInEachJob() {
    List<String> late = new ArrayList<>();
    for (int i = 0; i < ATTEMPTS; i++) {
      Path out = temp.resolve("killed" + i);
      if (JOBS.stream().allMatch(job -> killedIn(job, out, late))) {
        return out;
      }
    }
    throw new AssertionError("in " + ATTEMPTS + " attempts no kill landed inside: " + late);
  }

  private static boolean killedIn(String job, Path out, List<String> late) {
    try (ChildRun run = child(out)) {
      String begun = "%-8s ".formatted(job);
      assertThat(run.says(begun + "starting")).as(run.err()).isTrue();
      if (!run.kill() || run.err().contains(begun + "done in")) {
        late.add(job);
        return false;
      }
      assertThat(finishedBefore(run.err()))
          .containsExactlyElementsOf(JOBS.subList(0, Math.max(0, JOBS.indexOf(job) - 1)));
      assertThat(out.resolve("manifest.json")).doesNotExist();
      return true;
    }
  }

  /** The jobs that a run said it need not do again. */
  private static List<String> finishedBefore(String err) {
    return JOBS.stream().filter(job -> err.contains(job + " was finished before")).toList();
  }

  @Test
  void aJobThatWasKilledOnAFinishedResultIsDoneAgain() throws IOException {
    Path out = temp.resolve("relabelled");
    CommandLineRun.succeeding((Object[]) command(out));
    try (ChildRun label = ChildRun.start(List.of(), "label", out)) {
      assertThat(label.says("label    starting")).isTrue();
      assertThat(label.kill()).as("killed in time").isTrue();
    }
    assertThat(out.resolve("manifest.json")).doesNotExist();
    try (ChildRun again = child(out)) {
      assertThat(finishedBefore(again.succeeding())).containsExactly("load");
    }
    same(out);
  }

  @Test
  void partitionsTimeZoneAndLocaleChangeNothing() throws IOException {
    Path out = temp.resolve("elsewhere");
    try (ChildRun run =
        child(
            out,
            "-Dspark.sql.shuffle.partitions=7",
            "-Duser.timezone=Asia/Kolkata",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dfile.encoding=ISO-8859-9")) {
      run.succeeding();
    }
    same(out);
    Path single = temp.resolve("single");
    try (ChildRun run =
        child(single, "-Dspark.sql.shuffle.partitions=1", "-Dspark.master=local[1]")) {
      run.succeeding();
    }
    same(single);
  }
}
