package org.fishmarket.load.record;

import java.util.Locale;

/** What a post is in its platform's terms. */
public enum Kind {
  ORIGINAL,
  REPLY,
  REPOST,
  QUOTE,
  COMMENT;

  /** The name used in tables: {@code original}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
