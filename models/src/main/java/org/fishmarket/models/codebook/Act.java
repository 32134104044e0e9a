package org.fishmarket.models.codebook;

import java.util.Locale;

/** What a post does besides its intent; a post has any number of acts. */
public enum Act {
  ASKS_QUESTION,
  ASKS_HELP,
  GIVES_HELP,
  THANKS,
  CONGRATULATES,
  COMPLAINS,
  PHATIC;

  /** The name used in label files and tables: {@code asks_question}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
