package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
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
        TinyInput.run(TinyInput.write(temp.resolve("input")), out, temp).toArray());
    return out;
  }

  private void audit(Path out, Object... design) throws IOException {
    audit(out, text -> text.startsWith("Order our") ? "HARD_SELL" : "SHARING", design);
  }

  private void audit(Path out, UnaryOperator<String> intent, Object... design) throws IOException {
    Path sheets = temp.resolve("sheets");
    Object[] words = {"audit", "draw", out, "--to", sheets, "--coders", "1", "-q"};
    Object[] all = java.util.Arrays.copyOf(words, words.length + design.length);
    System.arraycopy(design, 0, all, words.length, design.length);
    CommandLineRun.succeeding(all);
    Path coded = Coders.fillIn(sheets, "A", intent);
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

  /** An account of the stalls sells the oftener the higher its number, whatever it writes. */
  private static String oftener(String text) {
    if (!text.startsWith("Order our ")) {
      return "SHARING";
    }
    int post = Integer.parseInt(text.split(" ")[2]) % 1000;
    return post / 6 <= post % 6 ? "SOFT_SELL" : "SHARING";
  }

  @Test
  void whereAllPostsAreCodedASlopeOverAccountsIsOnWhatPeopleSay() throws IOException {
    Path out = result();
    audit(out, AuditedFiguresTest::oftener, "--size", "1000", "--by-score", "5");
    compare(out);
    try (DuckDb tables = new DuckDb(out)) {
      double slope =
          Double.parseDouble(
              tables
                  .rows(
                      "select regr_slope(y, x) from (select avg(a.settled_selling::int) as x,"
                          + " avg(ln(1 + p.likes + p.replies + p.shares)) as y"
                          + " from audit a join posts p on a.post_id = p.post_id"
                          + " where p.replies is not null group by p.account)")
                  .get(0));
      String here =
          " from findings where measure = 'engagement slope' and cohort is null"
              + " and against is null and stratum = 'pooled'";
      double corrected = Double.parseDouble(tables.rows("select corrected" + here).get(0));
      assertThat(corrected).isCloseTo(100 * Math.expm1(slope), within(1e-6));
      assertThat(
              tables.rows(
                  "select distinct reason from findings where claim = 'busy-but-shallow'"
                      + " and measure like 'posts per%' and against is null"))
          .containsExactly("not corrected: no label of a post is in it");
    }
  }
}
