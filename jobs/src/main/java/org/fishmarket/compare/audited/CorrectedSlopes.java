package org.fishmarket.compare.audited;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.Kept;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.audited.AccountMoments;
import org.fishmarket.stats.audited.CorrectedFit;
import org.fishmarket.stats.audited.CorrectedMoments;
import org.fishmarket.stats.audited.Influences;

/**
 * Log engagement of originals and quotes on what they are, within accounts, with effects of months
 * and measurement cells: by design-based supervised learning, in each cohort and all together.
 */
final class CorrectedSlopes {
  private final Map<String, Found> found;
  private final Settings settings;

  private CorrectedSlopes(Map<String, Found> found, Settings settings) {
    this.found = found;
    this.settings = settings;
  }

  /** The regressions: a post has at most one of the labels. */
  private enum Design {
    INTENTS(Question.HARD_SELL, Question.SOFT_SELL, Question.CAUSE),
    SIDES(Question.SELLING, Question.CAUSE);

    private final List<Question> questions;

    Design(Question... questions) {
      this.questions = List.of(questions);
    }

    static Design of(Map<Question, Double> contrast) {
      return Stream.of(values())
          .filter(design -> design.questions.containsAll(contrast.keySet()))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no regression on " + contrast));
    }
  }

  /** First pass. */
  private static final class Moments implements Serializable {
    private final List<CorrectedMoments> designs = new ArrayList<>();
    private long accounts;
    private long hands;

    Moments(int known) {
      for (Design design : Design.values()) {
        designs.add(new CorrectedMoments(known, design.questions.size()));
      }
    }

    void add(Row account, SlopeBlocks.Columns columns) {
      if (SlopeBlocks.posts(account) > 1) {
        accounts++;
        hands += SlopeBlocks.hands(account);
        for (Design design : Design.values()) {
          designs
              .get(design.ordinal())
              .add(SlopeBlocks.moments(account, columns, design.questions));
        }
      }
    }

    Moments plus(Moments other) {
      accounts += other.accounts;
      hands += other.hands;
      for (int i = 0; i < designs.size(); i++) {
        designs.get(i).plus(other.designs.get(i));
      }
      return this;
    }

    Found fitted() {
      List<Influences> influences = new ArrayList<>();
      for (CorrectedMoments moments : designs) {
        influences.add(CorrectedFit.of(moments).map(Influences::new).orElse(null));
      }
      return new Found(accounts, hands, influences);
    }
  }

  /**
   * Second pass, of one cohort.
   *
   * @param accounts with two posts or more
   * @param hands posts of these that people coded
   * @param designs sums of influences; null where there is no fit
   */
  private record Found(long accounts, long hands, List<Influences> designs)
      implements Serializable {
    Found empty() {
      return new Found(
          accounts,
          hands,
          new ArrayList<>(designs.stream().map(i -> i == null ? null : i.empty()).toList()));
    }

    void add(Row account, SlopeBlocks.Columns columns) {
      for (Design design : Design.values()) {
        Influences influences = designs.get(design.ordinal());
        if (influences != null) {
          AccountMoments moments = SlopeBlocks.moments(account, columns, design.questions);
          influences.add(moments);
        }
      }
    }

    Found plus(Found other) {
      for (int i = 0; i < designs.size(); i++) {
        if (designs.get(i) != null) {
          designs.get(i).plus(other.designs.get(i));
        }
      }
      return this;
    }
  }

  /**
   * Fits all regressions, in two passes.
   *
   * @param labelled posts as {@link PseudoLabels} gives them
   * @param together the cohorts that make all together; empty if there is no such figure
   */
  static CorrectedSlopes of(
      Dataset<Row> labelled, Collection<String> together, Kept kept, Settings settings) {
    // kept as well, as ranges are found by reading it once more
    Dataset<Row> grouped = kept.keep(SlopeBlocks.accounts(labelled, together));
    Dataset<Row> accounts =
        kept.keep(
            grouped
                .repartitionByRange(col("cohort"), col("account"))
                .sortWithinPartitions("cohort"));
    HashMap<String, SlopeBlocks.Columns> columns = SlopeBlocks.columns(accounts);
    HashMap<String, Found> fits =
        new HashMap<>(
            ByCohort.sum(
                    accounts,
                    cohort -> new Moments(columns.get(cohort).known()),
                    (state, row) -> state.add(row, columns.get(row.getString(0))),
                    Moments::plus)
                .mapValues(Moments::fitted)
                .collectAsMap());
    return new CorrectedSlopes(
        new HashMap<>(
            ByCohort.sum(
                    accounts,
                    cohort -> fits.get(cohort).empty(),
                    (state, row) -> state.add(row, columns.get(row.getString(0))),
                    Found::plus)
                .collectAsMap()),
        settings);
  }

  /**
   * A contrast of coefficients; posts that share or inform are what all is compared with.
   *
   * @param cohort null for all together
   * @param contrast weights of the questions: of hard sell, soft sell and cause, or of selling and
   *     cause
   */
  Corrected of(String cohort, Map<Question, Double> contrast) {
    Design design = Design.of(contrast);
    Corrected gap = gap(cohort, design);
    if (gap != null) {
      return gap;
    }
    double[] weights = SlopeBlocks.weights(design.questions, contrast);
    Estimate estimate = influences(cohort, design).contrast(weights, settings.confidence());
    return Corrected.of(estimate, 1, Double.NaN, found.get(cohort).hands());
  }

  /** A contrast in one cohort less that in another; null is all together. */
  Corrected of(String cohort, String against, Map<Question, Double> contrast) {
    Design design = Design.of(contrast);
    Corrected gap = gap(cohort, design);
    gap = gap == null ? gap(against, design) : gap;
    if (gap != null) {
      return gap;
    }
    double[] weights = SlopeBlocks.weights(design.questions, contrast);
    Estimate estimate =
        influences(cohort, design)
            .difference(weights, influences(against, design), settings.confidence());
    long hands = found.get(cohort).hands() + found.get(against).hands();
    return Corrected.of(estimate, 1, Double.NaN, hands);
  }

  private Influences influences(String cohort, Design design) {
    return found.get(cohort).designs().get(design.ordinal());
  }

  /** Why there is none in a cohort, or null. */
  private Corrected gap(String cohort, Design design) {
    Found in = found.get(cohort);
    if (in == null || in.accounts() < settings.minAccounts()) {
      return Corrected.tooFew(settings);
    }
    return influences(cohort, design) == null
        ? Corrected.not(
            "too few posts are coded to see how labels vary within accounts, or they do not vary")
        : null;
  }
}
