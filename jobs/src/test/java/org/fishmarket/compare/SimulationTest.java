package org.fishmarket.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.sums.Contrast;
import org.fishmarket.compare.sums.Measure;
import org.fishmarket.stats.Estimate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often intervals cover the truth, and tests find what is not there, over worlds drawn with
 * known parameters. Bounds leave three standard errors for so few worlds.
 */
class SimulationTest {
  private static final int WORLDS = 300;

  private static Settings settings(int world) {
    return new Settings(world, 400, 400, 10, 5, 7, 12, .95, .05);
  }

  @ParameterizedTest
  @CsvSource({"12,0.88", "40,0.90", "200,0.91"})
  void intervalsOfSlopesCoverThePlantedOne(int accounts, double least) {
    int covered = 0;
    for (int world = 0; world < WORLDS; world++) {
      SplittableRandom random = new SplittableRandom(world);
      Simulation simulation = new Simulation(settings(world));
      simulation.slope("a", accounts / 2, Simulation.CELL, 3, -1, random);
      simulation.slope("a", accounts - accounts / 2, Simulation.OTHER, 1, -1, random);
      Estimate estimate = simulation.groups().get("a").slopes(null).estimate(.95);
      covered += estimate.low() <= -1 && -1 <= estimate.high() ? 1 : 0;
    }
    assertThat(covered / (double) WORLDS).isGreaterThan(least);
  }

  @ParameterizedTest
  @CsvSource({"12,0.11", "40,0.09", "200,0.09"})
  void slopesThatAreNoneAreRarelyFound(int accounts, double most) {
    int found = 0;
    for (int world = 0; world < WORLDS; world++) {
      Simulation simulation = new Simulation(settings(world));
      simulation.slope("a", accounts, Simulation.CELL, 3, 0, new SplittableRandom(world));
      Estimate slope = simulation.groups().get("a").slopes(null).estimate(.95);
      found += slope.p() <= .05 ? 1 : 0;
    }
    assertThat(found / (double) WORLDS).isLessThan(most);
  }

  @ParameterizedTest
  @CsvSource({"12,12,0.09", "12,60,0.09", "60,60,0.09", "200,40,0.09"})
  void differencesThatAreNoneAreRarelyFound(int first, int second, double most) {
    int slopes = 0;
    int ratios = 0;
    int covered = 0;
    for (int world = 0; world < WORLDS; world++) {
      SplittableRandom random = new SplittableRandom(world);
      Simulation simulation = new Simulation(settings(world));
      // levels and spreads differ, slopes and rates do not
      simulation.slope("a", first, Simulation.CELL, 3, -1, random);
      simulation.slope("b", second, Simulation.CELL, 1, -1, random);
      simulation.ratio("a", first, .4, .2, random);
      simulation.ratio("b", second, .4, .6, random);
      Contrast contrast = simulation.contrast();
      slopes += contrast.slopes(settings(world)).p() <= .05 ? 1 : 0;
      Estimate ratio = contrast.difference(Measure.REPLIES, settings(world));
      ratios += ratio.p() <= .05 ? 1 : 0;
      covered += ratio.low() <= 0 && 0 <= ratio.high() ? 1 : 0;
    }
    assertThat(slopes / (double) WORLDS).isLessThan(most);
    assertThat(ratios / (double) WORLDS).isLessThan(most);
    assertThat(covered / (double) WORLDS).isGreaterThan(.9);
  }

  @ParameterizedTest
  @CsvSource({"60,60"})
  void plantedDifferencesAreFound(int first, int second) {
    int slopes = 0;
    int ratios = 0;
    for (int world = 0; world < WORLDS; world++) {
      SplittableRandom random = new SplittableRandom(world);
      Simulation simulation = new Simulation(settings(world));
      simulation.slope("a", first, Simulation.CELL, 3, -4, random);
      simulation.slope("b", second, Simulation.CELL, 1, 0, random);
      simulation.ratio("a", first, .2, .3, random);
      simulation.ratio("b", second, .5, .3, random);
      Contrast contrast = simulation.contrast();
      slopes += contrast.slopes(settings(world)).p() <= .05 ? 1 : 0;
      ratios += contrast.difference(Measure.REPLIES, settings(world)).p() <= .05 ? 1 : 0;
    }
    assertThat(slopes / (double) WORLDS).isGreaterThan(.9);
    assertThat(ratios / (double) WORLDS).isGreaterThan(.9);
  }
}
