package org.fishmarket.compare.history;

import static org.fishmarket.compare.history.Town.DAY;
import static org.fishmarket.compare.history.Town.MINUTE;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fishmarket.compare.history.Town.Written;

/**
 * A town drawn by chance, dense enough that all rules are met: few accounts, times on a coarse grid
 * so that instants are shared and spans end on a message, missing posts, circles, reposts.
 */
final class RandomTown {
  private static final int ACCOUNTS = 9;
  private static final int POSTS = 300;
  private static final int DAYS = 300;
  private static final int SOURCES = 60;

  private final SplittableRandom random;
  private final Town town = new Town();
  private final List<Written> written = new ArrayList<>();

  private RandomTown(long seed) {
    random = new SplittableRandom(seed);
  }

  static Town of(long seed) {
    return new RandomTown(seed).draw();
  }

  private Town draw() {
    for (int i = 0; i < POSTS; i++) {
      Written post = post("p%03d".formatted(random.nextInt(1000) * 1000 + i));
      labels(post);
      post.with("source", "source" + random.nextInt(SOURCES))
          .with("cohort", "c" + random.nextInt(2));
      if (one(8)) {
        post.mentions(account(), account(), "nobody");
      }
      if (one(20)) {
        post.with("own", false).with("unit", false).with("coded", false);
      }
      written.add(post);
    }
    return town;
  }

  private boolean one(int of) {
    return random.nextInt(of) == 0;
  }

  private String account() {
    // one of them writes more than the others
    return "a" + Math.min(random.nextInt(ACCOUNTS), random.nextInt(ACCOUNTS));
  }

  private Written post(String id) {
    String author = account();
    long whenever = random.nextInt(2 * DAYS) * (DAY / 2);
    if (written.isEmpty() || one(4)) {
      Written post = town.post(id, author, whenever);
      return one(15) ? post.with("created", null) : post;
    }
    if (one(12)) {
      String parent = one(2) ? "gone" + random.nextInt(2) : id;
      return town.orphan(id, author, whenever, parent, account());
    }
    Written to = written.get(written.size() - 1 - random.nextInt(Math.min(12, written.size())));
    if (to.at("created") == null || one(10)) {
      return town.reply(id, author, whenever, to);
    }
    long then =
        ((java.time.Instant) to.at("created")).getEpochSecond() - Town.time(0).getEpochSecond();
    long[] steps = {0, 30, MINUTE, 61, 5 * MINUTE, DAY / 2, 7 * DAY, 28 * DAY, 90 * DAY};
    return town.reply(id, author, then + steps[random.nextInt(steps.length)], to);
  }

  private void labels(Written post) {
    if (one(10)) {
      post.uncoded();
      return;
    }
    post.with("selling", one(2));
    for (String act : new String[] {"gives_help", "asks_help", "asks_question", "complains"}) {
      post.with(act, random.nextInt(3) > 0);
    }
    if (one(40)) {
      post.with("gives_help", null);
    }
  }
}
