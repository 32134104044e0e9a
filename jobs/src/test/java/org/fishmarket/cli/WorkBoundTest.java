package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fishmarket.testing.SparkWork;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much a run asks of Spark. Each job, and each time a table is read, costs some time however
 * little there is to do, so their number may not grow with the input.
 */
class WorkBoundTest {
  /** Of a whole run without an audit; threads of replies of up to two levels. */
  private static final int MOST_JOBS = 240;

  private static final int MOST_SCANS = 170;

  @TempDir Path temp;

  @Test
  void jobsAndScansDoNotGrowWithFilesOrCohorts() {
    SparkWork two = work("two", TinyInput.write(temp.resolve("small")));
    SparkWork many = work("many", groups(temp.resolve("large"), 40, 5));
    System.out.printf(
        "a run of 2 cohorts in 4 files: %d jobs, %d scans; of 40 in 200: %d and %d%n",
        two.jobs(), two.scans(), many.jobs(), many.scans());
    assertThat(two.jobs()).isBetween(1, MOST_JOBS);
    assertThat(many.jobs()).isBetween(1, MOST_JOBS);
    assertThat(two.scans()).isBetween(1, MOST_SCANS);
    assertThat(many.scans()).isBetween(1, MOST_SCANS);
  }

  private SparkWork work(String name, Path input) {
    return SparkWork.of(TinyInput.run(input, temp.resolve(name), temp).toArray());
  }

  private static Path groups(Path folder, int cohorts, int files) {
    for (int cohort = 0; cohort < cohorts; cohort++) {
      String text = cohort % 2 == 0 ? "Order our %s now, sale ends today!" : "A walk on day %s";
      for (int file = 0; file < files; file++) {
        TinyInput.write(
            folder.resolve("group-" + cohort).resolve("search-" + file + ".jsonl"),
            TinyInput.tweets(1000 * cohort + 100 * file + 100, text));
      }
    }
    return folder;
  }
}
