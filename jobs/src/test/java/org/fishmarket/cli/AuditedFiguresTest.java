package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures corrected by an audit that was drawn and read by the real command line. */
class AuditedFiguresTest {
  private static final List<String> COHORTS = List.of("neighbours", "stalls");

  @TempDir Path temp;

  private Path result() throws IOException {
    Path out = temp.resolve("result");
    CommandLineRun.succeeding(
        "run",
        TinyInput.write(temp.resolve("input")),
        "--out",
        out,
        "--key",
        CommandLineRun.key(temp),
        "--replicates",
        "100",
        "--min-accounts",
        "2",
        "-q");
    return out;
  }

  private void audit(Path out, Object... design) throws IOException {
    Path sheets = temp.resolve("sheets");
    Object[] words = {"audit", "draw", out, "--to", sheets, "--coders", "1", "-q"};
    Object[] all = java.util.Arrays.copyOf(words, words.length + design.length);
    System.arraycopy(design, 0, all, words.length, design.length);
    CommandLineRun.succeeding(all);
    Path coded =
        Coders.fillIn(sheets, "A", text -> text.startsWith("Order our") ? "HARD_SELL" : "SHARING");
    CommandLineRun.succeeding("audit", "import", out, coded, "-q");
  }

  /** The findings are made anew, now that there is an audit. */
  private static void compare(Path out) {
    CommandLineRun.succeeding("compare", out, "--replicates", 100, "--min-accounts", 2, "-q");
  }

  private static final String RATIO = " from findings where measure = 'promotional ratio' and ";

  @Test
  void whereAllPostsAreCodedSharesAreWhatPeopleSay() throws IOException {
    Path out = result();
    audit(out, "--size", "1000", "--by-score", "5");
    compare(out);
    try (DuckDb tables = new DuckDb(out)) {
      for (String cohort : COHORTS) {
        String of = " from audit where cohort = '" + cohort + "'";
        double selling = tables.number("select count(*)" + of + " and settled_selling");
        double coded = tables.number("select count(*)" + of);
        String here = RATIO + "cohort = '" + cohort + "' and against is null";
        assertThat(tables.rows("select labels" + here)).containsExactly("corrected");
        assertThat(Double.parseDouble(tables.rows("select corrected" + here).get(0)))
            .isCloseTo(selling / coded, within(1e-9));
      }
      assertThat(
              tables.rows("select distinct labels from findings where measure like 'posts per%'"))
          .contains("audited, not corrected");
    }
  }

  @Test
  void bandsOfScoresAreRecognised() throws IOException {
    Path out = result();
    audit(out, "--size", "50", "--by-score", "4");
    compare(out);
    try (DuckDb tables = new DuckDb(out)) {
      String apart = RATIO + "cohort is not null and against is not null";
      assertThat(tables.rows("select labels" + apart)).containsExactly("corrected");
      assertThat(Double.parseDouble(tables.rows("select corrected" + apart).get(0)))
          .isBetween(.01, 1.0);
    }
  }
}
