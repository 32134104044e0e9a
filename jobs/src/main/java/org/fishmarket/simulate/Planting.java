package org.fishmarket.simulate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fishmarket.models.UserException;
import org.fishmarket.simulate.world.Effect;
import org.fishmarket.simulate.world.Effects;

/**
 * Understands what is to be planted: {@code hard-sell-penalty=essay}, {@code none}, {@code -0.3}.
 */
public final class Planting {
  private static final String ESSAY = "essay";
  private static final String NONE = "none";
  private static final String REVERSED = "reversed";
  private static final double LARGEST = 10;

  private Planting() {}

  /**
   * What all claims begin with.
   *
   * @param word {@code all}, {@code none}, {@code reversed} or {@code sample}
   */
  public static Effects base(String word) {
    return switch (word) {
      case "all", ESSAY -> Effects.essays();
      case NONE -> Effects.none();
      case REVERSED -> reversed();
      case "sample" -> Settings.sample(0).effects();
      default ->
          throw new UserException(
              "Effects cannot be '" + word + "'. Give all, none, reversed or sample.");
    };
  }

  private static Effects reversed() {
    Effects effects = Effects.none();
    for (Effect effect : Effect.values()) {
      effects = effects.with(effect, -effect.essay());
    }
    return effects;
  }

  /**
   * The same with another size for one claim. A number is the first parameter of the claim; others
   * keep their proportion to it.
   *
   * @param words a claim's slug, {@code =}, and its size
   */
  public static Effects with(Effects effects, String words) {
    int equals = words.indexOf('=');
    if (equals < 0) {
      throw new UserException(
          "An effect is CLAIM=SIZE, such as hard-sell-penalty=essay, not '" + words + "'.");
    }
    String slug = words.substring(0, equals).strip();
    List<Effect> of = byClaim().get(slug);
    if (of == null) {
      throw new UserException(
          "There is no claim '"
              + slug
              + "'. Give of "
              + Experiment.listed(byClaim().keySet())
              + ".");
    }
    double share = share(of.get(0), words.substring(equals + 1).strip());
    Effects changed = effects;
    for (Effect effect : of) {
      changed = changed.with(effect, share * effect.essay());
    }
    return changed;
  }

  /** What a size is of the essay's. */
  private static double share(Effect effect, String size) {
    return switch (size) {
      case ESSAY -> 1;
      case NONE -> 0;
      case REVERSED -> -1;
      default -> number(effect, size) / effect.essay();
    };
  }

  private static double number(Effect effect, String size) {
    try {
      double number = Double.parseDouble(size);
      if (Math.abs(number) <= LARGEST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as any other size that will not do
    }
    throw new UserException(
        "The effect of %s cannot be '%s'. Give essay, none, reversed or a number from %d to %d."
            .formatted(effect.claim(), size, (int) -LARGEST, (int) LARGEST));
  }

  private static Map<String, List<Effect>> byClaim() {
    Map<String, List<Effect>> claims = new LinkedHashMap<>();
    for (Effect effect : Effect.values()) {
      claims.computeIfAbsent(
          effect.claim(),
          claim -> Arrays.stream(Effect.values()).filter(e -> e.claim().equals(claim)).toList());
    }
    return claims;
  }
}
