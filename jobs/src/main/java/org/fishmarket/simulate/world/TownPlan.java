package org.fishmarket.simulate.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One network of an experiment, not yet alive.
 *
 * @param community its people; how often they post is told by {@code posts}
 * @param before accounts of the networks before it, as no number may come twice
 * @param posts own posts of the whole period, on average over what the dice give
 * @param gaps counts that its source does not tell
 * @param mislabelled share of own posts in words of another intent
 */
public record TownPlan(
    Community community,
    Effects effects,
    Period period,
    int before,
    double posts,
    Gaps gaps,
    double mislabelled,
    long seed) {
  /** The most accounts of all networks together. */
  public static final int MOST_ACCOUNTS = 1_000_000;

  /** Effects that are planted as deviations from what is usual, which a rehearsal finds. */
  private static final List<Effect> CENTRED =
      List.of(Effect.VALUE_FIRST, Effect.RELATIONSHIP, Effect.EARLY_ASK, Effect.POLLUTION);

  /** The network, ready to live once. */
  public World world() {
    return world(true);
  }

  /** The same life without a word, for those who only want to know who did what. */
  World silently() {
    return world(false);
  }

  private World world(boolean aloud) {
    Centres centres = new Centres(community.accounts(), null);
    if (CENTRED.stream().anyMatch(effect -> effects.of(effect) != 0)) {
      Parts rehearsal = new Parts(effects.with(Effect.POLLUTION, 0), 0);
      centres = new Centres(community.accounts(), rehearsal.mood);
      rehearsal.world(centres, Wording.SILENT).run(message -> {});
    }
    Parts parts = new Parts(effects, centres.pollution());
    Wording wording = aloud ? parts.voice("voice") : Wording.SILENT;
    return parts.world(parts.reception(centres, aloud), wording);
  }

  /** Everything that has dice of its own. */
  private final class Parts {
    private final Effects planted;
    private final Dice roots = new Dice(seed).fork(community.name() + " " + community.number());
    private final Grammar grammar = new Grammar(community.topic());
    private final List<Account> members = new ArrayList<>();
    private final Mood mood = new Mood(period, roots.fork("mood"));
    private final Habits habits = new Habits(community.accounts(), roots.fork("habits"));
    private final Rota rota;

    private Parts(Effects planted, double pollution) {
      this.planted = planted;
      Registry registry = Registry.after(before);
      for (int i = 0; i < community.accounts(); i++) {
        members.add(new Account(i, community, registry, grammar, roots.fork("account " + i)));
      }
      double effect = planted.of(Effect.POLLUTION);
      Dice dice = roots.fork("rota");
      this.rota = new Rota(members.size(), period, mood, effect, pollution, dice);
    }

    private Voice voice(String dice) {
      return new Voice(grammar, community.medium(), roots.fork(dice));
    }

    private Reception reception(Centres centres, boolean aloud) {
      boolean focus =
          Stream.of(Effect.SELF_FOCUS, Effect.OTHER_FOCUS).anyMatch(e -> planted.of(e) != 0);
      FocusNorms norms = null;
      if (focus && aloud) {
        Account speaker = members.get(members.size() - 1);
        norms = new FocusNorms(voice("norms"), speaker, period.start().toEpochMilli());
      }
      Dice dice = roots.fork("counts");
      double[] readiness =
          members.stream().mapToDouble(account -> habits.readiness(account, period)).toArray();
      return new Reception(
          community.engagement(), planted, readiness, centres, norms, mood, gaps, dice);
    }

    private World world(Hearing hearing, Wording wording) {
      Company company = new Company(members, habits, rota, roots.fork("company"));
      Agenda agenda = new Agenda(community, habits, mood, mislabelled, roots.fork("agenda"));
      Conversation conversation =
          new Conversation(
              community.repliesPerPost(),
              planted,
              company,
              agenda,
              new Manners(planted, habits, roots.fork("manners")),
              members.size(),
              roots.fork("conversation"));
      Town town = new Town(rota, mood, agenda, company, conversation, hearing);
      return new World(community, period, members, town, wording, roots.fork("times"), pace());
    }

    /** Posts are shared among accounts by what each is given to, so that all come to the plan. */
    private double pace() {
      double usual = members.stream().mapToDouble(account -> account.postsPerWeek).sum();
      double weekly = usual * period.weeks() * Rota.USUAL * Conversation.WITH_QUOTES;
      return posts / weekly;
    }
  }
}
