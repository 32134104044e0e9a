package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fishmarket.testing.ChildRun;
import org.fishmarket.testing.ExecutorLoss;
import org.fishmarket.testing.LocalResult;
import org.fishmarket.testing.SameResult;
import org.fishmarket.testing.StandaloneCluster;
import org.fishmarket.testing.TaskLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar under spark-submit, on a cluster of several JVMs, gives what a laptop gives. */
class StandaloneClusterIT {
  private static final Set<String> STEPS =
      Set.of(
          "fishmarket load: reading exports",
          "fishmarket load: settling duplicates, names and cohorts",
          "fishmarket load: hashing the input",
          "fishmarket label: labelling posts",
          "fishmarket compare: measuring posts",
          "fishmarket compare: seeing what archives lack",
          "fishmarket compare: adding up accounts",
          "fishmarket compare: comparing cohorts",
          "fishmarket compare: finding the strongest cues",
          "fishmarket compare: following cohorts over time",
          "fishmarket report: writing the report",
          "fishmarket: writing the manifest");

  private static final LocalResult LOCAL = LocalResult.get();

  @TempDir private Path temp;

  @Test
  void twoWorkersGiveTheSameAndSparksPagesNameOurJobsAndSteps(@TempDir Path home)
      throws IOException {
    Path out = temp.resolve("two");
    try (StandaloneCluster spark = new StandaloneCluster(home, sparksJars(), 2, "1g")) {
      String said = submit(spark, out).succeeding();
      assertThat(stages(said)).isEqualTo(STEPS);
      assertThat(started(spark, 2)).containsExactly(1L, 1L);
    }
    SameResult.everywhere(out, LOCAL.result());
  }

  @Test
  void anExecutorLostAmidEachJobOnFourWorkersChangesNothing(@TempDir Path home) throws IOException {
    Path out = temp.resolve("lossy");
    try (StandaloneCluster spark = new StandaloneCluster(home, sparksJars(), 4, "512m")) {
      ChildRun driver = submit(spark, out);
      ExecutorLoss loss = new ExecutorLoss(spark, driver, 4);
      loss.amid("load", 3);
      loss.amid("label", 2);
      loss.amid("compare", 12);
      loss.amid("report", 3);
      driver.succeeding();
      assertThat(started(spark, 4).stream().mapToLong(Long::longValue).sum())
          .as("executors, with one in the place of each that was killed")
          .isEqualTo(8);
    }
    SameResult.everywhere(out, LOCAL.result());
  }

  @Test
  void aDriverThatIsKilledLeavesNoResultAndTheNextOneGoesOn(@TempDir Path home) throws IOException {
    Path out = temp.resolve("orphaned");
    try (StandaloneCluster spark = new StandaloneCluster(home, sparksJars(), 2, "1g")) {
      for (String job : List.of("label", "compare")) {
        ChildRun driver = submit(spark, out);
        assertThat(driver.says("%-8s starting".formatted(job))).as(driver.err()).isTrue();
        assertThat(driver.kill()).as("killed in time").isTrue();
        assertThat(out.resolve("manifest.json")).doesNotExist();
      }
      assertThat(submit(spark, out).succeeding()).contains("label was finished before");
    }
    SameResult.everywhere(out, LOCAL.result());
  }

  /** What Spark's pages call the work that the driver told of. */
  private static Set<String> stages(String said) {
    return said.lines()
        .filter(line -> line.startsWith(TaskLines.MARK + "stage "))
        .map(line -> line.substring(line.indexOf(" of ") + 4))
        .collect(Collectors.toSet());
  }

  private static List<Long> started(StandaloneCluster spark, int workers) {
    return IntStream.range(0, workers).mapToObj(spark::started).toList();
  }

  private static ChildRun submit(StandaloneCluster spark, Path out) {
    return spark.submit(
        Path.of("target", "fishmarket.jar"), Main.class.getName(), LOCAL.words(LOCAL.input(), out));
  }

  /** What Spark is made of, with the libraries that Maven counts as ours as we use them too. */
  private static List<Path> sparksJars() throws IOException {
    String separator = File.pathSeparator;
    String spark = Files.readString(Path.of("target", "spark.classpath")).strip();
    return Stream.concat(
            Stream.of(spark.split(separator)),
            Stream.of(System.getProperty("java.class.path").split(separator))
                .filter(jar -> jar.matches(".*[/\\\\]commons-(io|codec)-[^/\\\\]*\\.jar")))
        .map(Path::of)
        .distinct()
        .toList();
  }
}
