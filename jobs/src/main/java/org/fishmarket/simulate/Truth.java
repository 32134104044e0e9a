package org.fishmarket.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fishmarket.simulate.world.Community;
import org.fishmarket.simulate.world.Effect;
import org.fishmarket.simulate.world.Effects;
import org.fishmarket.simulate.world.Message;
import org.fishmarket.simulate.world.World;

/** What was planted, and what the throw of the dice made of it. */
final class Truth {
  private static final class Cohort {
    int accounts;
    int coded;
    int selling;
    int own;
    double engagement;
  }

  private final Map<String, Cohort> cohorts = new LinkedHashMap<>();
  private final List<World> worlds = new ArrayList<>();

  void note(World world) {
    worlds.add(world);
    cohorts.computeIfAbsent(world.community().name(), name -> new Cohort()).accounts +=
        world.members().size();
  }

  void count(String name, Message message) {
    Cohort cohort = cohorts.get(name);
    if (message.purpose().intent() != null) {
      cohort.coded++;
      cohort.selling += message.purpose().selling() ? 1 : 0;
    }
    if (message.own()) {
      cohort.own++;
      cohort.engagement +=
          StrictMath.log1p(
              message.likes() + message.shares() + message.quotes() + message.replies());
    }
  }

  List<World> worlds() {
    return worlds;
  }

  /** One line of a Markdown table for each cohort. */
  String cohortTable() {
    StringBuilder table = new StringBuilder();
    cohorts.forEach(
        (name, cohort) -> {
          Community planted =
              worlds.stream()
                  .map(World::community)
                  .filter(c -> c.name().equals(name))
                  .findFirst()
                  .orElseThrow();
          table.append(
              String.format(
                  Locale.ROOT,
                  "| `%s` | %.2f | %.2f | %.1f | %.1f |%n".replace("%n", "\n"),
                  name,
                  planted.promotion(),
                  (double) cohort.selling / cohort.coded,
                  planted.engagement(),
                  StrictMath.expm1(cohort.engagement / cohort.own)));
        });
    return table.toString();
  }

  /** One line of a Markdown table for each effect that can be planted. */
  static String effectTable(Effects effects, Set<Effect> plants) {
    StringBuilder table = new StringBuilder();
    for (Effect effect : Effect.values()) {
      if (!plants.contains(effect)) {
        continue;
      }
      double planted = effects.of(effect);
      String side =
          planted == 0 ? "none" : planted * effect.essay() > 0 ? "the essay's side" : "reversed";
      table.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %s | %+.3f | %s |\n",
              effect.claim(),
              effect.meaning(),
              planted,
              side));
    }
    return table.toString();
  }
}
