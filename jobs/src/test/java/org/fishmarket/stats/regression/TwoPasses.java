package org.fishmarket.stats.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.fishmarket.stats.Estimate;

/**
 * Runs both passes as a job does: each partition adds its clusters to states of its own, and the
 * states add up.
 */
public final class TwoPasses {
  public static final double CONFIDENCE = .95;

  /** One post: whose it is, the columns and the outcome. */
  public record Row(long author, long cluster, double[] columns, double outcome) {}

  /** What both passes find of a contrast. */
  public record Result(Contrast contrast, RobustSums robust, WildSums wild) {
    public Estimate clusterRobust() {
      return ClusterRobust.estimate(contrast, robust, CONFIDENCE);
    }

    public Estimate bootstrapped() {
      return WildClusterBootstrap.estimate(contrast, robust, wild, CONFIDENCE);
    }
  }

  /** Fills in a cluster's weights. */
  public interface Weights {
    void fill(long cluster, long clusters, double[] weights);
  }

  private final List<List<CrossProducts>> partitions = new ArrayList<>();
  private final List<List<Long>> names = new ArrayList<>();
  private final int columns;
  public final CrossProducts total;
  public final LeastSquares fit;

  /** The first pass. */
  public TwoPasses(List<Row> rows, int regressors, boolean authorEffects, int parts) {
    columns = rows.get(0).columns().length;
    List<Map<Long, Map<Long, List<Row>>>> spread = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      spread.add(new LinkedHashMap<>());
    }
    for (Row row : rows) {
      int part = (int) Math.floorMod(row.cluster() * 31 + parts, (long) parts);
      spread
          .get(part)
          .computeIfAbsent(row.cluster(), unseen -> new LinkedHashMap<>())
          .computeIfAbsent(row.author(), unseen -> new ArrayList<>())
          .add(row);
    }
    total = new CrossProducts(columns);
    for (Map<Long, Map<Long, List<Row>>> part : spread) {
      List<CrossProducts> clusters = new ArrayList<>();
      CrossProducts sum = new CrossProducts(columns);
      part.values().forEach(authors -> clusters.add(cluster(authors, authorEffects)));
      clusters.forEach(sum::addCluster);
      total.plus(sum);
      partitions.add(clusters);
      names.add(List.copyOf(part.keySet()));
    }
    fit = LeastSquares.of(total, regressors);
  }

  private CrossProducts cluster(Map<Long, List<Row>> authors, boolean authorEffects) {
    CrossProducts cluster = new CrossProducts(columns);
    Within within = new Within(columns);
    Observation observation = new Observation();
    for (List<Row> rows : authors.values()) {
      for (Row row : rows) {
        observation.begin(row.outcome());
        for (int i = 0; i < columns; i++) {
          observation.put(i, row.columns()[i]);
        }
        if (authorEffects) {
          within.add(observation);
        } else {
          cluster.add(observation);
        }
      }
      within.close(cluster);
    }
    return cluster;
  }

  /** The second pass. */
  public Result pass(Contrast contrast, int replicates, Weights weights) {
    RobustSums robust = new RobustSums();
    WildSums wild = new WildSums(columns, replicates);
    ClusterScore score = new ClusterScore(contrast);
    double[] drawn = new double[replicates];
    for (int part = 0; part < partitions.size(); part++) {
      RobustSums robustPart = new RobustSums();
      WildSums wildPart = new WildSums(columns, replicates);
      BiConsumer<Long, CrossProducts> add =
          (name, cluster) -> {
            weights.fill(name, fit.clusters(), drawn);
            score.of(cluster);
            robustPart.add(score);
            wildPart.add(score, drawn);
          };
      for (int i = 0; i < partitions.get(part).size(); i++) {
        add.accept(names.get(part).get(i), partitions.get(part).get(i));
      }
      robust.plus(robustPart);
      wild.plus(wildPart);
    }
    return new Result(contrast, robust, wild);
  }

  /** The second pass with the weights that a job draws. */
  public Result pass(Contrast contrast, int replicates, long seed) {
    return pass(
        contrast,
        replicates,
        (name, clusters, weights) -> WildWeights.draw(seed, name, clusters, weights));
  }
}
