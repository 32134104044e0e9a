package org.fishmarket.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fishmarket.simulate.format.Csv;
import org.fishmarket.simulate.world.Effect;
import org.fishmarket.simulate.world.Effects;
import org.fishmarket.simulate.world.Reach;

/** What was planted: a row for each cohort and each parameter of a claim, as CSV. */
final class TruthTable {
  private static final List<String> COLUMNS =
      List.of("claim", "parameter", "planted", "essay", "side", "reached_by");

  private TruthTable() {}

  static void write(Path file, Effects effects, Tally tally) throws IOException {
    try (BufferedWriter out = NewFile.writer(file)) {
      out.write(row(List.of("cohort"), COLUMNS, Tally.COLUMNS));
      for (String cohort : tally.cohorts()) {
        for (Effect effect : Effect.values()) {
          out.write(row(List.of(cohort), planted(effect, effects), tally.row(cohort)));
        }
      }
    }
  }

  private static String row(List<String> cohort, List<String> planted, List<String> made) {
    List<String> row = new ArrayList<>(cohort);
    row.addAll(planted);
    row.addAll(made);
    return Csv.line(row);
  }

  private static List<String> planted(Effect effect, Effects effects) {
    double planted = effects.of(effect);
    return List.of(
        effect.claim(),
        effect.meaning(),
        Double.toString(planted),
        Double.toString(effect.essay()),
        side(effect, planted),
        reachedBy(effect.claim(), effects));
  }

  /** Whose side a planted value is on. */
  static String side(Effect effect, double planted) {
    if (planted == 0) {
      return "none";
    }
    return planted * effect.essay() > 0 ? "essay" : "reversed";
  }

  /** Other claims by whose planted effects this one moves too. */
  private static String reachedBy(String claim, Effects effects) {
    return Reach.ALL.stream()
        .filter(reach -> reach.claim().equals(claim) && effects.of(reach.effect()) != 0)
        .map(reach -> reach.effect().claim())
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
