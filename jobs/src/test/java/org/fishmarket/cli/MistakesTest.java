package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fishmarket.testing.ChildRun;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.Shell;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips of the user: exit code 2 and one message with the value and the way out. */
class MistakesTest {
  @TempDir static Path temp;
  @TempDir Path mine;
  private static Path input;
  private static Path finished;

  @BeforeAll
  static void loadOnce() {
    input = TinyInput.write(temp.resolve("input"));
    finished = temp.resolve("finished");
    CommandLineRun.succeeding("load", input, "--out", finished, "--key", CommandLineRun.key(temp));
  }

  private CommandLineRun load(Object... words) {
    return with("load", words);
  }

  private CommandLineRun with(String command, Object... words) {
    List<Object> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(words));
    line.addAll(List.of("--out", mine.resolve("out"), "--key", CommandLineRun.key(temp), "-q"));
    return CommandLineRun.of(line.toArray());
  }

  private static void refused(CommandLineRun run, String... parts) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err().strip()).contains(parts).doesNotContain("\tat ", "Exception");
    assertThat(run.err().strip().lines()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aPathThatIsNotThereIsNamed() {
    refused(load(mine.resolve("no-such-folder")), "no-such-folder", "Check the path");
  }

  @Test
  void aMistakeBindsNobodyToTheSameCommand() {
    refused(load(mine.resolve("no-such-folder")), "no-such-folder");
    assertThat(load(input).code()).isZero();
  }

  @Test
  void aKeyInsideTheResultIsNotMade() {
    Path out = mine.resolve("out");
    refused(
        CommandLineRun.of("load", input, "--out", out, "--key", out.resolve("my.key")), "my.key");
    assertThat(out).doesNotExist();
  }

  @Test
  void anEmptyFolderIsNamed() throws IOException {
    refused(load(Files.createDirectory(mine.resolve("bare"))), "bare", "no file");
  }

  @Test
  void aFolderWithNothingToReadSaysWhy() {
    TinyInput.write(mine.resolve("in/notes.bin"), "\u0001");
    refused(load(mine.resolve("in")), "None of the 1 files", "notes.bin");
  }

  @Test
  void aFileSystemThatIsNotKnownIsNamed() {
    refused(load("nosuch://host/exports"), "nosuch");
    refused(
        CommandLineRun.of("load", input, "--out", "nosuch://host/out", "-q"), "nosuch", "--out");
  }

  @Test
  void aFinishedResultIsLeftAlone() throws IOException {
    Map<Path, String> before = snapshot(finished);
    refused(
        CommandLineRun.of("load", input, "--out", finished, "--key", CommandLineRun.key(temp)),
        "finished result",
        finished.toString(),
        "--out");
    refused(CommandLineRun.of("label", finished, "--model", garbage()), "model");
    refused(CommandLineRun.of("compare", finished, "--min-accounts", "0"), "give 2 or more");
    refused(CommandLineRun.of("report", finished), "not ready for 'report'", "compare");
    refused(CommandLineRun.of("report", mine), "no result");
    assertThat(snapshot(finished)).isEqualTo(before);
  }

  private static Map<Path, String> snapshot(Path folder) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        files.put(path, Files.size(path) + " " + Files.getLastModifiedTime(path));
      }
    }
    return files;
  }

  @Test
  void aFolderWithOtherThingsIsLeftAlone() {
    TinyInput.write(mine.resolve("out/thesis.txt"), "mine");
    refused(load(input), "not empty", "--out");
    assertThat(mine.resolve("out")).isDirectoryContaining("glob:**/thesis.txt");
  }

  @Test
  void twoRunsIntoOneFolderAreKeptApart() {
    Object[] words = {
      "load", input, "--out", mine.resolve("out"), "--key", CommandLineRun.key(temp)
    };
    try (ChildRun first = ChildRun.start(List.of(), words)) {
      assertThat(first.says("starting Spark")).isTrue();
      refused(CommandLineRun.of(words), "Another run is writing", "--out");
      assertThat(first.succeeding()).contains("finished in");
    }
  }

  @Test
  void anAccountOfTheCohortTableThatIsNotThereIsQuarantined() {
    Path table = mine.resolve("cohorts.csv");
    TinyInput.write(table, "handle,cohort\nmember100,a\nmember1,b\nmember101,a\n");
    assertThat(load(input, "--cohorts", table).code()).isZero();
    try (DuckDb tables = new DuckDb(mine.resolve("out"))) {
      assertThat(tables.rows("select file, position, reason from quarantine"))
          .containsExactly("cohorts.csv|line 3|it names no account, archive or group of the input");
      assertThat(tables.rows("select distinct cohort from posts order by 1"))
          .containsExactly("a", "null");
    }
  }

  @Test
  void aCohortTableThatFitsNothingIsRefused() {
    refused(load(input, "--cohorts", table("handle,cohort\nmember1,b\n")), "No row", "cohorts.csv");
  }

  @Test
  void aCohortTableWithoutTheColumnsIsRefused() {
    refused(
        load(input, "--cohorts", table("person,team\nx,y\n")),
        "cohorts.csv",
        "'cohort'",
        "person, team");
    refused(load(input, "--cohorts", mine.resolve("none.csv")), "none.csv", "not there");
  }

  @Test
  void aCohortTableMayNotContradictItself() {
    refused(
        load(input, "--cohorts", table("handle,cohort\nmember100,a\nmember101,a\nmember100,b\n")),
        "two cohorts",
        "lines 2 and 4");
  }

  @Test
  void norByAnAccountsHandleAndItsId() {
    refused(
        load(input, "--cohorts", table("handle,account,cohort\nmember100,,a\n,100,b\n")),
        "two cohorts",
        "lines 2 and 3");
  }

  private Path table(String csv) {
    Path table = mine.resolve("cohorts.csv");
    TinyInput.write(table, csv);
    return table;
  }

  @Test
  void aFullDiskIsNamed() throws Exception {
    Path disk = Files.createDirectory(mine.resolve("disk"));
    assumeTrue(
        Shell.succeeds("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
        "skipped: a small disk can only be mounted by root");
    try {
      refused(
          CommandLineRun.of("load", input, "--out", disk.resolve("out"), "-q"),
          "no space left",
          "0 MB free in " + disk.resolve("out"),
          "--out");
      assertThat(disk.resolve("out/manifest.json")).doesNotExist();
    } finally {
      assertThat(Shell.succeeds("umount", disk.toString())).isTrue();
    }
  }

  @Test
  void optionsOutOfTheirBoundsAreRefusedBeforeAnyWork() {
    refused(load(input, "--cohort-by", "nonsense"), "nonsense", "platform, archive, group");
    refused(load(input, "--colour", "red"), "--colour", "load --help");
    refused(with("run", input, "--min-accounts", "0"), "give 2 or more");
    refused(with("run", input, "--replicates", "many"), "many", "--replicates");
    refused(with("run", input, "--model", garbage()), "model");
    refused(with("run", input, "--model", mine.resolve("none")), "none", "fishmarket train");
    refused(CommandLineRun.of("load", input, "--out", mine.resolve("out"), "--key", input), "key");
    refused(CommandLineRun.of("nonsense"), "nonsense");
    assertThat(mine.resolve("out")).doesNotExist();
  }

  private Path garbage() {
    Path file = mine.resolve("garbage.model");
    TinyInput.write(file, "no model at all");
    return file;
  }
}
