package org.fishmarket.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.evaluate.CalibrationPlot;
import org.fishmarket.models.evaluate.Evaluation;
import org.fishmarket.models.evaluate.EvaluationMarkdown;
import org.fishmarket.models.evaluate.Resampling;
import org.fishmarket.models.evaluate.Score;

/** Writes down what a trained model is, how it scores and where it fails, as Markdown. */
public final class ModelCard {
  private final StringBuilder out = new StringBuilder();

  private ModelCard() {}

  /**
   * Writes the card, and beside it the picture of the calibration that it shows: {@code
   * NAME-calibration.svg}.
   *
   * @param card the file to write, such as {@code NAME.md}
   * @param trained the model with its scores on held-out sources
   * @param training the posts it was trained on
   * @param dev its scores on posts it was not trained on; null if there are none
   * @param rules how a plain rule does at each act on the held-out posts, to compare with; empty if
   *     there is none
   * @param origin what people know of the posts and the model beyond their figures
   * @throws IOException if a file cannot be written
   */
  public static void write(
      Path card,
      Trained trained,
      List<LabelledPost> training,
      Evaluation dev,
      Map<Act, Score> rules,
      Origin origin)
      throws IOException {
    String name = card.getFileName().toString();
    String picture = name.replaceFirst("\\.[^.]+$", "") + "-calibration.svg";
    Files.writeString(
        card.resolveSibling(picture), CalibrationPlot.svg(trained.bySource().selling().bins()));
    ModelCard text = new ModelCard();
    text.head(trained, training, origin);
    text.heldOut(trained, picture, rules);
    if (dev != null) {
      text.dev(dev);
    }
    text.limits(origin);
    text.versions();
    Files.writeString(card, text.out.toString());
  }

  private void heldOut(Trained trained, String picture, Map<Act, Score> rules) {
    line("## Scores on unseen sources");
    line("");
    out.append(EvaluationMarkdown.text(trained.bySource()));
    line("");
    line(
        "These are posts of the training file, each judged by a model that saw no post of its source");
    line(
        "(%d folds), with a threshold that is best on the other folds. Slope and shift of the",
        trained.folds());
    line("calibration, two numbers, come from all held-out scores.");
    line("");
    intervals(trained.bySource());
    line("");
    rules(trained.bySource(), rules);
    line("### Calibration");
    line("");
    line("![Share of selling posts by the probability given to them](%s)", picture);
    line("");
    out.append(EvaluationMarkdown.calibration(trained.bySource()));
    line("");
  }

  private void rules(Evaluation heldOut, Map<Act, Score> rules) {
    if (!rules.isEmpty()) {
      line("### Acts against keyword rules");
      line("");
      line(
          "On the same posts. Of a few variants of each rule the best on these posts was kept, which");
      line("flatters the rules; the classifier saw no post of their sources.");
      line("");
      out.append(EvaluationMarkdown.rules(heldOut, rules));
      line("");
    }
  }

  private void dev(Evaluation dev) {
    line("## Scores on dev");
    line("");
    out.append(EvaluationMarkdown.text(dev));
    line("");
    line("Posts that were not trained on, partly of sources that were.");
    line("");
  }

  private void intervals(Evaluation evaluation) {
    line(
        "In brackets: %.0f %% intervals by a bootstrap of accounts (%d resamples); a post whose account is not",
        100 * Resampling.CONFIDENCE, evaluation.resampling().resamples());
    line(
        "known counts as one. They say how sure the score on these sources is; another source may lie outside.");
    line("Kappa and alpha leave out posts that were found not codable.");
  }

  private void head(Trained trained, List<LabelledPost> training, Origin origin) {
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
        "list of %d features: words, pairs of words, beginnings and last sentences, words of links, cues",
        classifier.featureNames().size());
    line(
        "(TokensRegex) with their place, pairs of traits, and shape. The questions: selling or not; if");
    line("selling, which intent; if not, which; each act.");
    line(
        "Only features seen in at least three posts and by two accounts; none is longer than two words.");
    line("");
    line(
        "**Trained on** %d posts of %d sources and at least %d accounts.",
        training.size(),
        training.stream().map(LabelledPost::source).distinct().count(),
        training.stream().map(LabelledPost::account).filter(a -> !a.isEmpty()).distinct().count());
    out.append(origin.posts());
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

  private void limits(Origin origin) {
    line("## Use and limits");
    line("");
    line(
        "- Meant for shares over many posts of many accounts, best with a hand-coded audit sample that corrects");
    line("  them; not for judging one person or one post.");
    out.append(origin.failures());
    line(
        "- Probabilities are calibrated over all held-out sources together, not within each platform: see ECE above.");
    line(
        "- Other kinds of posts than the training sources hold (other countries, trades, years) may do worse.");
  }

  private void versions() {
    line("");
    line("## Versions");
    line("");
    line(
        "Trained with fishmarket %s, CoreNLP %s, Java %s.",
        Versions.fishmarket(), Versions.corenlp(), System.getProperty("java.version"));
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /**
   * What people know of a model beyond its figures.
   *
   * @param posts who coded its posts, and how they were chosen: lines of Markdown, each ended;
   *     empty if nothing is said
   * @param failures its known failures: items of a Markdown list, each line ended; empty if none
   */
  public record Origin(String posts, String failures) {
    /** Nothing is said. */
    public static final Origin UNTOLD = new Origin("", "");
  }
}
