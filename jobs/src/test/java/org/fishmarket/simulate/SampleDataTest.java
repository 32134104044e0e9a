package org.fishmarket.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fishmarket.models.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
  static final Path SAMPLE = Path.of("..", "sample-data");
  private static final long SEED = 2022;

  @TempDir Path scratch;

  @Test
  void theSampleDataAreWhatTheGeneratorWrites() throws IOException {
    Simulation.write(scratch.resolve("again"), SEED);
    Map<String, String> written = contents(scratch.resolve("again"));
    Map<String, String> kept = contents(SAMPLE);
    assertThat(written.keySet()).isEqualTo(kept.keySet());
    written.forEach(
        (name, content) -> assertThat(content.equals(kept.get(name))).as(name).isTrue());
  }

  @Test
  void neitherLocaleNorTimeZoneChangeAByte() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Simulation.write(scratch.resolve("here"), SEED);
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      Simulation.write(scratch.resolve("there"), SEED);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    for (Map.Entry<String, byte[]> file : bytes(scratch.resolve("here")).entrySet()) {
      Path other = scratch.resolve("there").resolve(file.getKey());
      assertThat(Files.readAllBytes(other)).as(file.getKey()).isEqualTo(file.getValue());
    }
  }

  @Test
  void anotherSeedTellsAnotherStory() throws IOException {
    Simulation.write(scratch.resolve("other"), SEED + 1);
    Map<String, String> other = contents(scratch.resolve("other"));
    contents(SAMPLE)
        .forEach(
            (name, content) -> {
              if (name.contains("search.jsonl")) {
                assertThat(content.equals(other.get(name))).as(name).isFalse();
              }
            });
  }

  @Test
  void theSampleDataStaySmall() throws IOException {
    long size = bytes(SAMPLE).values().stream().mapToLong(content -> content.length).sum();
    assertThat(size).isBetween(500_000L, 3_000_000L);
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    Files.writeString(scratch.resolve("thesis.txt"), "do not touch");
    assertThatThrownBy(() -> Simulation.write(scratch, SEED))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(scratch.toString())
        .hasMessageContaining("not empty");
    assertThatThrownBy(() -> Simulation.write(scratch.resolve("thesis.txt"), SEED))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("thesis.txt");
    assertThat(scratch.resolve("thesis.txt")).hasContent("do not touch");
  }

  private static Map<String, byte[]> bytes(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(path));
      }
    }
    return files;
  }

  /** The files' contents, compressed ones opened, as compressors may differ between machines. */
  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : bytes(root).entrySet()) {
      String name = file.getKey();
      InputStream in = new ByteArrayInputStream(file.getValue());
      if (name.endsWith(".gz")) {
        contents.put(name, text(new GZIPInputStream(in)));
      } else if (name.endsWith(".zip")) {
        unzip(name, in).forEach(contents::put);
      } else {
        contents.put(name, text(in));
      }
    }
    return contents;
  }

  /** Name and text of each entry; a zip in the zip is opened too. */
  static Map<String, String> unzip(String name, InputStream in) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String path = name + "/" + entry.getName();
      if (path.endsWith(".zip")) {
        entries.putAll(unzip(path, new ByteArrayInputStream(zip.readAllBytes())));
      } else {
        entries.put(path, text(zip));
      }
    }
    return entries;
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
  }
}
