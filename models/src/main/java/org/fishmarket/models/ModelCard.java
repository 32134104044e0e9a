package org.fishmarket.models;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.LabelledPost;

/** Writes down what a trained model is, how it scores and where it fails, as Markdown. */
public final class ModelCard {
  private final StringBuilder out = new StringBuilder();

  private ModelCard() {}

  /**
   * The card.
   *
   * @param trained the model with its scores on held-out sources
   * @param training the posts it was trained on
   * @param dev its scores on posts it was not trained on; null if there are none
   */
  public static String text(Trained trained, List<LabelledPost> training, Evaluation dev) {
    ModelCard card = new ModelCard();
    card.head(trained, training);
    card.scores("Scores on unseen sources", trained.bySource());
    card.line(
        "These are posts of the training file, each judged by a model that saw no post of its source");
    card.line(
        "(%d folds), with a threshold that is best on the other folds. Slope and shift of the",
        trained.folds());
    card.line("calibration, two numbers, come from all held-out scores.");
    card.line("");
    if (dev != null) {
      card.scores("Scores on dev", dev);
      card.line("Posts that were not trained on, partly of sources that were.");
      card.line("");
    }
    card.limits();
    return card.out.toString();
  }

  private void head(Trained trained, List<LabelledPost> training) {
    Classifier classifier = trained.classifier();
    line("# Model card: %s", classifier.version());
    line("");
    line("Written by the training code; don't edit.");
    line("");
    line(
        "**What it does.** It gives a post one of %d intents (%s, which sell; %s) with",
        classifier.scheme().names().size(),
        String.join(", ", classifier.scheme().selling()),
        String.join(", ", classifier.scheme().others()));
    line(
        "probabilities%s. Its language is \"%s\": a post most of whose words",
        classifier.scheme().acts() ? ", and any of the codebook's seven acts" : "",
        classifier.language());
    line("the model doesn't know is left uncoded.");
    line("");
    line(
        "**What it is.** Logistic models (CoreNLP's objective and quasi-Newton minimiser, L2 prior) over one");
    line(
        "list of %d features: words, pairs of words, beginnings and last sentences, cues (TokensRegex) with",
        classifier.featureNames().size());
    line(
        "their place, pairs of traits, and shape. Selling or not; if selling, which; if not, which; each act.");
    line(
        "Only features seen in at least three posts and by two accounts; none is longer than two words.");
    line("");
    line(
        "**Trained on** %d posts of %d sources and at least %d accounts. The coder was a language model that",
        training.size(),
        training.stream().map(LabelledPost::source).distinct().count(),
        training.stream().map(LabelledPost::account).filter(a -> !a.isEmpty()).distinct().count());
    line(
        "applied the codebook, not people: agreement with it is not agreement with human coders. Selling");
    line(
        "is over-represented in these posts, many of which were drawn because a model was unsure of them.");
    line("");
    line("| intent | posts |");
    line("|---|---|");
    for (String intent : classifier.scheme().names()) {
      line("| %s | %d |", intent, training.stream().filter(p -> intent.equals(p.intent())).count());
    }
    line("| none | %d |", training.stream().filter(p -> p.intent() == null).count());
    line("");
    line(
        "**Threshold.** A post is selling from a probability of %.4f on, where F1 on held-out sources is best.",
        classifier.sellingThreshold());
    line("");
  }

  private void scores(String title, Evaluation evaluation) {
    line("## %s", title);
    line("");
    line("`%s`", evaluation.headline());
    line("");
    line("| | posts | selling | precision | recall | F1 | AUC | Brier | ECE |");
    line("|---|---|---|---|---|---|---|---|---|");
    row("all", evaluation.selling());
    row("without those the coder was unsure of", evaluation.sellingSure());
    evaluation.byPlatform().forEach(this::row);
    line("");
    line("| act | posts | precision | recall | F1 |");
    line("|---|---|---|---|---|");
    for (Map.Entry<Act, Score> act : evaluation.acts().entrySet()) {
      Score s = act.getValue();
      line(
          "| %s | %d | %s | %s | %s |",
          act.getKey().slug(), s.yes(), number(s.precision()), number(s.recall()), number(s.f1()));
    }
    line("");
    List<String> names = evaluation.scheme().names();
    line("| coder | %s | not codable |", String.join(" | ", names));
    line("|---|---|%s", "---|".repeat(names.size()));
    for (String intent : names) {
      StringBuilder counts = new StringBuilder();
      for (int count : evaluation.confusion()[names.indexOf(intent)]) {
        counts.append(" | ").append(count);
      }
      line("| %s%s |", intent, counts);
    }
    line("");
  }

  private void row(String name, Score s) {
    line(
        "| %s | %d | %d | %s | %s | %s | %s | %s | %s |",
        name,
        s.posts(),
        s.yes(),
        number(s.precision()),
        number(s.recall()),
        number(s.f1()),
        number(s.auc()),
        number(s.brier()),
        number(s.ece()));
  }

  private void limits() {
    line("## Use and limits");
    line("");
    line(
        "- Meant for shares over many posts of many accounts, best with a hand-coded audit sample that corrects");
    line("  them; not for judging one person or one post.");
    line(
        "- Known failures: causes are mostly missed and taken for sharing or hard sell; soft sell without a cue of");
    line(
        "  ownership is taken for sharing; news about others' products and job leads are taken for selling;");
    line("  irony is not understood; complaints, congratulations and courtesies are found poorly.");
    line(
        "- Probabilities are calibrated over all held-out sources together, not within each platform: see ECE above.");
    line(
        "- Other kinds of posts than the training sources hold (other countries, trades, years) may do worse.");
  }

  private static String number(Double value) {
    return EvaluationText.number(value).strip();
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
