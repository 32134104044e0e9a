package org.fishmarket.simulate;

import java.time.Instant;
import org.fishmarket.simulate.world.Effect;
import org.fishmarket.simulate.world.Effects;
import org.fishmarket.simulate.world.Period;

/**
 * What a simulation needs to know.
 *
 * @param seed the same seed gives the same bytes
 * @param effects what is planted
 * @param period when the worlds are observed
 */
public record Settings(long seed, Effects effects, Period period) {
  /**
   * The settings of the project's sample data: the essays' effects, but one absent (answering
   * questions brings nothing) and one reversed (causes are welcome).
   */
  public static Settings sample(long seed) {
    Effects effects =
        Effects.essays().with(Effect.DIALOGUE, 0).with(Effect.CAUSE, -Effect.CAUSE.essay());
    Period period =
        new Period(
            Instant.parse("2022-05-02T00:00:00Z"), 44, Instant.parse("2023-03-20T09:00:00Z"));
    return new Settings(seed, effects, period);
  }
}
