package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.LinearAttack;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody who has all published tables together works out suppressed figures: all cohorts less
 * those that are shown, all bins or strata or months less the others, by any linear combination.
 * How many accounts are behind what is suppressed is told by the same data with the smallest k.
 */
class SuppressionAttackTest {
  private static final int K = 10;

  /** Figures that are sums or means, by what is summed over; of others nothing adds up. */
  private static final String ADDITIVE =
      "select claim, measure, coalesce(cohort, 'ALL'), contrast, stratum, n_accounts, verdict from"
          + " findings where expected = 0 and against is null and verdict in ('figure', 'too few')";

  @TempDir Path temp;

  /** A cell of the published tables: which sum it is. */
  private record Cell(String figure, String cohort, String part, String stratum) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void nothingSuppressedCanBeWorkedOut(long seed) throws IOException {
    Path input = world(temp.resolve("in"), new Random(seed));
    Path result = temp.resolve("result");
    Path key = CommandLineRun.key(temp);
    CommandLineRun.succeeding(
        "run", input, "--out", result, "--key", key, "--replicates", 100, "-q");
    Map<Cell, Long> published = cells(result);
    Set<String> left = leftOut(result);
    Map<String, Map<String, Long>> months = months(result);
    CommandLineRun.succeeding("compare", result, "--min-accounts", 2, "--replicates", 100, "-q");
    Map<Cell, Long> truth = cells(result);
    truth.putAll(bins(result, left));
    truth.forEach((cell, accounts) -> published.putIfAbsent(cell, 0L));
    published.keySet().removeIf(cell -> left.contains(cell.cohort));
    everywhere(published);

    LinearAttack<Cell> attack = new LinearAttack<>();
    published.forEach(
        (cell, accounts) -> {
          if (accounts == 0) {
            attack.hidden(cell, Math.max(1, truth.getOrDefault(cell, 1L)));
          }
        });
    addUp(published, truth, attack);
    assertThat(attack.size()).isGreaterThan(20);
    assertThat(attack.recovered(K)).isEmpty();
    overMonths(months, months(result));
  }

  /** A cohort has a row for each stratum or none: what is not told is hidden. */
  private static void everywhere(Map<Cell, Long> published) {
    List<Cell> all = published.keySet().stream().filter(c -> c.cohort.equals("ALL")).toList();
    List<String> cohorts = published.keySet().stream().map(cell -> cell.cohort).distinct().toList();
    for (Cell cell : all) {
      if (!cell.stratum.equals("pooled")) {
        cohorts.forEach(
            cohort ->
                published.putIfAbsent(new Cell(cell.figure, cohort, cell.part, cell.stratum), 0L));
      }
    }
  }

  /** All is the sum of cohorts, a whole that of its bins, and what is pooled that of strata. */
  private static void addUp(
      Map<Cell, Long> published, Map<Cell, Long> truth, LinearAttack<Cell> attack) {
    Map<Cell, List<Cell>> cohorts = new LinkedHashMap<>();
    Map<Cell, List<Cell>> strata = new LinkedHashMap<>();
    Map<Cell, List<Cell>> bins = new LinkedHashMap<>();
    for (Cell cell : published.keySet()) {
      if (!cell.cohort.equals("ALL")) {
        add(cohorts, new Cell(cell.figure, "ALL", cell.part, cell.stratum), cell);
      }
      if (!cell.stratum.equals("pooled")) {
        add(strata, new Cell(cell.figure, cell.cohort, cell.part, "pooled"), cell);
      }
      if (cell.figure.endsWith("engagement by bin") && cell.stratum.equals("pooled")) {
        add(bins, new Cell(cell.figure, cell.cohort, "whole", cell.stratum), cell);
      }
    }
    cohorts.keySet().retainAll(published.keySet());
    strata.keySet().retainAll(published.keySet());
    bins.forEach(
        (whole, parts) -> {
          long all = parts.stream().mapToLong(part -> truth.getOrDefault(part, 0L)).sum();
          if (all < K) {
            attack.hidden(whole, Math.max(1, all));
          }
        });
    List.of(cohorts, strata, bins).forEach(sums -> sums.forEach(attack::sum));
  }

  private static void add(Map<Cell, List<Cell>> sums, Cell whole, Cell part) {
    sums.computeIfAbsent(whole, cell -> new ArrayList<>()).add(part);
  }

  /** Accounts behind each figure, 0 where it is suppressed. */
  private static Map<Cell, Long> cells(Path result) {
    Map<Cell, Long> cells = new LinkedHashMap<>();
    try (DuckDb tables = new DuckDb(result)) {
      for (String row : tables.rows(ADDITIVE)) {
        String[] c = row.split("\\|", -1);
        String part = c[3].replace("over all cohorts", "").replace("within the cohort", "");
        long accounts = c[6].equals("too few") ? 0 : Long.parseLong(c[5]);
        cells.put(new Cell(c[0] + " " + c[1], c[2], part, c[4]), accounts);
      }
    }
    return cells;
  }

  /** The suppressed cohorts, if they are too few to belong to all together. */
  private static Set<String> leftOut(Path result) {
    try (DuckDb tables = new DuckDb(result)) {
      List<String> suppressed = tables.rows("select cohort from cohorts where suppressed");
      long accounts =
          tables.number(
              "select count(distinct account) from posts where cohort in (select cohort from cohorts"
                  + " where suppressed)");
      return suppressed.size() < 2 || accounts < K ? Set.copyOf(suppressed) : Set.of();
    }
  }

  /** Accounts in bins of their promotional ratio, counted without any code of the product. */
  private static Map<Cell, Long> bins(Path result, Set<String> left) {
    String cohorts =
        "with o as (select p.cohort, p.account, count(*) n, avg(cast(l.selling as int)) r from posts"
            + " p join labels l using (post_id) where l.intent is not null and p.kind <> 'repost'"
            + " group by %1$s p.account having count(*) >= 5), e as (select distinct %2$s account,"
            + " platform || '/' || source_format s from posts where kind in ('original', 'quote') and"
            + " coalesce(likes, replies, shares) is not null) select %3$s s, case when r = 0 then '0'"
            + " when r <= .1 then '(0, 0.1]' when r <= .25 then '(0.1, 0.25]' when r <= .5 then"
            + " '(0.25, 0.5]' when r <= .9 then '(0.5, 0.9]' else '(0.9, 1]' end b, account from o join"
            + " e using (%2$s account)";
    String each = cohorts.formatted("p.cohort,", "cohort,", "cohort c,");
    String not = left.isEmpty() ? "''" : "'" + String.join("','", left) + "'";
    String all =
        cohorts
            .formatted("", "", "'ALL' c,")
            .replace("p.cohort, p.account", "p.account")
            .replace("p.kind <> 'repost'", "p.kind <> 'repost' and p.cohort not in (" + not + ")")
            .replace("kind in (", "cohort not in (" + not + ") and kind in (");
    Map<Cell, Long> bins = new HashMap<>();
    try (DuckDb tables = new DuckDb(result)) {
      for (String accounts : List.of(each, all)) {
        for (String stratum : List.of("s", "'pooled'")) {
          for (String row :
              tables.rows(
                  "select c, b, %s s2, count(distinct account) from (%s) group by all"
                      .formatted(stratum, accounts))) {
            String[] c = row.split("\\|");
            bins.put(
                new Cell(
                    "engagement-by-promotion engagement by bin",
                    c[0],
                    "promotional ratio " + c[1],
                    c[2]),
                Long.parseLong(c[3]));
          }
        }
      }
    }
    return bins;
  }

  private static Map<String, Map<String, Long>> months(Path result) {
    Map<String, Map<String, Long>> months = new TreeMap<>();
    try (DuckDb tables = new DuckDb(result)) {
      for (String row :
          tables.rows("select cohort, period, coalesce(accounts, 0), coded from activity")) {
        String[] c = row.split("\\|", -1);
        months
            .computeIfAbsent(c[0], cohort -> new TreeMap<>())
            .put(c[1], c[3].equals("null") ? 0 : Long.parseLong(c[2]));
      }
    }
    return months;
  }

  /** The whole of a cohort is in the table of cohorts. */
  private static void overMonths(
      Map<String, Map<String, Long>> published, Map<String, Map<String, Long>> truth) {
    assertThat(published).isNotEmpty();
    published.forEach(
        (cohort, months) -> {
          LinearAttack<String> attack = new LinearAttack<>();
          Map<String, Long> behind = truth.get(cohort);
          // whoever posts in one month may be who posts in another
          months.forEach(
              (month, accounts) -> {
                if (accounts == 0) {
                  attack.hidden(month, behind.getOrDefault(month, 1L));
                }
              });
          // all of them together are the cohort, which has enough
          if (attack.size() < months.size()) {
            attack.sum("whole", List.copyOf(months.keySet()));
          }
          assertThat(attack.recoveredOverlapping(K)).as(cohort).isEmpty();
        });
  }

  /** Cohorts of many sizes, in which few sell much or little, in two formats, over some months. */
  private static Path world(Path folder, Random random) {
    int[] sizes = {34, 22, 14, 12, 7, 5};
    int account = 100;
    for (int cohort = 0; cohort < sizes.length; cohort++) {
      Map<String, StringBuilder> files = new HashMap<>();
      for (int i = 0; i < sizes[cohort]; i++, account++) {
        // some are in the next cohort too
        boolean both = random.nextInt(8) == 0;
        double selling = random.nextInt(5) / 4.0;
        boolean old = random.nextInt(3) == 0;
        int first = random.nextInt(4);
        for (int post = 0; post < 6 + random.nextInt(4); post++) {
          String text =
              random.nextDouble() < selling
                  ? "Order our batch %d now, sale ends today, only 5 left!"
                  : "Lovely walk with the dog on day %d, thanks for asking";
          int id = account * 1000 + post;
          String tweet =
              TinyInput.tweet(account, id, text)
                  .replaceFirst("2021-03", "2021-0" + (1 + first + random.nextInt(3)));
          int where = both && post > 3 ? (cohort + 1) % sizes.length : cohort;
          files
              .computeIfAbsent("c" + where + (old ? "/old" : "/new"), f -> new StringBuilder())
              .append(old ? classic(tweet) : tweet);
        }
      }
      files.forEach(
          (name, lines) ->
              TinyInput.write(
                  folder.resolve(name + "-" + lines.length() + ".jsonl"), lines.toString()));
    }
    return folder;
  }

  /** The same tweet as the first API gives it. */
  private static String classic(String tweet) {
    Map<String, String> fields = new HashMap<>();
    Matcher matcher =
        Pattern.compile(
                "\"(id|author_id|text|created_at|username|retweet_count|like_count|reply_count)\":"
                    + "\"?([^\",}]*)")
            .matcher(tweet);
    while (matcher.find()) {
      fields.putIfAbsent(matcher.group(1), matcher.group(2));
    }
    Instant time = Instant.parse(fields.get("created_at").replaceAll("-3[01]T", "-28T"));
    String created =
        DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx yyyy", Locale.ENGLISH)
            .format(time.atOffset(ZoneOffset.UTC));
    String text = tweet.replaceFirst(".*\"text\":\"([^\"]*)\".*\n", "$1");
    return ("{\"created_at\":\"%s\",\"id_str\":\"%s\",\"id\":%s,\"full_text\":\"%s\",\"lang\":\"en\","
            + "\"user\":{\"id_str\":\"%s\",\"screen_name\":\"%s\",\"followers_count\":12},"
            + "\"retweet_count\":%s,\"favorite_count\":%s}\n")
        .formatted(
            created,
            fields.get("id"),
            fields.get("id"),
            text,
            fields.get("author_id"),
            fields.get("username"),
            fields.get("retweet_count"),
            fields.get("like_count"));
  }
}
