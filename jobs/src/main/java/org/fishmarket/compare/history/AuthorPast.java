package org.fishmarket.compare.history;

/** What an author has done so far. Calls come in order of time. */
final class AuthorPast {
  private static final int MOST_POSTS = 20;
  private static final int MOST_EXCHANGES = 20;
  private static final int MOST_HELP = 3;

  private final RecentShare sharing = new RecentShare(MOST_POSTS);
  private final RecentTimes exchanges = new RecentTimes(MOST_EXCHANGES, Spans.QUARTER);
  private final RecentTimes help = new RecentTimes(MOST_HELP, Spans.QUARTER);
  private final RecentTimes untold = new RecentTimes(1, Spans.QUARTER);

  void exchange(long at) {
    exchanges.add(at);
  }

  /** A coded post; null if the model tells nothing of help. */
  void post(long at, boolean selling, Boolean givesHelp) {
    sharing.add(at, !selling);
    if (givesHelp == null) {
      untold.add(at);
    } else if (givesHelp) {
      help.add(at);
    }
  }

  /** Share of sharing, null if unknown. */
  Double sharing(long now) {
    return sharing.before(now);
  }

  int exchanges(long now) {
    return exchanges.before(now);
  }

  int exchangesEver(long now) {
    return exchanges.ever(now);
  }

  /** Times help was given, null if unknown. */
  Integer help(long now) {
    return untold.before(now) > 0 ? null : (Integer) help.before(now);
  }
}
