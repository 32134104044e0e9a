package org.fishmarket.compare.sums;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.AccountMeasures;
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.models.codebook.Intent;
import org.fishmarket.stats.Prevalence;
import org.fishmarket.stats.Sums;

/**
 * One account in one cohort, as it enters the sums.
 *
 * @param key the account as a number
 * @param cohort null for all cohorts together
 * @param cohorts all cohorts the account posts in, if several: else none
 * @param totals its part of each {@link Total}
 * @param cells its part of each {@link Cell}
 * @param odds its coded posts by log odds of selling, at the nodes of {@link Prevalence}
 */
public record Contribution(
    long key,
    String cohort,
    Set<String> cohorts,
    double[] totals,
    Map<Cell, double[]> cells,
    double[] odds) {

  /**
   * The column of sums with pseudo-labels in the place of labels, by the names of these sums, if an
   * account enters with such.
   */
  public static final String CORRECTED = "corrected";

  /** Reads a row of {@link AccountMeasures}, with the column {@link #CORRECTED} or without. */
  public static Contribution of(Row row, Settings settings) {
    Contribution labelled = labelled(row, settings);
    if (row.schema().getFieldIndex(CORRECTED).isDefined()) {
      labelled.correct(row.getStruct(row.fieldIndex(CORRECTED)), number(row, "coded_posts"));
    }
    return labelled;
  }

  private void correct(Row pseudo, long coded) {
    for (Total total : Total.values()) {
      if (total.corrected()) {
        totals[total.ordinal()] = pseudo == null ? 0 : Sums.onGrid(real(pseudo, total.column()));
      }
    }
    if (pseudo != null) {
      double sum = real(pseudo, "selling_posts");
      // a label is its own square, a pseudo-label is not: so only products of different posts
      double square = sum * sum - real(pseudo, "selling_squares") + sum;
      double posts = coded;
      cells.values().forEach(cell -> Cell.correct(sum / posts, square / posts / posts, cell));
    }
  }

  private static double real(Row row, String name) {
    int index = row.fieldIndex(name);
    return row.isNullAt(index) ? 0 : row.getDouble(index);
  }

  private static Contribution labelled(Row row, Settings settings) {
    Sheet sheet = new Sheet();
    long coded = number(row, "coded_posts");
    long selling = number(row, "selling_posts");
    boolean eligible = coded >= settings.minCodedPosts();
    double ratio = eligible ? (double) selling / coded : Double.NaN;
    sheet.put(Total.CODED, coded);
    sheet.put(Total.SELLING, selling);
    sheet.put(Total.P_SELLING, number(row, "p_selling_units") / PostMeasures.LOG_UNIT);
    part(row, sheet, Intent.HARD_SELL, Total.HARD, Total.HARD_TOLD);
    part(row, sheet, Intent.SOFT_SELL, Total.SOFT, Total.SOFT_TOLD);
    part(row, sheet, Intent.CAUSE, Total.CAUSE, Total.CAUSE_TOLD);
    sheet.put(Total.CODED_ACCOUNTS, flag(coded > 0));
    sheet.put(Total.ELIGIBLE, flag(eligible));
    sheet.put(Total.ELIGIBLE_POSTS, eligible ? coded : 0);
    sheet.put(Total.MAJORITY, flag(ratio > .5));
    sheet.put(Total.FEW_CODED, flag(coded > 0 && !eligible));
    sheet.put(Total.ACCOUNTS, flag(number(row, "own_posts") > 0));
    sheet.put(Total.POSTS, number(row, "posts"));
    interactions(row, sheet);
    for (Total total : Total.values()) {
      if (total.column() != null) {
        sheet.put(total, number(row, total.column()));
      } else if (total.of() != null) {
        sheet.put(total, flag(number(row, total.of().column()) > 0));
      }
    }
    sheet.put(Total.ANSWER_HOURS, number(row, "answer_hours_units") / PostMeasures.LOG_UNIT);
    OwnShares shares = OwnShares.of(row, settings);
    shares.put(sheet.values);
    Map<Cell, double[]> cells = engagement(row, ratio, shares, sheet);
    return new Contribution(
        row.getLong(row.fieldIndex("key")),
        row.getString(row.fieldIndex("cohort")),
        Set.copyOf(Contribution.<String>list(row, "cohorts")),
        sheet.values,
        cells,
        odds(row));
  }

  private static double[] odds(Row row) {
    double[] counts = new double[Prevalence.NODES];
    for (Row node : Contribution.<Row>list(row, "odds")) {
      // sums of earlier builds, which may be pooled, hold a node for posts that are not coded
      if (!node.isNullAt(0)) {
        Prevalence.add((int) node.getLong(0), node.getLong(1), node.getLong(2), counts);
      }
    }
    return counts;
  }

  /**
   * None where it is null: nodes of an account without coded posts, cells of one that others only
   * address in the cohort, cohorts of one that posts in a single one.
   */
  private static <T> List<T> list(Row row, String name) {
    int at = row.fieldIndex(name);
    return row.isNullAt(at) ? List.of() : row.getList(at);
  }

  private static void part(Row row, Sheet sheet, Intent intent, Total part, Total told) {
    sheet.put(part, number(row, intent.name()));
    sheet.put(told, number(row, PostMeasures.told(intent.name())));
  }

  private static void interactions(Row row, Sheet sheet) {
    long dated = number(row, "dated_units");
    long weeks = number(row, "last_week") - number(row, "first_week") + 1;
    sheet.put(Total.DATED, dated);
    sheet.put(Total.WEEKS, dated > 0 ? weeks : 0);
    sheet.put(Total.DATED_ACCOUNTS, flag(dated > 0));
    long repliable = number(row, "reply_units");
    sheet.put(Total.REPLIABLE, repliable);
    sheet.put(Total.REPLIABLE_ACCOUNTS, flag(repliable > 0));
    if (repliable > 0) {
      sheet.put(Total.RECEIVED, number(row, "received"));
      sheet.put(Total.ANSWERED, number(row, "answered"));
      sheet.put(Total.QUALITY, number(row, "quality_replies"));
      sheet.put(Total.BLIND, number(row, "blind_replies"));
      sheet.put(Total.UNJUDGED, number(row, "unjudged_replies"));
      sheet.put(Total.REPLIERS, number(row, "repliers"));
    }
    sheet.put(Total.THREADED, number(row, "threaded"));
    sheet.put(Total.DEPTH, number(row, "depth"));
    sheet.put(Total.THREADED_ACCOUNTS, flag(number(row, "threaded") > 0));
    // who only received something in a cohort did not act in it
    if (number(row, "posts") > 0) {
      sheet.put(Total.DYADS, number(row, "dyads"));
      sheet.put(Total.RECIPROCAL, number(row, "reciprocal"));
      sheet.put(Total.DYAD_ACCOUNTS, flag(number(row, "dyads") > 0));
    }
  }

  private static Map<Cell, double[]> engagement(
      Row row, double ratio, OwnShares shares, Sheet sheet) {
    Map<Cell, CellPosts> sums = new TreeMap<>();
    List<Row> rows = list(row, "cells");
    for (Row cell : rows) {
      sums.computeIfAbsent(new Cell(cell.getString(0), cell.getInt(1)), unseen -> new CellPosts())
          .add(cell);
    }
    long posts = 0;
    long logs = 0;
    Map<Cell, double[]> cells = new TreeMap<>();
    for (Map.Entry<Cell, CellPosts> entry : sums.entrySet()) {
      CellPosts sum = entry.getValue();
      double[] values = new double[Cell.SIZE];
      if (sum.measured > 0) {
        posts += sum.measured;
        logs += sum.logs;
        values = Cell.contribution(ratio, sum.measured, sum.logs / PostMeasures.LOG_UNIT);
      }
      shares.regress(sum, values, sheet.values);
      if (java.util.Arrays.stream(values).anyMatch(value -> value != 0)) {
        cells.put(entry.getKey(), values);
      }
    }
    Cell.count(ratio, cells);
    boolean inSlope = posts > 0 && !Double.isNaN(ratio);
    sheet.put(Total.MEASURED, posts);
    sheet.put(Total.LOG_ENGAGEMENT, logs / PostMeasures.LOG_UNIT);
    sheet.put(Total.MEASURED_ACCOUNTS, flag(posts > 0));
    sheet.put(Total.YOUNG, number(row, "young_posts"));
    sheet.put(Total.UNMEASURED, number(row, "units") - number(row, "young_posts") - posts);
    sheet.put(Total.SLOPE_ACCOUNTS, flag(inSlope));
    sheet.put(Total.SLOPE_POSTS, inSlope ? posts : 0);
    return cells;
  }

  static long number(Row row, String name) {
    int index = row.fieldIndex(name);
    return row.isNullAt(index) ? 0 : row.getLong(index);
  }

  static double flag(boolean value) {
    return value ? 1 : 0;
  }

  /** An account's posts of a cell. */
  static final class CellPosts {
    long measured;
    long logs;
    long repliable;
    long received;

    private void add(Row cell) {
      measured += number(cell, "measured");
      logs += number(cell, "log_units");
      repliable += number(cell, "reply_units");
      received += number(cell, "received");
    }
  }

  /** The totals being filled. */
  private static final class Sheet {
    private final double[] values = new double[Total.SIZE];

    void put(Total total, double value) {
      values[total.ordinal()] = value;
    }
  }
}
