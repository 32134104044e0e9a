package org.fishmarket.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fishmarket.simulate.world.Community;
import org.fishmarket.simulate.world.Effect;
import org.fishmarket.simulate.world.Effects;
import org.fishmarket.simulate.world.Message;
import org.fishmarket.simulate.world.World;

/** What was planted, and what the throw of the dice made of it. */
final class Truth {
  private final Tally tally = new Tally();
  private final List<World> worlds = new ArrayList<>();

  void note(World world) {
    worlds.add(world);
    Community community = world.community();
    tally.begin(community.name(), community.promotion(), world.members().size());
  }

  void count(String name, Message message) {
    tally.count(name, message);
  }

  List<World> worlds() {
    return worlds;
  }

  /** One line of a Markdown table for each cohort. */
  String cohortTable() {
    StringBuilder table = new StringBuilder();
    for (String name : tally.cohorts()) {
      Community planted =
          worlds.stream()
              .map(World::community)
              .filter(c -> c.name().equals(name))
              .findFirst()
              .orElseThrow();
      table.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %.2f | %.2f | %.1f | %.1f |\n",
              name,
              planted.promotion(),
              tally.ratioOfAll(name),
              planted.engagement(),
              tally.engagement(name)));
    }
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
      String side = TruthTable.side(effect, planted);
      table.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %s | %+.3f | %s |\n",
              effect.claim(),
              effect.meaning(),
              planted,
              side.equals("essay") ? "the essay's side" : side));
    }
    return table.toString();
  }
}
