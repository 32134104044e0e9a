package org.fishmarket.report.story;

import java.util.List;
import org.fishmarket.report.model.RunFacts;

/** What to cite: the program as {@code CITATION.cff} has it, and what this result rests on. */
public final class Citation {
  private static final String PROGRAM =
      "The fishmarket maintainers. fishmarket: who sells, who shares, and how people answer,"
          + " measured on archived social media. Version %s, free software under GPL-3.0-or-later.";

  private Citation() {}

  /**
   * Sentences to copy.
   *
   * @param audited whether people checked a sample of the labels
   */
  public static List<String> of(RunFacts facts, boolean audited) {
    String day = facts.started().replaceFirst("T.*", "");
    return List.of(
        PROGRAM.formatted(facts.version()),
        "Labels by the classifier "
            + facts.modelVersion()
            + (audited
                ? ", checked on a random sample coded by people."
                : ", not checked by people on these data."),
        "Computed on " + day + " with: " + facts.commandLine());
  }
}
