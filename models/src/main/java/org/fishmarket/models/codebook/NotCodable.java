package org.fishmarket.models.codebook;

/** Why a post has no intent. */
public enum NotCodable {
  NO_TEXT("no text"),
  TOO_SHORT("fewer than two words besides links and mentions"),
  OTHER_LANGUAGE("not in a language of the model");

  private final String reason;

  NotCodable(String reason) {
    this.reason = reason;
  }

  /** The reason as tables and reports show it. */
  public String reason() {
    return reason;
  }
}
