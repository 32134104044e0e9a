package org.fishmarket.cli;

import java.util.List;
import java.util.Locale;
import org.fishmarket.models.UserException;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.learn.Folds;
import picocli.CommandLine.Option;

/** How posts are held out. */
final class FoldOptions {
  private static final String EACH = "each";
  private static final String USUAL = "";

  @Option(
      names = "--cross-validate",
      arity = "0..1",
      paramLabel = "source|account",
      fallbackValue = USUAL,
      description =
          "Show all scores of posts held out, all of a source or account at once. Default: source,"
              + " if there are several. Without --out no model is written.")
  private String by;

  @Option(
      names = "--folds",
      paramLabel = "N|each",
      defaultValue = "" + Folds.USUAL,
      description =
          "Into how many parts the posts are held out; 'each': every source or account is one."
              + " Default: ${DEFAULT-VALUE}.")
  private String count;

  /** Whether all scores were asked for. */
  boolean asked() {
    return by != null;
  }

  /**
   * The folds of some posts.
   *
   * @throws UserException if an option says nothing known
   */
  Folds folds(List<LabelledPost> posts) {
    Folds.By usual = Folds.usual(posts).by();
    return new Folds(by == null || by.equals(USUAL) ? usual : by(), count());
  }

  private Folds.By by() {
    for (Folds.By known : Folds.By.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(by)) {
        return known;
      }
    }
    throw new UserException("Nothing can be held out by \"" + by + "\". Use source or account.");
  }

  private int count() {
    try {
      int folds = count.equals(EACH) ? Folds.EACH : Integer.parseInt(count);
      if (folds >= 2) {
        return folds;
      }
    } catch (NumberFormatException e) {
      // told below, as any other count that will not do
    }
    throw new UserException(
        "\"" + count + "\" is no number of folds. Use a number from 2 on, or each.");
  }
}
