package org.fishmarket.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BlockTest {
  private static final int REGRESSORS = 3;
  private static final int MONTHS = 5;
  private static final int STRATA = 2;
  private static final int COLUMNS = REGRESSORS + MONTHS + STRATA;
  private static final double GRID = 0x1p16;

  /** A post: its regressors, month, stratum and outcome. */
  private record Post(double[] x, int month, int stratum, double y) {}

  /** An account: sells or not, a share that some accounts never change, a rare third. */
  private static List<Post> account(SplittableRandom random, double level) {
    List<Post> posts = new ArrayList<>();
    double always = Math.rint(random.nextDouble() * GRID) / GRID;
    boolean changes = random.nextInt(3) > 0;
    int size = 1 + random.nextInt(60);
    for (int i = 0; i < size; i++) {
      double share = Math.rint(random.nextDouble() * GRID) / GRID;
      double[] x = {
        random.nextInt(2), changes ? share : always, random.nextInt(40) == 0 ? -share : 0
      };
      double y = Math.rint((level + random.nextDouble()) * GRID * GRID) / (GRID * GRID);
      posts.add(new Post(x, random.nextInt(MONTHS), random.nextInt(STRATA), y));
    }
    return posts;
  }

  private static int[] dummies(Post post) {
    return new int[] {REGRESSORS + post.month(), REGRESSORS + MONTHS + post.stratum()};
  }

  private static Observation row(Post post) {
    Observation row = new Observation().begin(post.y());
    for (int i = 0; i < REGRESSORS; i++) {
      row.put(i, post.x()[i]);
    }
    for (int dummy : dummies(post)) {
      row.put(dummy, 1);
    }
    return row;
  }

  private static Map<String, long[]> blocks(List<Post> posts) {
    Map<String, long[]> blocks = new TreeMap<>();
    for (Post post : posts) {
      long[] sums =
          blocks.computeIfAbsent(
              post.month() + "," + post.stratum(), unseen -> new long[Block.size(REGRESSORS)]);
      sums[0]++;
      for (int i = 0; i <= REGRESSORS; i++) {
        sums[Block.sum(i)] += units(value(post, i));
        for (int j = 0; j <= i; j++) {
          sums[Block.product(REGRESSORS, i, j)] += units(value(post, i) * value(post, j));
        }
      }
    }
    return blocks;
  }

  private static double value(Post post, int variable) {
    return variable == REGRESSORS ? post.y() : post.x()[variable];
  }

  private static long units(double value) {
    return (long) Math.rint(value / Block.UNIT);
  }

  private static int[] dummies(String key) {
    String[] parts = key.split(",");
    return dummies(new Post(null, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 0));
  }

  private static void same(CrossProducts blocks, CrossProducts rows) {
    assertThat(blocks.rows()).isEqualTo(rows.rows());
    assertThat(blocks.authors()).isEqualTo(rows.authors());
    for (int i = 0; i <= COLUMNS; i++) {
      assertThat(blocks.varying(i)).as("varying %d", i).isEqualTo(rows.varying(i));
      for (int j = 0; j <= i; j++) {
        double expected = rows.product(i, j);
        // products with the outcome are rounded to the grid, each by half a unit at most
        double rounding = j == COLUMNS || i == COLUMNS ? rows.rows() * Block.UNIT : 0;
        assertThat(blocks.product(i, j))
            .as("%d %d", i, j)
            .isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected)) + rounding));
      }
    }
  }

  @Test
  void blocksWithinAccountsAreTheirRowsOneByOne() {
    SplittableRandom random = new SplittableRandom(1);
    CrossProducts fromRows = new CrossProducts(COLUMNS);
    CrossProducts fromBlocks = new CrossProducts(COLUMNS);
    Within rows = new Within(COLUMNS);
    Within blocks = new Within(COLUMNS);
    Block block = new Block(REGRESSORS);
    for (int account = 0; account < 200; account++) {
      List<Post> posts = account(random, account % 9);
      posts.forEach(post -> rows.add(row(post)));
      blocks(posts).forEach((key, sums) -> blocks.add(block.of(sums, 0, dummies(key))));
      rows.close(fromRows);
      blocks.close(fromBlocks);
    }
    assertThat(fromRows.varying(1)).isBetween(1L, 199L);
    same(fromBlocks, fromRows);
  }

  @Test
  void blocksWithoutAccountEffectsAreTheirRowsToo() {
    SplittableRandom random = new SplittableRandom(2);
    CrossProducts fromRows = new CrossProducts(COLUMNS);
    CrossProducts fromBlocks = new CrossProducts(COLUMNS);
    List<Post> posts = account(random, 3);
    posts.forEach(post -> fromRows.add(row(post)));
    Block block = new Block(REGRESSORS);
    blocks(posts).forEach((key, sums) -> fromBlocks.add(block.of(sums, 0, dummies(key))));
    same(fromBlocks, fromRows);
  }

  @Test
  void productsOfWholeRegressorsAreExactInAnyNumber() {
    // a million posts of which one sells, at outcomes near the end of the range
    long n = 1_000_000;
    double y = 40 + Block.UNIT;
    long[] sums = new long[Block.size(1)];
    sums[0] = n;
    sums[Block.sum(0)] = units(1);
    sums[Block.sum(1)] = n * units(y) + units(1);
    sums[Block.product(1, 0, 0)] = units(1);
    sums[Block.product(1, 1, 0)] = units(y + 1);
    sums[Block.product(1, 1, 1)] = (n - 1) * units(y * y) + units((y + 1) * (y + 1));
    Within within = new Within(1);
    within.add(new Block(1).of(sums, 0));
    CrossProducts cluster = new CrossProducts(1);
    within.close(cluster);
    assertThat(cluster.product(0, 0)).isCloseTo(1 - 1e-6, within(1e-15));
    assertThat(cluster.product(0, 1)).isCloseTo(1 - 1e-6, within(1e-15));
  }

  @Test
  void aBlockCanBeFilledAgain() {
    long[] first = new long[Block.size(1)];
    java.util.Arrays.fill(first, units(2));
    first[0] = 2;
    long[] second = new long[Block.size(1)];
    second[0] = 3;
    Block block = new Block(1);
    CrossProducts sums = new CrossProducts(2);
    sums.add(block.of(first, 0));
    sums.add(block.of(second, 0, 1));
    assertThat(sums.rows()).isEqualTo(5);
    assertThat(sums.product(0, 0)).isEqualTo(2);
    assertThat(sums.product(1, 1)).isEqualTo(3);
    assertThat(sums.product(0, 1)).isZero();
  }
}
