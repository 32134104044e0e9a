package org.fishmarket.report.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fishmarket.report.model.Audit;
import org.fishmarket.report.model.ClassifierCard;
import org.fishmarket.report.model.Interval;
import org.fishmarket.report.story.Figure;
import org.fishmarket.report.text.Numbers;
import org.fishmarket.report.text.Shown;
import org.fishmarket.report.text.Unit;

/** How well labels can be trusted: what the classifier scored elsewhere, and what an audit says. */
final class DataSection {
  private static final String CARD = "/run/classifier";
  private static final String AUDIT = "/data/audit";

  private final ClassifierCard card;
  private final Audit audit;

  /**
   * @param card null if nothing is known of the classifier
   * @param audit null if there is none
   */
  DataSection(ClassifierCard card, Audit audit) {
    this.card = card;
    this.audit = audit;
  }

  /** A figure with its interval; the figure is null if there is none. */
  record Cell(Figure figure, String range) {}

  /** A score of the classifier on sources that it had not seen. */
  record Score(String name, String meaning, Cell cell) {}

  /** Agreement of coders on one question. */
  record Agreed(Audit.Agreed of, String at, Cell same, Cell kappa, Cell alpha) {}

  /** The classifier against people in one cohort. */
  record Checked(Audit.Checked of, String at, Cell people, Cell precision, Cell recall) {}

  public List<Score> scores() {
    ClassifierCard.HeldOut held = card.heldOut();
    return List.of(
        new Score("F1", "harmonic mean of precision and recall", exact("/held_out/f1", held.f1())),
        new Score(
            "AUC",
            "chance that a selling post gets a higher probability than another",
            exact("/held_out/auc", held.auc())),
        new Score(
            "Precision",
            "share of posts called selling that are",
            share(CARD + "/held_out/precision", held.precision())),
        new Score(
            "Recall",
            "share of selling posts that are found",
            share(CARD + "/held_out/recall", held.recall())));
  }

  public Figure calibration() {
    double error = card.heldOut().ece();
    return Figure.of(CARD + "/held_out/ece", error, Numbers.fixed(error, 3));
  }

  public Figure threshold() {
    return Figure.of(CARD + "/threshold", card.threshold(), Numbers.fixed(card.threshold(), 2));
  }

  public Figure usual() {
    double usual = card.usual();
    return Figure.of(
        CARD + "/usual",
        usual,
        Shown.of(Unit.SHARE, Shown.Sign.LEVEL, usual, null, null).estimate());
  }

  /** The language's English name. */
  public String language() {
    return Locale.forLanguageTag(card.language()).getDisplayLanguage(Locale.ENGLISH);
  }

  public List<Agreed> agreement() {
    return IntStream.range(0, audit.agreement().size())
        .mapToObj(
            i -> {
              Audit.Agreed line = audit.agreement().get(i);
              String at = AUDIT + "/agreement/" + i;
              Interval same = new Interval(line.same(), null, null);
              return new Agreed(
                  line,
                  at,
                  share(at + "/same", same),
                  plain(at + "/kappa", line.kappa()),
                  plain(at + "/alpha", line.alpha()));
            })
        .toList();
  }

  public List<Checked> checked() {
    return IntStream.range(0, audit.scores().size())
        .mapToObj(
            i -> {
              Audit.Checked line = audit.scores().get(i);
              String at = AUDIT + "/scores/" + i;
              return new Checked(
                  line,
                  at,
                  share(at + "/people", line.people()),
                  share(at + "/precision", line.precision()),
                  share(at + "/recall", line.recall()));
            })
        .toList();
  }

  private static Cell share(String at, Interval figure) {
    if (!figure.measured()) {
      return new Cell(null, null);
    }
    Shown shown =
        Shown.of(Unit.SHARE, Shown.Sign.LEVEL, figure.estimate(), figure.low(), figure.high());
    return cell(at, figure, shown.estimate(), shown.range());
  }

  /** The score as its card has it. */
  private static Cell exact(String at, Interval figure) {
    String range = Numbers.fixed(figure.low(), 2) + " to " + Numbers.fixed(figure.high(), 2);
    return cell(CARD + at, figure, Numbers.fixed(figure.estimate(), 3), range);
  }

  private static Cell plain(String at, Double figure) {
    if (figure == null) {
      return new Cell(null, null);
    }
    return new Cell(Figure.of(at, figure, Numbers.fixed(figure, 2)), null);
  }

  private static Cell cell(String at, Interval figure, String estimate, String range) {
    return new Cell(
        new Figure(at, figure.estimate(), figure.low(), figure.high(), estimate), range);
  }
}
