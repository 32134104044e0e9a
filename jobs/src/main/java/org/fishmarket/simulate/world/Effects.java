package org.fishmarket.simulate.world;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Planted values of all effects.
 *
 * @param values an effect that is not in it is absent: 0
 */
public record Effects(Map<Effect, Double> values) {
  /** What can be planted in the sample data. */
  public static final Set<Effect> IN_SAMPLE =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Effect.BUSY, Effect.UNANSWERED)));

  public Effects {
    values = Map.copyOf(values);
  }

  /** No effect at all: the world of the null hypothesis. */
  public static Effects none() {
    return new Effects(Map.of());
  }

  /** Every effect on the essays' side. */
  public static Effects essays() {
    Map<Effect, Double> all = new EnumMap<>(Effect.class);
    for (Effect effect : Effect.values()) {
      all.put(effect, effect.essay());
    }
    return new Effects(all);
  }

  /** The same with one effect set to another value: 0 for none, the other sign for reversed. */
  public Effects with(Effect effect, double value) {
    Map<Effect, Double> changed = new EnumMap<>(Effect.class);
    changed.putAll(values);
    changed.put(effect, value);
    return new Effects(changed);
  }

  public double of(Effect effect) {
    return values.getOrDefault(effect, 0.0);
  }
}
