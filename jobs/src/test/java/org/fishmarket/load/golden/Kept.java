package org.fishmarket.load.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.fishmarket.load.golden.Change.Then;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;

/** What a changed file must have in common with the whole one. */
public final class Kept {
  private Kept() {}

  /** How many of the records begun have an outcome. */
  public static int outcomes(Records records) {
    return records.posts.size()
        + records.interactions.size()
        + records.notes.size()
        + records.quarantined.size()
        + records.skipped.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Fails if the changed file was read otherwise than is owed. */
  public static void check(Then then, Records changed, Records whole) {
    switch (then) {
      case SAME -> assertThat(text(changed)).isEqualTo(text(whole));
      case SAME_OR_NOT_READ -> assertThat(filled(changed)).isEqualTo(filled(whole));
      case LESS -> {
        assertThat(changed.read).as("records").isEqualTo(whole.read);
        pairs(changed, whole, Kept::countsNoZeros);
      }
      case OTHERWISE -> {
        assertThat(changed.read).as("records").isEqualTo(whole.read);
        pairs(changed, whole, Kept::countsTheSame);
      }
      case CUT -> {
        List<String> rows = whole.posts.stream().map(Rows::of).toList();
        // the last may have lost the end of a value, which nobody can see
        changed.posts.stream()
            .limit(Math.max(0, changed.posts.size() - 1))
            .forEach(post -> assertThat(rows).contains(Rows.of(post)));
      }
      default -> {}
    }
  }

  /** Without rows of nothing but delimiters: of tabs alone they are blank lines, and no rows. */
  private static String filled(Records records) {
    return text(records).replaceAll("(?m)^skipped \\| \\d+ \\| empty row\\n?", "").strip();
  }

  private static String text(Records records) {
    return String.join("\n", Rows.of(records, false));
  }

  /** The posts that are the same: by their place if none is missing, else by their id. */
  private static void pairs(Records changed, Records whole, BiConsumer<Post, Post> check) {
    if (changed.posts.size() == whole.posts.size()) {
      IntStream.range(0, whole.posts.size())
          .forEach(i -> check.accept(changed.posts.get(i), whole.posts.get(i)));
      return;
    }
    for (Post post : changed.posts) {
      whole.posts.stream()
          .filter(other -> post.id != null && post.id.equals(other.id))
          .forEach(other -> check.accept(post, other));
    }
  }

  private static void countsNoZeros(Post is, Post was) {
    // who leaves out what tells reposts apart makes the original's counts the repost's
    if (was.kind == Kind.REPOST && is.kind != Kind.REPOST) {
      return;
    }
    for (int i = 0; i < counts(is).length; i++) {
      if (counts(is)[i] != null && counts(is)[i] == 0) {
        assertThat(counts(was)[i]).as("what is now zero").isZero();
      }
    }
  }

  private static void countsTheSame(Post is, Post was) {
    for (int i = 0; i < counts(is).length; i++) {
      assertThat(counts(is)[i]).as("count %d", i).isIn(null, counts(was)[i]);
    }
    assertThat(is.created).as("time").isIn(null, was.created);
  }

  private static Long[] counts(Post post) {
    return new Long[] {post.likes, post.replies, post.shares, post.views, post.followers};
  }
}
