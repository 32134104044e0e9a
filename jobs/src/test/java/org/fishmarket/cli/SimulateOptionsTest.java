package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fishmarket.testing.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateOptionsTest {
  @TempDir Path temp;

  private CommandLineRun simulate(String... words) {
    List<Object> line = new ArrayList<>(List.of("simulate", "--out", temp.resolve("out")));
    line.addAll(List.of(words));
    return CommandLineRun.of(line.toArray());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--effect nonsense=essay | nonsense | engagement-by-promotion | calls-to-action",
        "--effect hard-sell-penalty | hard-sell-penalty | CLAIM=SIZE | not",
        "--effect hard-sell-penalty=big | big | essay, none, reversed | -10 to 10",
        "--effect dialogue=1e9 | 1e9 | dialogue | number",
        "--effects some | some | all, none, reversed | sample",
        "--cohorts 0 | cohorts | 0 | 1 to 1,000",
        "--cohorts many | many | --cohorts | int",
        "--posts 10000001 | 10,000,001 | posts | 10,000,000",
        "--accounts 1 | accounts | 1 | 2 to",
        "--accounts 10 --groups 9 | accounts | 10 | 18 to",
        "--weeks 1 | weeks | 1 | 2 to 520",
        "--promotion 0.1,1.5 | promotional | 1.5 | 0.995",
        "--promotion 0.1,0.2 --cohorts 3 | --promotion | 2 ratios | 3 cohorts",
        "--replies -1 | replies | -1 | 0 to 50",
        "--format x-api-v9 | x-api-v9 | crowdtangle | linkedin-export",
        "--format linkedin-export --posts 60000 | 60,000 | account each | 50,000",
        "--missing likes | likes | likes=0.2 | shares",
        "--missing views=0.1 | views | likes, replies or shares | 0.1",
        "--missing likes=half | half | likes=half | 0 to 1",
        "--missing likes=2 | missing | 2 | 0 to 1",
        "--label-noise 1.2 | label noise | 1.2 | 0 to 1"
      })
  void slipsAreToldWithTheWayOut(String words, String one, String two, String three) {
    CommandLineRun run = simulate(words.split(" "));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(one, two, three).doesNotContain("\tat ", "Exception");
    assertThat(run.err().strip().lines()).hasSizeLessThanOrEqualTo(2);
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void whatIsThereIsNotWrittenOver() throws IOException {
    Path there = Files.writeString(temp.resolve("there.csv"), "mine");
    for (String option : List.of("--truth", "--labels")) {
      CommandLineRun run = simulate(option, there.toString(), "-q");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("there.csv", "already");
      assertThat(temp.resolve("out")).doesNotExist();
    }
    assertThat(there).hasContent("mine");
    String twice = temp.resolve("twice.csv").toString();
    assertThat(simulate("--truth", twice, "--labels", twice).err()).contains("twice.csv", "both");
  }

  @Test
  void eachPartOfThePlanShows() throws IOException {
    CommandLineRun run =
        simulate(
            "--effect",
            "self-focus=-0.05",
            "--effects",
            "none",
            "--promotion",
            "0.2,0.4,0.7",
            "--accounts",
            "20",
            "--posts",
            "3000",
            "--label-noise",
            "0.1",
            "--truth",
            temp.resolve("answers/truth.csv").toString(),
            "-q");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    String page = Files.readString(temp.resolve("out/README.md"));
    assertThat(page)
        .contains("| `self-focus` | log engagement per first person form in 100 words | -0.050 |")
        .contains("| `self-focus` | log engagement per second person form in 100 words | +0.030 |")
        .contains("| `cohort-3` | 20 |", "0.1 of the own posts")
        .doesNotContain("{");
    assertThat(temp.resolve("answers/truth.csv")).exists();
    assertThat(temp.resolve("out/cohort-2/search-001.jsonl.gz")).exists();
  }
}
