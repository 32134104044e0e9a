package org.fishmarket.load.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sink that keeps what it is given, and fails if a record has no outcome or more than one. */
public final class Records implements Sink {
  public final List<Post> posts = new ArrayList<>();
  public final List<Interaction> interactions = new ArrayList<>();
  public final List<Note> notes = new ArrayList<>();
  public final List<String> quarantined = new ArrayList<>();
  public final Map<String, Integer> skipped = new TreeMap<>();
  public final List<Snapshot> snapshots = new ArrayList<>();
  public final List<Profile> profiles = new ArrayList<>();
  public final List<Withdrawal> withdrawn = new ArrayList<>();
  public int read;
  private String open;

  @Override
  public void begin(String position) {
    if (open != null) {
      throw new AssertionError("no outcome: " + open);
    }
    open = position;
    read++;
  }

  private void outcome() {
    if (open == null) {
      throw new AssertionError("an outcome without a record");
    }
    open = null;
  }

  @Override
  public void post(Post post) {
    outcome();
    posts.add(post);
  }

  @Override
  public void interaction(Interaction interaction) {
    outcome();
    interactions.add(interaction);
  }

  @Override
  public void note(Note note) {
    outcome();
    notes.add(note);
  }

  @Override
  public void quarantine(String reason, int length) {
    quarantined.add(open + ": " + reason);
    outcome();
  }

  @Override
  public void skip(String rule) {
    outcome();
    skipped.merge(rule, 1, Integer::sum);
  }

  @Override
  public void snapshot(Snapshot snapshot) {
    snapshots.add(snapshot);
  }

  @Override
  public void withdrawn(Withdrawal withdrawal) {
    withdrawn.add(withdrawal);
  }

  @Override
  public void profile(Profile profile) {
    profiles.add(profile);
  }
}
