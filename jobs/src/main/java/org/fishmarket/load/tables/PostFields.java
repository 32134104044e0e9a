package org.fishmarket.load.tables;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.source.TextEntities;

/** Where the fields of a post stand in a row. */
record PostFields(
    Cell id,
    AccountCell author,
    Cell group,
    List<TimeCell> created,
    TimeCell collected,
    Cell text,
    Cell lang,
    Counts counts,
    Cell followers,
    Cell replyToPost,
    List<AccountCell> replyToAccount,
    Cell sharedPost,
    List<AccountCell> sharedAccount,
    List<AccountCell> mentions,
    List<ListCell> links,
    List<ListCell> hashtags,
    List<KindRule> kinds) {

  /** Codes that sources still write, and what they are now. */
  private static final Map<String, String> RENAMED = Map.of("in", "id", "iw", "he", "ji", "yi");

  /** The post of a row. */
  Post read(Row row) throws UnreadableException {
    Post post = new Post();
    post.id = id.id(row);
    post.author = author.all(row).stream().findFirst().orElse(null);
    post.group = group.text(row);
    TimeCell.Told told = told(row, post.id);
    post.created = told.time();
    post.timeGuess = told.guess();
    post.collected = collected.time(row, null);
    post.text = text.text(row);
    post.lang = language(lang.text(row));
    counts.fill(post, row);
    post.followers = followers.count(row);
    post.replyToPost = replyToPost.id(row);
    post.replyToAccount = firstBut(post.author, replyToAccount, row);
    if (post.id != null && post.id.equals(post.replyToPost)) {
      answersNone(post);
    }
    post.sharedPost = sharedPost.id(row);
    post.sharedAccount = firstBut(null, sharedAccount, row);
    post.mentions.addAll(mentioned(row));
    post.links.addAll(linked(row));
    post.hashtags.addAll(tagged(row));
    post.kind = kind(row, post);
    if (post.kind == Kind.REPOST) {
      ownNothing(post);
    }
    return post;
  }

  private TimeCell.Told told(Row row, String id) throws UnreadableException {
    for (TimeCell cell : created) {
      TimeCell.Told told = cell.told(row, id);
      if (told.time() != null) {
        return told;
      }
    }
    return new TimeCell.Told(null, null);
  }

  /** Some tables name the post itself where it answers no other. */
  private static void answersNone(Post post) {
    post.replyToPost = null;
    post.replyToAccount = null;
  }

  private List<AccountRef> mentioned(Row row) throws UnreadableException {
    AccountSet accounts = new AccountSet();
    for (AccountCell cell : mentions) {
      cell.all(row).forEach(accounts::add);
    }
    return accounts.list();
  }

  private Set<String> linked(Row row) throws UnreadableException {
    Set<String> found = new LinkedHashSet<>();
    for (ListCell cell : links) {
      cell.values(row, TextEntities::links).stream()
          .filter(link -> link.matches("(?i)https?://\\S+"))
          .forEach(found::add);
    }
    return found;
  }

  private Set<String> tagged(Row row) throws UnreadableException {
    Set<String> found = new LinkedHashSet<>();
    for (ListCell cell : hashtags) {
      cell.values(row, TextEntities::hashtags).stream()
          .map(tag -> tag.replaceFirst("^[#＃]", ""))
          .filter(tag -> !tag.isBlank())
          .forEach(found::add);
    }
    return found;
  }

  private Kind kind(Row row, Post post) throws UnreadableException {
    for (KindRule rule : kinds) {
      if (rule.holds(row, post)) {
        return rule.kind();
      }
    }
    return Kind.ORIGINAL;
  }

  /** A repost has no words, mentions and counts of its own: the row repeats the original's. */
  private static void ownNothing(Post post) {
    post.text = null;
    post.mentions.clear();
    post.likes = null;
    post.replies = null;
    post.shares = null;
    post.views = null;
  }

  /** The first account named; some lists of all who are answered hold the author too. */
  private static AccountRef firstBut(AccountRef author, List<AccountCell> cells, Row row)
      throws UnreadableException {
    for (AccountCell cell : cells) {
      boolean holdsAuthor = cell.list().notation() == ListCell.Notation.LIST && author != null;
      for (AccountRef account : cell.all(row)) {
        if (!holdsAuthor || !AccountSet.same(account, author)) {
          return account;
        }
      }
    }
    return null;
  }

  /** A code of ISO 639-1, null for undetermined, for pseudo codes and for others. */
  static String language(String code) {
    if (code == null) {
      return null;
    }
    String primary = code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return primary.matches("[a-z]{2}") ? RENAMED.getOrDefault(primary, primary) : null;
  }
}
