package org.fishmarket.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fishmarket.models.UserException;
import org.fishmarket.simulate.Experiment;
import org.fishmarket.simulate.ExperimentWriter.Answers;
import org.fishmarket.simulate.Planting;
import org.fishmarket.simulate.world.Effects;
import org.fishmarket.simulate.world.Gaps;
import picocli.CommandLine.Option;

/** What is to be invented, if not the sample data. */
final class ExperimentOptions {
  @Option(
      names = "--effects",
      paramLabel = "all|none|reversed|sample",
      description = "What is planted for all claims that --effect does not name. Default: none.")
  private String base;

  @Option(
      names = "--effect",
      paramLabel = "CLAIM=SIZE",
      description =
          "Plant an effect for one claim: essay, none, reversed, or a number in the unit that the"
              + " folder's README names. May be given again.")
  private List<String> effects;

  @Option(names = "--cohorts", paramLabel = "N", description = "How many cohorts. Default: 4.")
  private Integer cohorts;

  @Option(
      names = "--accounts",
      paramLabel = "N",
      description = "Accounts of each cohort. Default: 60.")
  private Integer accounts;

  @Option(
      names = "--posts",
      paramLabel = "N",
      description = "Own posts in all, about: originals and quotes. Default: 20000.")
  private Long posts;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      description = "How many weeks are observed. Default: 52.")
  private Integer weeks;

  @Option(
      names = "--promotion",
      split = ",",
      paramLabel = "RATIO",
      description =
          "Mean promotional ratio of each cohort's own posts, with commas. Default: from .1 to .6.")
  private List<Double> promotion;

  @Option(
      names = "--groups",
      paramLabel = "N",
      description =
          "Networks in each cohort, whose accounts meet nobody else, in a folder each; Facebook's"
              + " posts are in groups then. Default: one network, no groups.")
  private Integer groups;

  @Option(
      names = "--replies",
      paramLabel = "MEAN",
      description = "Replies that a post gets on average. Default: 1.2.")
  private Double replies;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "NAME",
      description =
          "x-api-v2, x-api-v1, twint, x-archive, crowdtangle, facebook-json, linkedin-export; several"
              + " with commas, which share the accounts of each cohort. Default: x-api-v2.")
  private List<String> formats;

  @Option(
      names = "--missing",
      split = ",",
      paramLabel = "COUNT=SHARE",
      description = "Leave out a share of the likes, replies or shares, as likes=0.2.")
  private List<String> missing;

  @Option(
      names = "--label-noise",
      paramLabel = "SHARE",
      description = "Share of own posts in words of another intent, to mislead a classifier.")
  private Double noise;

  @Option(
      names = "--truth",
      paramLabel = "FILE.csv",
      description = "Also write what was planted for each cohort and claim.")
  private Path truth;

  @Option(
      names = "--labels",
      paramLabel = "FILE.csv",
      description = "Also write the intent and act that each message was written for.")
  private Path labels;

  Experiment experiment(long seed) {
    return new Experiment(
        seed,
        planted(),
        promotion(),
        or(accounts, () -> 60),
        or(posts, () -> 20_000L),
        or(weeks, () -> 52),
        groups,
        or(replies, () -> 1.2),
        or(formats, () -> List.of("x-api-v2")).stream().map(Experiment::format).distinct().toList(),
        gaps(),
        or(noise, () -> 0.0));
  }

  Answers answers() {
    return new Answers(truth, labels);
  }

  private static <T> T or(T given, Supplier<T> usual) {
    return given == null ? usual.get() : given;
  }

  private Effects planted() {
    Effects planted = Planting.base(or(base, () -> "none"));
    for (String words : or(effects, List::<String>of)) {
      planted = Planting.with(planted, words);
    }
    return planted;
  }

  private List<Double> promotion() {
    if (promotion == null) {
      int many = or(cohorts, () -> 4);
      return many < 1 ? List.of() : Experiment.spread(many);
    }
    if (cohorts != null && cohorts != promotion.size()) {
      throw new UserException(
          "--promotion gives %d ratios for %d cohorts. Give one for each."
              .formatted(promotion.size(), cohorts));
    }
    return promotion;
  }

  private Gaps gaps() {
    Map<String, Double> shares = new TreeMap<>(Map.of("likes", 0.0, "replies", 0.0, "shares", 0.0));
    for (String words : or(missing, List::<String>of)) {
      String[] parts = words.strip().toLowerCase(Locale.ROOT).split("=", 2);
      if (parts.length < 2 || !shares.containsKey(parts[0])) {
        throw new UserException(
            "Nothing can be left out by '"
                + words
                + "'. Give likes, replies or shares, as likes=0.2.");
      }
      shares.put(parts[0], share(parts[1], words));
    }
    return new Gaps(shares.get("likes"), shares.get("shares"), shares.get("replies"));
  }

  private static double share(String number, String words) {
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException notANumber) {
      throw new UserException(
          "'" + number + "' in '" + words + "' is no share. Give a number from 0 to 1.",
          notANumber);
    }
  }
}
