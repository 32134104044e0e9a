package org.fishmarket.report.read;

import static org.apache.spark.sql.functions.broadcast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.report.model.Audit;
import org.fishmarket.report.model.Cohort;
import org.fishmarket.report.model.Interval;
import org.fishmarket.stats.coded.Ratio;
import org.fishmarket.stats.coded.Unit;
import org.fishmarket.stats.coded.Weights;
import org.fishmarket.table.AuditFrame;
import org.fishmarket.table.Table;

/** Reads what people said of a sample of the posts. A sample has a bound, so it is taken whole. */
final class ReadAudit {
  private static final String NONE = "NONE";

  private final Map<String, Row> sample = new TreeMap<>();
  private final Map<String, List<Row>> codes = new TreeMap<>();
  private final Map<String, Boolean> said = new TreeMap<>();
  private final int smallestGroup;

  private ReadAudit(int smallestGroup) {
    this.smallestGroup = smallestGroup;
  }

  /**
   * @param shown cohorts that may have figures
   * @param smallestGroup accounts that a figure rests on at least
   * @return null if no sample was drawn
   */
  static Audit read(Function<Table, Dataset<Row>> tables, List<Cohort> shown, int smallestGroup) {
    ReadAudit audit = new ReadAudit(smallestGroup);
    Dataset<Row> drawn = tables.apply(Table.SAMPLE);
    drawn
        .select("post_id", "cohort", "account", "stratum", "stratum_posts")
        .collectAsList()
        .forEach(row -> audit.sample.put(row.getString(0), row));
    if (audit.sample.isEmpty()) {
      return null;
    }
    tables
        .apply(Table.AUDIT)
        .select("post_id", "coder", "intent", "selling", "settled_intent", "settled_selling")
        .orderBy("post_id", "coder")
        .collectAsList()
        .forEach(
            row ->
                audit.codes.computeIfAbsent(row.getString(0), post -> new ArrayList<>()).add(row));
    AuditFrame.labelled(tables.apply(Table.LABELS))
        .join(broadcast(drawn.select("post_id")), "post_id")
        .select("post_id", "selling")
        .collectAsList()
        .forEach(row -> audit.said.put(row.getString(0), row.getAs("selling")));
    return audit.of(shown);
  }

  private Audit of(List<Cohort> shown) {
    return new Audit(
        sample.size(),
        codes.size(),
        codes.values().stream().filter(rows -> rows.size() > 1).count(),
        codes.values().stream()
            .flatMap(Collection::stream)
            .map(row -> row.<String>getAs("coder"))
            .distinct()
            .count(),
        posts(row -> NONE.equals(row.getAs("settled_intent"))),
        posts(row -> row.getAs("settled_intent") == null),
        codes.keySet().stream().filter(post -> !said.containsKey(post)).count(),
        AgreementLines.of(codes.values()),
        scores(shown));
  }

  private long posts(Function<Row, Boolean> which) {
    return codes.values().stream().filter(rows -> which.apply(rows.get(0))).count();
  }

  private List<Audit.Checked> scores(List<Cohort> shown) {
    if (codes.isEmpty()) {
      return List.of();
    }
    List<Audit.Checked> scores = new ArrayList<>();
    Set<String> drawn = new HashSet<>();
    sample.values().forEach(row -> drawn.add(row.getAs("cohort")));
    scores.add(checked(null, true));
    shown.stream()
        .filter(cohort -> drawn.contains(cohort.cohort()))
        .forEach(cohort -> scores.add(checked(cohort.cohort(), !cohort.suppressed())));
    return scores;
  }

  private Audit.Checked checked(String cohort, boolean allowed) {
    Map<String, Long> strata = new LinkedHashMap<>();
    List<Unit> units = new ArrayList<>();
    Set<String> accounts = new HashSet<>();
    sample.forEach(
        (post, row) -> {
          if (cohort == null || cohort.equals(row.getAs("cohort"))) {
            strata.put(row.getAs("stratum"), row.<Long>getAs("stratum_posts"));
            if (codes.containsKey(post)) {
              units.add(unit(row.getAs("stratum"), codes.get(post), said.get(post)));
              accounts.add(row.getAs("account"));
            }
          }
        });
    if (!allowed || accounts.size() < smallestGroup) {
      Interval none = new Interval(null, null, null);
      return new Audit.Checked(cohort, null, null, true, none, none, none);
    }
    Weights weights = new Weights(strata, units);
    return new Audit.Checked(
        cohort,
        (long) units.size(),
        (long) accounts.size(),
        false,
        interval(Ratio.of(weights, units)),
        interval(Ratio.precision(weights, units)),
        interval(Ratio.recall(weights, units)));
  }

  private static Interval interval(Ratio ratio) {
    return new Interval(ratio.value(), ratio.low(), ratio.high());
  }

  /** A tie on selling counts by the share of coders who say so, of those who gave an intent. */
  private static Unit unit(String stratum, List<Row> codes, Boolean said) {
    Row first = codes.get(0);
    Boolean settled = first.getAs("settled_selling");
    List<Boolean> given =
        codes.stream().<Boolean>map(row -> row.getAs("selling")).filter(Objects::nonNull).toList();
    boolean codable = !NONE.equals(first.getAs("settled_intent")) && !given.isEmpty();
    double share =
        settled == null
            ? given.stream().filter(yes -> yes).count() / (double) Math.max(1, given.size())
            : settled ? 1 : 0;
    return new Unit(stratum, codable, codable ? share : 0, said);
  }
}
