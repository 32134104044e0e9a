package org.fishmarket.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fishmarket.simulate.ExperimentWriter.Answers;
import org.fishmarket.simulate.world.Effect;
import org.fishmarket.simulate.world.Effects;
import org.fishmarket.simulate.world.Gaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentTest {
  @TempDir Path temp;

  private static Experiment experiment(double noise, ExportFormat... formats) {
    return experiment(Effects.essays(), noise, formats);
  }

  private static Experiment experiment(Effects effects, double noise, ExportFormat... formats) {
    return new Experiment(
        5, effects, List.of(0.1, 0.5), 24, 2400, 20, null, 1.2, List.of(formats), Gaps.NONE, noise);
  }

  private Path write(String name, Experiment experiment) throws IOException {
    Path out = temp.resolve(name);
    new ExperimentWriter(experiment, posts -> {})
        .write(out, new Answers(out.resolve("truth.csv"), out.resolve("labels.csv")));
    return out;
  }

  private static Map<String, byte[]> bytes(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  @Test
  void theSameSeedGivesTheSameBytesWhereverItRuns() throws IOException {
    Experiment experiment = experiment(0.1, ExportFormat.values());
    Map<String, byte[]> here = bytes(write("here", experiment));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      Map<String, byte[]> there = bytes(write("there", experiment));
      assertThat(there.keySet()).isEqualTo(here.keySet()).hasSizeGreaterThan(20);
      there.forEach((name, content) -> assertThat(content).as(name).isEqualTo(here.get(name)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private List<String[]> labels(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("labels.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  @Test
  void thereAreAsManyPostsAndAsMuchSellingAsAskedFor() throws IOException {
    List<String[]> own =
        labels(write("plan", experiment(0, ExportFormat.X_API_V2))).stream()
            .filter(cells -> !cells[6].equals("reply"))
            .toList();
    assertThat(own).hasSizeBetween(2150, 2650);
    Map<String, double[]> selling = new HashMap<>();
    for (String[] cells : own) {
      double[] counts = selling.computeIfAbsent(cells[0], cohort -> new double[2]);
      counts[0] += cells[7].endsWith("SELL") ? 1 : 0;
      counts[1]++;
    }
    assertThat(selling.get("cohort-1")[0] / selling.get("cohort-1")[1]).isBetween(0.04, 0.2);
    assertThat(selling.get("cohort-2")[0] / selling.get("cohort-2")[1]).isBetween(0.4, 0.62);
  }

  @Test
  void misleadingWordsLeaveTheTruthAsItIs() throws IOException {
    Path plain = write("plain", experiment(0, ExportFormat.TWINT));
    Path noisy = write("noisy", experiment(0.3, ExportFormat.TWINT));
    List<String> labels = labels(plain).stream().map(cells -> cells[3] + cells[7]).toList();
    assertThat(labels(noisy).stream().map(cells -> cells[3] + cells[7])).isEqualTo(labels);
    assertThat(bytes(noisy.resolve("cohort-1"))).isNotEqualTo(bytes(plain.resolve("cohort-1")));
  }

  @Test
  void theTruthTellsEachClaimInEachCohort() throws IOException {
    Effects effects =
        Effects.none().with(Effect.HARD_SELL, -0.6).with(Effect.BUSY, -Effect.BUSY.essay());
    Path out = write("truth", experiment(effects, 0, ExportFormat.X_API_V2));
    List<String> rows = Files.readAllLines(out.resolve("truth.csv"));
    assertThat(rows).hasSize(1 + 2 * Effect.values().length);
    assertThat(rows.get(0)).startsWith("cohort,claim,parameter,planted,essay,side,reached_by,");
    assertThat(rows)
        .anyMatch(row -> row.matches("cohort-1,hard-sell-penalty,.*,-0.6,-0.6,essay,,24,.*,0.1,.*"))
        .anyMatch(
            row -> row.matches("cohort-2,busy-but-shallow,.*,-1.0,1.0,reversed,,24,.*,0.5,.*"))
        .anyMatch(row -> row.matches("cohort-2,social-good,.*,0.0,-0.4,none,hard-sell-penalty,.*"));
  }

  @Test
  void noAccountComesTwice() throws IOException {
    Map<String, String> handles = new HashMap<>();
    for (String[] cells : labels(write("accounts", experiment(0, ExportFormat.values())))) {
      assertThat(handles.merge(cells[4], cells[5], (one, other) -> one)).isEqualTo(cells[5]);
    }
    assertThat(handles.values()).doesNotHaveDuplicates().hasSizeGreaterThan(40);
  }
}
