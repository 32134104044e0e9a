package org.fishmarket.report;

import java.util.List;
import java.util.Map;
import org.fishmarket.job.JobContext;
import org.fishmarket.job.ModelOnce;
import org.fishmarket.job.ResultModel;
import org.fishmarket.job.RunState;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.HeldOutScores;
import org.fishmarket.report.model.ClassifierCard;
import org.fishmarket.report.model.Interval;
import org.fishmarket.report.model.Made;
import org.fishmarket.report.model.RunFacts;

/** What the report tells of a run besides its tables. */
final class ReportFacts {
  /** Files whose hashes the page shows; the manifest has them all. */
  private static final int HASHES = 300;

  private ReportFacts() {}

  /**
   * @param notes of the report's authors; empty if there are none
   */
  static RunFacts of(JobContext context, String notes) {
    RunState state = context.state().shown();
    Map<String, String> parameters = state.parameters();
    ClassifierCard card = card(ModelOnce.of(ResultModel.bytes(context.result())));
    String labels = state.fact("label", "model");
    return new RunFacts(
        title(state),
        state.fishmarket(),
        state.command(),
        state.started(),
        Long.parseLong(parameters.get("seed")),
        parameters,
        state.inputs(),
        // several results taken together were labelled elsewhere, all by this one
        labels.isEmpty() ? card.version() : labels,
        Integer.parseInt(parameters.get("min-accounts")),
        notes,
        card,
        made(state));
  }

  /** The researcher's title, or a plain one. */
  private static String title(RunState state) {
    String given = state.parameters().getOrDefault("title", "");
    if (!given.isEmpty()) {
      return given;
    }
    List<String> inputs = state.inputs();
    return "Selling and sharing in "
        + (inputs.size() == 1 ? name(inputs.get(0)) : inputs.size() + " collections");
  }

  /** The last name of a path. */
  private static String name(String path) {
    String[] names = path.split("[/\\\\]+");
    return names.length == 0 ? path : names[names.length - 1];
  }

  static ClassifierCard card(Classifier classifier) {
    return new ClassifierCard(
        classifier.version(),
        classifier.language(),
        List.copyOf(classifier.scheme().selling()),
        List.copyOf(classifier.scheme().others()),
        classifier.scheme().acts(),
        classifier.featureNames().size(),
        classifier.sellingThreshold(),
        classifier.sellingPrior(),
        HeldOutScores.of(classifier).map(ReportFacts::heldOut).orElse(null));
  }

  private static ClassifierCard.HeldOut heldOut(HeldOutScores scores) {
    return new ClassifierCard.HeldOut(
        scores.trained(),
        scores.sources(),
        scores.accounts(),
        scores.coders(),
        scores.scored(),
        scores.scoredAccounts(),
        interval(scores.precision()),
        interval(scores.recall()),
        interval(scores.f1()),
        interval(scores.auc()),
        scores.ece());
  }

  private static Interval interval(HeldOutScores.Figure figure) {
    return new Interval(figure.value(), figure.low(), figure.high());
  }

  private static Made made(RunState state) {
    List<Made.Hash> hashes =
        state.jobs().getOrDefault("load", Map.of()).entrySet().stream()
            .filter(fact -> fact.getKey().startsWith(RunState.INPUT_HASH))
            .map(
                fact ->
                    new Made.Hash(
                        fact.getKey().substring(RunState.INPUT_HASH.length()), fact.getValue()))
            .sorted(java.util.Comparator.comparing(Made.Hash::file))
            .toList();
    return new Made(
        state.fact("compare", "spark"),
        state.fact("compare", "java"),
        hashes.subList(0, Math.min(HASHES, hashes.size())),
        hashes.size());
  }
}
