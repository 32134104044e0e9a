package org.fishmarket.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private static final String TRUTH =
      """

      ## truth.csv

      The planted label of each message that has words of its own, in the order of time within a
      network: `cohort`, `platform`, `format`, `post` (its id as the platform writes it, empty where
      the format gives none), `account` and `handle` of its author, `kind` (`post`, `reply`, `quote`), `intent`
      and `acts` by the codebook. Replies of one word are in it, though no classifier would code
      them. The table holds no texts and is no archive: `load` names it among the files that it does
      not know.
      """;

  private ExperimentPage() {}

  static String of(Experiment experiment, Tally tally, ExperimentWriter.Truths truths) {
    return template()
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
            "{noise}",
            experiment.mislabelled() == 0 ? "" : NOISE.formatted(experiment.mislabelled()))
        .replace("{truth}\n", truths == ExperimentWriter.Truths.TOLD ? TRUTH : "");
  }

  private static String template() {
    try (InputStream in = ExperimentPage.class.getResourceAsStream("experiment.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
