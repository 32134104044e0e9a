package org.fishmarket.simulate.world;

import java.util.List;

/** Who meets whom. Any two accounts are as likely to meet as any other two that are so outgoing. */
final class Company {
  private static final int TRIES = 30;
  private final List<Account> members;
  private final Habits habits;
  private final Rota rota;
  private final Dice dice;

  Company(List<Account> members, Habits habits, Rota rota, Dice dice) {
    this.members = members;
    this.habits = habits;
    this.rota = rota;
    this.dice = dice;
  }

  /** Somebody who replies; the more outgoing, the more often. */
  Account replier(Account author, long at) {
    return willing(author, at, 0);
  }

  /** Somebody who replies to a request for help: mostly people who like to help. */
  Account helper(Account author, long at) {
    return willing(author, at, 0.95);
  }

  /**
   * @param giving how much it matters that the account likes to help
   */
  private Account willing(Account author, long at, double giving) {
    Account best = null;
    double most = -1;
    for (int i = 0; i < TRIES; i++) {
      Account met = anybody(author);
      if (rota.present(met, at)) {
        double helps = 1 - giving * (1 - habits.gives(met, at));
        double will = helps * habits.outgoing(met, at);
        if (dice.chance(will)) {
          return met;
        }
        if (will > most) {
          most = will;
          best = met;
        }
      }
    }
    return best == null ? anybody(author) : best;
  }

  /** Somebody who is about and whom it has not addressed yet, if one is met in a few tries. */
  Account stranger(Account author, long at) {
    Account met = present(author, at);
    for (int i = 0; i < TRIES && author.history.everAddressed(met); i++) {
      met = present(author, at);
    }
    return met;
  }

  /** Any other member who is about, if one is met in a few tries. */
  Account present(Account author, long at) {
    Account met = anybody(author);
    for (int i = 0; i < TRIES && !rota.present(met, at); i++) {
      met = anybody(author);
    }
    return met;
  }

  private Account anybody(Account author) {
    return members.get((author.index + 1 + dice.below(members.size() - 1)) % members.size());
  }
}
