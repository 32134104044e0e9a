package org.fishmarket.simulate.world;

import java.util.List;

/** Decides what an account posts on its own account, and to whom. */
final class Choice {
  private static final List<Purpose> TALK =
      List.of(
          Purpose.STORY,
          Purpose.STORY,
          Purpose.STORY,
          Purpose.STORY,
          Purpose.OPINION,
          Purpose.OPINION,
          Purpose.NEWS);
  private static final List<Purpose> GIFTS =
      List.of(Purpose.TIP, Purpose.TIP, Purpose.TIP, Purpose.THANKS, Purpose.CONGRATS);
  private static final double MONTH = 30 * Period.DAY;

  private final Community community;
  private final Dice dice;

  Choice(Community community, Dice dice) {
    this.community = community;
    this.dice = dice;
  }

  /**
   * The purpose of the next post.
   *
   * @param shock the community's deviation of the logit of selling in this week
   */
  Purpose purpose(Account account, long at, double shock) {
    Dice phase = dice.fork("phase " + account.index + " " + (long) (at / MONTH));
    double sells =
        Dice.logistic(Dice.logit(account.promotion) + shock + 0.6 * phase.normal() - 0.15);
    if (dice.chance(sells)) {
      return selling();
    }
    if (dice.chance(community.complaints())) {
      return Purpose.COMPLAINT;
    }
    double kind = dice.uniform();
    if (kind < 0.08) {
      return Purpose.APPEAL;
    } else if (kind < 0.19) {
      return Purpose.APPROACH;
    } else if (kind < 0.31) {
      return Purpose.HELP;
    } else if (kind < 0.42) {
      return Purpose.QUESTION;
    }
    return dice.chance(account.giving) ? dice.pick(GIFTS) : dice.pick(TALK);
  }

  private Purpose selling() {
    if (!dice.chance(community.hardShare())) {
      return Purpose.SHOWCASE;
    }
    return dice.chance(community.pitchShare()) ? Purpose.PITCH : Purpose.OFFER;
  }

  /** Whom it addresses; null if everybody. */
  Account addressed(Account author, Purpose purpose, List<Account> members) {
    return switch (purpose) {
      case PITCH, APPROACH -> stranger(author, members);
      case COMPLAINT -> other(author, members);
      default -> null;
    };
  }

  /** Somebody it has not addressed yet, if one is met in a few tries. */
  private Account stranger(Account author, List<Account> members) {
    Account met = other(author, members);
    for (int i = 0; i < 3 && author.history.everAddressed(met); i++) {
      met = other(author, members);
    }
    return met;
  }

  /** Any other member. */
  Account other(Account author, List<Account> members) {
    int step = 1 + dice.below(members.size() - 1);
    return members.get((author.index + step) % members.size());
  }
}
