package org.fishmarket.load.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.fishmarket.load.plan.Archives.Place;
import org.fishmarket.load.source.Lines;
import org.fishmarket.load.source.Location;
import org.fishmarket.load.source.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  @TempDir Path temp;

  private static InputFile file(String path, String zip) {
    return new InputFile(Location.file("file:/x/in/" + path, 1), "in", path, zip, null);
  }

  @Test
  void whatAPlatformPutsIntoItsExportsIsPartOfTheFileNotOfTheArchive() {
    assertThat(Archives.of(file("ann/data/tweets.js", null), false, false))
        .isEqualTo(new Place("ann", "data/tweets.js"));
    assertThat(Archives.of(file("g/ann/your_facebook_activity/posts/p.json", null), false, false))
        .isEqualTo(new Place("g/ann", "your_facebook_activity/posts/p.json"));
    assertThat(Archives.of(file("data/tweets.js", null), false, false))
        .isEqualTo(new Place("in", "data/tweets.js"));
    assertThat(Archives.of(file("a/b/data/tweets.js", "g/ann.zip"), false, false))
        .isEqualTo(new Place("g/ann.zip", "a/b/data/tweets.js"));
  }

  @Test
  void aTableOfManyAccountsIsAnArchiveOfItsOwn() {
    assertThat(Archives.of(file("g/posts.csv", null), true, false))
        .isEqualTo(new Place("g/posts.csv", "posts.csv"));
  }

  @Test
  void filesAreListedInTheOrderOfTheirPaths() throws IOException {
    for (String path :
        List.of("b/c/d.txt", "b/c.txt", "b.txt", "b!.txt", "b/c d/x.txt", "a/z.txt")) {
      Path file = temp.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "nothing");
    }
    List<String> paths = new ArrayList<>();
    new Inputs(new Configuration()).list(List.of(temp.toString()), file -> paths.add(file.path()));
    assertThat(paths)
        .containsExactly("a/z.txt", "b!.txt", "b.txt", "b/c d/x.txt", "b/c.txt", "b/c/d.txt");
  }

  @Test
  void eachEntryOfLargeZipsIsSeenForWhatItIs() throws IOException {
    for (String zip : List.of("a.zip", "b.zip")) {
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(temp.resolve(zip)))) {
        for (int i = 0; i < 600; i++) {
          out.putNextEntry(new ZipEntry("%03d.%s".formatted(i, i % 3 == 0 ? "jsonl" : "txt")));
          String tweet =
              """
              {"data": {"id": "%d", "author_id": "1", "text": "hello", \
              "created_at": "2022-05-01T10:00:00.000Z", "public_metrics": {"like_count": 3}}}\
              """;
          out.write((i % 3 == 0 ? tweet.formatted(i + 1) : "a note").getBytes(UTF_8));
        }
      }
    }
    Plan plan =
        Plan.of(
            List.of(temp.toString()),
            Catalog.shipped(),
            UnaryOperator.identity(),
            new Configuration());
    assertThat(plan.files()).hasSize(1200);
    for (int i = 0; i < 1200; i++) {
      PlannedFile file = plan.files().get(i);
      boolean tweet = i % 600 % 3 == 0;
      assertThat(file.name()).isEqualTo("%03d.%s".formatted(i % 600, tweet ? "jsonl" : "txt"));
      assertThat(file.format()).isEqualTo(tweet ? "x-api-v2" : null);
    }
  }

  @Test
  void ofSeveralInputsTheNameTellsWhich() {
    assertThat(Archives.of(file("ann/data/tweets.js", null), false, true).archive())
        .isEqualTo("in/ann");
  }

  @Test
  void theTopFolderIsTheDefaultCohort() {
    assertThat(
            Archives.topFolder(file("traders/ann/data/tweets.js", null), UnaryOperator.identity()))
        .isEqualTo("traders");
    assertThat(Archives.topFolder(file("x/tweets.js", "traders/ann.zip"), UnaryOperator.identity()))
        .isEqualTo("traders");
    assertThat(Archives.topFolder(file("ann.csv", null), UnaryOperator.identity())).isEqualTo("in");
  }

  private static PlannedFile planned(int index, String path, long bytes, boolean splits) {
    return new PlannedFile(
        index,
        Location.file(path, bytes),
        "archive",
        path,
        path,
        "cohort",
        "twitter",
        "x-api-v1",
        splits,
        null,
        Map.of());
  }

  @Test
  void aLargeFileOfLinesIsReadByAllTasksAndEachByteByOne() {
    Plan plan = new Plan(List.of(planned(0, "big.jsonl", 1_000_000, true)), Catalog.shipped());
    List<WorkUnit> units =
        plan.units(8, 100_000).stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingLong(WorkUnit::start))
            .toList();
    assertThat(units).hasSize(10);
    for (int i = 1; i < units.size(); i++) {
      assertThat(units.get(i).start()).isEqualTo(units.get(i - 1).end());
    }
    assertThat(units.get(9).end()).isEqualTo(Long.MAX_VALUE);
    assertThat(plan.units(8, 100_000)).hasSize(8);
  }

  @Test
  void manySmallFilesAndOneLargeOneArePackedEvenly() {
    List<PlannedFile> files = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      files.add(planned(i, i + ".json", 1000, false));
    }
    files.add(planned(10_000, "large.json", 600_000_000, false));
    List<Long> costs =
        new Plan(files, Catalog.shipped())
            .units(4, 32 << 20).stream()
                .map(units -> units.stream().mapToLong(WorkUnit::cost).sum())
                .sorted()
                .toList();
    assertThat(costs).hasSize(4);
    assertThat(costs.get(3)).isLessThan(costs.get(0) * 11 / 10);
  }

  @Test
  void rangesOfAFileOnDiskGiveEachLineOnce() throws IOException {
    Path file = temp.resolve("lines.jsonl");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      lines.add("line " + i + " ä".repeat(i % 40));
    }
    Files.write(file, lines);
    Storage storage = new Storage(new Configuration());
    PlannedFile planned = planned(0, file.toUri().toString(), Files.size(file), true);
    List<String> read = new ArrayList<>();
    new Plan(List.of(planned), Catalog.shipped())
        .units(100, 4096).stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingLong(WorkUnit::start))
            .forEach(
                unit -> {
                  try {
                    Lines.read(
                        new PlannedSource(unit, storage), (offset, line, length) -> read.add(line));
                  } catch (IOException failed) {
                    throw new AssertionError(failed);
                  }
                });
    assertThat(read).isEqualTo(lines);
  }
}
