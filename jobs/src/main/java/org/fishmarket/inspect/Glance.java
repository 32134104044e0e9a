package org.fishmarket.inspect;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Interaction;
import org.fishmarket.load.record.Note;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Profile;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.record.Snapshot;
import org.fishmarket.load.record.Withdrawal;

/** What records tell at a glance: how many, from when, by whom, and what is measured of them. */
final class Glance implements Sink {
  /** Ends reading when time is up. */
  static final class TimeIsUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    TimeIsUp() {
      super("time is up", null, false, false);
    }
  }

  /** Of more accounts only their number up to here is told. */
  private static final int MOST_AUTHORS = 100_000;

  private final long deadline;
  private final Set<String> authors = new HashSet<>();
  private AccountRef author;
  long records;
  long posts;
  long interactions;
  long quarantined;
  long skipped;
  Instant first;
  Instant last;
  final Map<String, Long> languages = new TreeMap<>();
  final Map<String, Long> measured = new TreeMap<>();

  /**
   * @param deadline by {@link System#nanoTime}
   */
  Glance(long deadline) {
    this.deadline = deadline;
  }

  @Override
  public void begin(String position) {
    if (System.nanoTime() > deadline) {
      throw new TimeIsUp();
    }
    records++;
  }

  @Override
  public void post(Post post) {
    posts++;
    author(post.author);
    seen(post.created);
    if (post.lang != null) {
      languages.merge(post.lang, 1L, Long::sum);
    }
    measured("likes", post.likes);
    measured("replies", post.replies);
    measured("shares", post.shares);
    measured("views", post.views);
    measured("followers", post.followers);
    measured("times", post.created);
    measured("texts", post.text);
    measured("groups", post.group);
    measured("answers", post.replyToPost);
    measured("mentions", post.mentions.isEmpty() ? null : post);
  }

  private void measured(String what, Object value) {
    if (value != null) {
      measured.merge(what, 1L, Long::sum);
    }
  }

  private void author(AccountRef named) {
    if (named == null) {
      return;
    }
    author = named;
    if (authors.size() < MOST_AUTHORS) {
      authors.add(named.id() != null ? named.id() : named.foldedHandle());
    }
  }

  private void seen(Instant time) {
    if (time != null) {
      first = first == null || time.isBefore(first) ? time : first;
      last = last == null || time.isAfter(last) ? time : last;
    }
  }

  /** How many accounts wrote; one if only the owner of the archive did. */
  int authors() {
    return Math.max(1, authors.size());
  }

  /** The one account that wrote; null if there are several, or it is not named. */
  AccountRef author() {
    return authors.size() == 1 ? author : null;
  }

  @Override
  public void interaction(Interaction interaction) {
    interactions++;
    seen(interaction.at());
  }

  @Override
  public void note(Note note) {
    skipped++;
  }

  @Override
  public void quarantine(String reason, int length) {
    quarantined++;
  }

  @Override
  public void skip(String rule) {
    skipped++;
  }

  @Override
  public void snapshot(Snapshot snapshot) {
    // no record
  }

  @Override
  public void withdrawn(Withdrawal withdrawal) {
    // no record
  }

  @Override
  public void profile(Profile profile) {
    // no record
  }
}
