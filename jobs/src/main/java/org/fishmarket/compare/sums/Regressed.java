package org.fishmarket.compare.sums;

/** Regressions over accounts inside cells, besides that of engagement on the promotional ratio. */
public enum Regressed {
  /** Mean log engagement on the share of questions received that the account answers. */
  DIALOGUE(Total.DIALOGUE_ACCOUNTS, Total.DIALOGUE_POSTS),
  /** Log of 1 + replies per post on the share of posts that give help, thank or congratulate. */
  GIVING(Total.GIVING_ACCOUNTS, Total.GIVING_POSTS);

  private final Total accounts;
  private final Total posts;

  Regressed(Total accounts, Total posts) {
    this.accounts = accounts;
    this.posts = posts;
  }

  /** Accounts that have a place in it. */
  public Total accounts() {
    return accounts;
  }

  /** Their posts. */
  public Total posts() {
    return posts;
  }
}
