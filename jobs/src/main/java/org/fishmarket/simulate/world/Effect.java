package org.fishmarket.simulate.world;

/**
 * What can be planted: one or two parameters for a claim, each with a value on the essay's side of
 * zero. Effects on engagement are added to its logarithm, effects on probabilities to their logit.
 */
public enum Effect {
  PROMOTION(
      "engagement-by-promotion",
      -1.3,
      "log engagement per unit of the account's promotional ratio"),
  SHALLOW(
      "busy-but-shallow", -0.8, "log of replies received by a selling post against a sharing one"),
  BUSY("busy-but-shallow", 1.0, "log of posts per week per unit of the cohort's promotional ratio"),
  HARD_SELL(
      "hard-sell-penalty",
      -0.6,
      "log engagement of a hard selling post; a soft selling one has a quarter of it"),
  VALUE_FIRST(
      "value-first",
      1.0,
      "log engagement of a selling post per unit of sharing among its author's last 20 posts"),
  SELF_FOCUS("self-focus", -0.025, "log engagement per first person form in 100 words"),
  OTHER_FOCUS("self-focus", 0.015, "log engagement per second person form in 100 words"),
  HOLLOW("hollow-replies", 1.6, "logit of a reply being phatic when it answers a selling post"),
  UNANSWERED("unanswered", -0.8, "logit of an answer to a first message of any kind"),
  GENEROSITY(
      "generosity",
      1.0,
      "log of replies received, and half of it on the logit of being answered, per unit of giving"),
  DIALOGUE(
      "dialogue", 0.8, "log engagement per unit of the account's readiness to answer questions"),
  EARLY_ANSWER(
      "complaints-answered",
      -1.4,
      "log of further complaints after an early answer against a late one"),
  GIVING(
      "give-then-ask",
      1.0,
      "logit of a help request being answered, per step of prior giving (0, 1-2, 3 or more)"),
  POLLUTION(
      "polluted-network",
      -1.0,
      "log engagement, and log of the chance to write, per unit of last week's hard-sell share"),
  FIRST_WORDS("first-words", -2.0, "logit of an answer to a first message that sells"),
  RELATIONSHIP(
      "relationship-before-ask",
      0.25,
      "log engagement of a selling post per step of reciprocal exchanges (0, 1-4, 5-19, 20+)"),
  CAUSE("social-good", -0.4, "log engagement of a cause post against a sharing one"),
  EARLY_ASK(
      "calls-to-action",
      -0.4,
      "log engagement of a call to action before the author's first 20 reciprocal exchanges");

  private final String claim;
  private final double essay;
  private final String meaning;

  Effect(String claim, double essay, String meaning) {
    this.claim = claim;
    this.essay = essay;
    this.meaning = meaning;
  }

  /** What the parameter is, in words. */
  public String meaning() {
    return meaning;
  }

  /** Slug of the claim that measures it. */
  public String claim() {
    return claim;
  }

  /** A value on the essay's side of zero. */
  public double essay() {
    return essay;
  }
}
