package org.fishmarket.load.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Interaction;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.record.TimeGuess;
import org.fishmarket.load.record.Withdrawal;

/**
 * What was read of a file, for people to read and to write by hand: a post is its kind, time,
 * author, text and likes/replies/shares/views, and in a line below whatever else is known of it.
 * Where nothing is given stands a dash.
 */
public final class Rows {
  private static final String NONE = "-";

  private Rows() {}

  /**
   * The rows, posts first.
   *
   * @param places whether to say where a record in quarantine stands; bytes are never told
   */
  public static List<String> of(Records records, boolean places) {
    List<String> rows = new ArrayList<>();
    records.posts.forEach(post -> rows.addAll(of(post).lines().toList()));
    records.interactions.forEach(interaction -> rows.add(row(interaction)));
    records.notes.forEach(note -> rows.add(row("note", note.created(), shown(note.text()))));
    rows.addAll(sights(records));
    for (String told : records.quarantined) {
      int reason = told.indexOf(": ");
      String place = told.substring(0, reason);
      String why = told.substring(reason + 2);
      boolean placed = places && !place.startsWith("byte");
      rows.add(placed ? row("quarantined", place, why) : row("quarantined", why));
    }
    records.skipped.forEach((rule, count) -> rows.add(row("skipped", count, rule)));
    return rows;
  }

  /** The row of a post, mostly of two lines. */
  static String of(Post post) {
    String more = more(post);
    return more.isEmpty() ? head(post) : head(post) + "\n  " + more;
  }

  /** What belongs to no record, in an order of its own, as it is told in any. */
  private static List<String> sights(Records records) {
    List<String> rows = new ArrayList<>();
    records.snapshots.stream()
        .map(
            seen ->
                row(
                    "snapshot",
                    seen.id(),
                    counts(seen.likes(), seen.replies(), seen.shares(), seen.views()),
                    seen.collected()))
        .sorted()
        .forEach(rows::add);
    records.profiles.stream()
        .map(profile -> row("profile", shown(profile.account()), profile.followers()))
        .sorted()
        .forEach(rows::add);
    records.withdrawn.stream().map(Rows::row).sorted().forEach(rows::add);
    return rows;
  }

  private static String head(Post post) {
    return row(
        post.kind.slug(),
        post.created,
        shown(post.author),
        shown(post.text),
        counts(post.likes, post.replies, post.shares, post.views));
  }

  private static String more(Post post) {
    List<String> parts = new ArrayList<>();
    add(parts, "id", post.id);
    add(parts, "guess", guess(post.timeGuess));
    add(parts, "seen", post.collected);
    add(parts, "group", post.group);
    add(parts, "lang", post.lang);
    add(parts, "followers", post.followers);
    add(parts, "answers", target(post.replyToPost, post.replyToAccount));
    add(parts, "shares", target(post.sharedPost, post.sharedAccount));
    add(parts, "mentions", listed(post.mentions.stream().map(Rows::shown).toList(), ", "));
    add(parts, "links", listed(post.links, " "));
    add(parts, "tags", listed(post.hashtags, " "));
    add(parts, "versions", listed(post.versions, " "));
    if (post.mayBeCut) {
      parts.add("may be cut");
    }
    return String.join(" | ", parts);
  }

  private static void add(List<String> parts, String name, Object value) {
    if (value != null) {
      parts.add(name + " " + value);
    }
  }

  private static String guess(TimeGuess guess) {
    return guess == null ? null : guess.slug();
  }

  private static String listed(Collection<String> values, String separator) {
    return values.isEmpty() ? null : String.join(separator, values);
  }

  private static String target(String post, AccountRef account) {
    if (post == null && account == null) {
      return null;
    }
    return (post == null ? NONE : post) + (account == null ? "" : " by " + shown(account));
  }

  private static String row(Interaction done) {
    return row(
        "interaction", done.kind(), done.at(), shown(done.from()), shown(done.to()), done.post());
  }

  private static String row(Withdrawal taken) {
    return row(
        "withdrawn",
        taken.post() != null ? "post " + taken.post() : "account " + shown(taken.account()));
  }

  private static String row(Object... cells) {
    return joined(" | ", cells);
  }

  private static String joined(String separator, Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell == null ? NONE : cell.toString())
        .collect(Collectors.joining(separator));
  }

  private static String counts(Long likes, Long replies, Long shares, Long views) {
    return joined("/", likes, replies, shares, views);
  }

  /** By handle, and the id in angles. */
  private static String shown(AccountRef account) {
    if (account == null) {
      return NONE;
    }
    String id = account.id() == null ? "" : "<" + account.id() + ">";
    return account.handle() == null ? id : (account.handle() + " " + id).strip();
  }

  private static String shown(String text) {
    return text == null ? NONE : text.replace("\r", "␍").replace("\n", "⏎");
  }
}
