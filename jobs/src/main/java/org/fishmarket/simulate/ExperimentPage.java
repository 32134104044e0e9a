package org.fishmarket.simulate;

import java.util.EnumSet;
import java.util.stream.Collectors;
import org.fishmarket.simulate.world.Effect;
import org.fishmarket.simulate.world.Gaps;
import org.fishmarket.simulate.world.Reach;

/** The page that lies beside an experiment's archives and says what is in them. */
final class ExperimentPage {
  private static final String NOISE =
      """

      ## Misleading words

      A share of %s of the own posts is in words of another intent: a post meant to sell reads as
      sharing, and the other way round. Everything but the words goes by what was meant.
      """;

  private ExperimentPage() {}

  static String of(Experiment experiment, Tally tally) {
    return Template.of("experiment.md")
        .replace("{seed}", Long.toString(experiment.seed()))
        .replace("{networks}", networks(experiment))
        .replace("{weeks}", Integer.toString(experiment.weeks()))
        .replace("{formats}\n", formats(experiment))
        .replace("{gaps}", gaps(experiment.gaps()))
        .replace("{cohorts}\n", tally.table())
        .replace(
            "{effects}\n", Truth.effectTable(experiment.effects(), EnumSet.allOf(Effect.class)))
        .replace("{reach}\n", reach(experiment))
        .replace(
            "{noise}\n",
            experiment.mislabelled() == 0 ? "" : NOISE.formatted(experiment.mislabelled()));
  }

  private static String networks(Experiment experiment) {
    return experiment.groups() == null
        ? ""
        : ", of "
            + experiment.groups()
            + " networks in a folder each, whose accounts meet nobody else";
  }

  private static String formats(Experiment experiment) {
    return experiment.formats().stream()
        .map(format -> "| `" + format.slug() + "` | " + format.carries() + " |\n")
        .collect(Collectors.joining());
  }

  private static String gaps(Gaps gaps) {
    return gaps.equals(Gaps.NONE)
        ? ""
        : "; left out are %s of all likes, %s of shares and %s of replies"
            .formatted(gaps.likes(), gaps.shares(), gaps.replies());
  }

  private static String reach(Experiment experiment) {
    String rows =
        Reach.ALL.stream()
            .filter(reach -> experiment.effects().of(reach.effect()) != 0)
            .map(
                reach ->
                    "| `%s` | `%s` | %s |\n"
                        .formatted(reach.effect().claim(), reach.claim(), reach.why()))
            .collect(Collectors.joining());
    return rows.isEmpty() ? "| nothing | nothing | |\n" : rows;
  }
}
