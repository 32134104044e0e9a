package org.fishmarket.simulate.world;

import static org.fishmarket.simulate.world.Purpose.APPEAL;
import static org.fishmarket.simulate.world.Purpose.APPROACH;
import static org.fishmarket.simulate.world.Purpose.COMPLAINT;
import static org.fishmarket.simulate.world.Purpose.CONGRATS;
import static org.fishmarket.simulate.world.Purpose.HELP;
import static org.fishmarket.simulate.world.Purpose.NEWS;
import static org.fishmarket.simulate.world.Purpose.OFFER;
import static org.fishmarket.simulate.world.Purpose.OPINION;
import static org.fishmarket.simulate.world.Purpose.PITCH;
import static org.fishmarket.simulate.world.Purpose.QUESTION;
import static org.fishmarket.simulate.world.Purpose.QUOTE;
import static org.fishmarket.simulate.world.Purpose.SHOWCASE;
import static org.fishmarket.simulate.world.Purpose.STORY;
import static org.fishmarket.simulate.world.Purpose.THANKS;
import static org.fishmarket.simulate.world.Purpose.TIP;

import java.util.List;

/** What accounts of a town post, and in whose words. */
final class Agenda {
  private static final List<Purpose> TALK = List.of(STORY, STORY, STORY, OPINION, OPINION, NEWS);
  private static final List<Purpose> GIFTS = List.of(TIP, TIP, TIP, THANKS, CONGRATS);
  private final Community community;
  private final Habits habits;
  private final Mood mood;
  private final double mislabelled;
  private final Dice dice;
  private final Dice noise;

  /**
   * @param mislabelled share of own posts in words of another intent
   */
  Agenda(Community community, Habits habits, Mood mood, double mislabelled, Dice dice) {
    this.community = community;
    this.habits = habits;
    this.mood = mood;
    this.mislabelled = mislabelled;
    this.dice = dice;
    this.noise = dice.fork("noise");
  }

  Purpose purpose(Account author, long at) {
    if (dice.chance(habits.sells(author, at, mood.shock(at)))) {
      return selling(author, at);
    }
    double kind = dice.uniform();
    if (kind < 0.08) {
      return APPEAL;
    } else if (kind < 0.16) {
      return approaches(author, at) ? APPROACH : dice.pick(TALK);
    } else if (kind < 0.28) {
      return HELP;
    } else if (kind < 0.36) {
      return QUESTION;
    } else if (kind < 0.36 + community.complaints()) {
      return COMPLAINT;
    }
    return dice.pick(dice.chance(habits.gives(author, at)) ? GIFTS : TALK);
  }

  private Purpose selling(Account author, long at) {
    if (!dice.chance(community.hardShare())) {
      return SHOWCASE;
    }
    return dice.chance(4 * community.pitchShare()) && approaches(author, at) ? PITCH : OFFER;
  }

  /** Who hardly replies to anybody does not talk to strangers either. */
  private boolean approaches(Account author, long at) {
    return dice.chance(habits.outgoing(author, at));
  }

  /** What a quote of somebody's post is for: it sells as often as the quoter's own posts. */
  Purpose comment(Account quoter, long at) {
    if (!dice.chance(habits.sells(quoter, at, mood.shock(at)))) {
      return QUOTE;
    }
    return dice.chance(community.hardShare()) ? OFFER : SHOWCASE;
  }

  /** The purpose whose words are used: for some own posts one that misleads. */
  Purpose worded(Event event) {
    Purpose purpose = event.purpose();
    boolean answers = event.kind() == Message.Kind.REPLY || purpose == Purpose.REPOST;
    if (answers || mislabelled == 0 || !noise.chance(mislabelled)) {
      return purpose;
    }
    return switch (purpose) {
      case PITCH -> APPROACH;
      case APPROACH, COMPLAINT -> PITCH;
      case OFFER, SHOWCASE -> noise.pick(TALK);
      default -> noise.chance(community.hardShare()) ? OFFER : SHOWCASE;
    };
  }
}
