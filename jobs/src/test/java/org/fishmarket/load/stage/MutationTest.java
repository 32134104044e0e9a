package org.fishmarket.load.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.spark.sql.Row;
import org.fishmarket.load.golden.Golden;
import org.fishmarket.load.plan.Catalog;
import org.fishmarket.load.plan.PlannedFile;
import org.fishmarket.load.plan.WorkUnit;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.testing.Mutations;
import org.fishmarket.testing.Shared;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Damaged files of every format: whatever they hold, reading ends in time, by no exception but the
 * one for broken files, and each record has one outcome. A short round; {@code
 * -Dfishmarket.mutations=10000} makes it long. What fails is kept in {@code target/mutations}.
 */
class MutationTest {
  private static final int ROUNDS = Integer.getInteger("fishmarket.mutations", 100);
  private static final long SEED = Long.getLong("fishmarket.seed", 1);
  private static final Duration HANG = Duration.ofSeconds(10);
  private static final int LONGEST = 30_000;
  private static final Path KEPT = Path.of("target", "mutations");

  private static final Set<String> OUTCOMES =
      Set.of(Staged.POST, Staged.INTERACTION, Staged.NOTE, Staged.QUARANTINE, Staged.SKIP);

  /** An undamaged file. */
  private record Whole(String name, byte[] bytes, Format format) {}

  @TestFactory
  Stream<DynamicTest> goldenFiles() throws IOException {
    List<Whole> files = new ArrayList<>();
    for (Golden sample : Golden.all()) {
      files.addAll(wholeFiles(sample.root()));
    }
    return tests(files);
  }

  @TestFactory
  Stream<DynamicTest> realFiles() throws IOException {
    List<Whole> files = new ArrayList<>(wholeFiles(Shared.folder("real-archives")));
    files.addAll(wholeFiles(Shared.folder("real-collections")));
    return tests(files);
  }

  /** One test a format, which takes turns among its files. */
  private static Stream<DynamicTest> tests(List<Whole> files) {
    Map<String, List<Whole>> formats = new TreeMap<>();
    files.forEach(
        file -> formats.computeIfAbsent(file.format.name(), f -> new ArrayList<>()).add(file));
    assertThat(formats.keySet()).hasSizeGreaterThan(5);
    return formats.entrySet().stream()
        .map(
            format ->
                DynamicTest.dynamicTest(
                    format.getKey(), () -> damage(format.getKey(), format.getValue())));
  }

  private static void damage(String format, List<Whole> files) throws Exception {
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      for (int i = 0; i < ROUNDS; i++) {
        Whole file = files.get(i % files.size());
        byte[] other = files.get((i + 1) % files.size()).bytes;
        byte[] damaged = new Mutations(SEED * 1_000_003 + i, other).of(file.bytes);
        inTime(reader, new Whole(file.name, damaged, file.format), format + "-" + SEED + "-" + i);
      }
    } finally {
      reader.shutdownNow();
    }
  }

  private static void inTime(ExecutorService reader, Whole damaged, String which) throws Exception {
    try {
      reader.submit(() -> read(damaged)).get(HANG.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      Files.createDirectories(KEPT);
      Files.write(KEPT.resolve(which), damaged.bytes);
      throw new AssertionError(which + ", once " + damaged.name, failed);
    }
  }

  /** As the loader does, but that a defect is not taken for a broken file. */
  private static Void read(Whole damaged) throws IOException {
    LocalFile file = LocalFile.of(damaged.name, damaged.bytes);
    Optional<Format> recognised = Catalog.shipped().recognise(file.head());
    recognised.ifPresent(format -> look(format, file));
    List<Row> rows = new ArrayList<>();
    PlannedFile planned =
        new PlannedFile(
            0,
            null,
            "archive",
            damaged.name,
            damaged.name,
            "cohort",
            damaged.format.platform().slug(),
            damaged.format.name(),
            false,
            null,
            Map.of());
    StagingSink sink =
        new StagingSink(
            new WorkUnit(planned, 0, Long.MAX_VALUE, 0), new Pseudonyms(new byte[32]), rows::add);
    try {
      damaged.format.read(file, sink);
    } catch (IOException | UncheckedIOException broken) {
      sink.broken("broken");
    }
    sink.finish();
    long told = rows.get(rows.size() - 1).getLong(Staged.SCHEMA.fieldIndex("amount"));
    int record = Staged.SCHEMA.fieldIndex("record");
    assertThat(rows.stream().filter(row -> OUTCOMES.contains(row.getString(record))).count())
        .isEqualTo(told);
    return null;
  }

  private static void look(Format format, LocalFile file) {
    try {
      format.ignored(file.head());
      format.splits(file.head());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The files of a folder, and the entries of its zips, that a format reads: their beginnings. */
  private static List<Whole> wholeFiles(Path folder) throws IOException {
    List<Whole> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString();
        try (InputStream in = Files.newInputStream(file)) {
          if (name.endsWith(".zip")) {
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
              add(entry.getName(), zip.readNBytes(LONGEST), files);
            }
          } else if (name.endsWith(".gz")) {
            byte[] plain = new GZIPInputStream(in).readNBytes(LONGEST);
            add(name.substring(0, name.length() - 3), plain, files);
          } else {
            add(name, in.readNBytes(LONGEST), files);
          }
        }
      }
    }
    return files;
  }

  private static void add(String name, byte[] bytes, List<Whole> files) throws IOException {
    LocalFile file = LocalFile.of(name, bytes);
    Catalog.shipped()
        .recognise(file.head())
        .filter(format -> format.platform() != null && format.ignored(head(file)) == null)
        .ifPresent(format -> files.add(new Whole(name, bytes, format)));
  }

  private static org.fishmarket.load.source.Head head(LocalFile file) {
    try {
      return file.head();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
