package org.fishmarket.load.record;

/**
 * Word that a post, or all posts of an account, were taken back: deleted, made private or
 * suspended. They leave the tables, whichever file holds them.
 *
 * @param post its native id; null if an account is meant
 * @param account null if a post is meant
 */
public record Withdrawal(String post, AccountRef account) {
  public static Withdrawal ofPost(String id) {
    return new Withdrawal(id, null);
  }

  public static Withdrawal ofAccount(String id) {
    return new Withdrawal(null, AccountRef.ofId(id));
  }
}
