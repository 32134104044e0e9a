package org.fishmarket.load.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.fishmarket.load.plan.PlannedFile;
import org.fishmarket.load.plan.WorkUnit;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Interaction;
import org.fishmarket.load.record.Note;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Profile;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.record.Snapshot;
import org.fishmarket.load.record.Withdrawal;

/**
 * Turns what a format reads into staging rows: here ids become pseudonyms, so that nothing native
 * is ever written. Also keeps the promise that every record has exactly one outcome.
 */
final class StagingSink implements Sink {
  private final PlannedFile file;
  private final long firstSeq;
  private final String platform;
  private final Pseudonyms pseudonyms;
  private final Consumer<Row> out;
  private final AccountRef owner;
  private final Map<String, Boolean> aliases = new Recent<>();
  private final Map<String, Long> followers = new Recent<>();
  private String open;
  private long begun;

  StagingSink(WorkUnit unit, Pseudonyms pseudonyms, Consumer<Row> out) {
    this.file = unit.file();
    // a range of n bytes holds fewer than 2^24 records, so this orders the records of a file
    this.firstSeq = unit.start() << 24;
    this.platform = file.platform();
    this.pseudonyms = pseudonyms;
    this.out = out;
    this.owner = AccountRef.ownerOf(file.archive());
  }

  @Override
  public void begin(String position) {
    if (open != null) {
      throw new IllegalStateException("a record without outcome at " + open);
    }
    open = position;
    begun++;
  }

  @Override
  public void post(Post post) {
    Staged row = outcome(Staged.POST);
    AccountRef author = Objects.requireNonNullElse(post.author, owner);
    Map<String, String> known = new HashMap<>();
    row.account = account(author, known);
    row.mentions = new ArrayList<>();
    for (AccountRef mention : post.mentions) {
      String pseudonym = account(mention, known);
      if (!row.mentions.contains(pseudonym)) {
        row.mentions.add(pseudonym);
      }
    }
    row.replyToAccount = account(post.replyToAccount, known);
    row.sharedAccount = account(post.sharedAccount, known);
    row.group = pseudonyms.group(platform, post.group);
    row.created = post.created;
    row.timeGuess = post.timeGuess == null ? null : post.timeGuess.slug();
    row.collected = post.collected;
    row.kind = post.kind.slug();
    row.text = Texts.withoutNames(post.text, known, platform, pseudonyms);
    row.noteKey = NoteKey.ofBeginning(file.archive(), post, pseudonyms);
    row.lang = post.lang;
    row.likes = post.likes;
    row.replies = post.replies;
    row.shares = post.shares;
    row.views = post.views;
    row.followers = post.followers;
    row.replyToPost = pseudonyms.post(platform, post.replyToPost);
    row.sharedPost = pseudonyms.post(platform, post.sharedPost);
    row.links = post.links.stream().map(Texts::link).toList();
    row.hashtags = post.hashtags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList();
    identify(row, post);
    out.accept(row.row());
  }

  /** Posts without id are the same if author, time, kind and content are. */
  private void identify(Staged row, Post post) {
    if (post.id != null) {
      row.postId = pseudonyms.post(platform, post.id);
    } else {
      boolean bare = post.text == null && post.links.isEmpty();
      row.postId =
          pseudonyms.content(
              platform,
              row.account,
              String.valueOf(post.created),
              row.kind,
              bare || post.created == null ? file.name() + " " + row.position : "",
              String.valueOf(post.text),
              String.join(" ", post.links),
              String.valueOf(post.replyToPost));
    }
    row.root = row.postId;
    row.version = 0;
    if (!post.versions.isEmpty() && post.id != null) {
      row.root = pseudonyms.post(platform, post.versions.get(0));
      row.version = post.versions.indexOf(post.id);
    }
  }

  @Override
  public void interaction(Interaction interaction) {
    Staged row = outcome(Staged.INTERACTION);
    Map<String, String> known = new HashMap<>();
    row.account = account(Objects.requireNonNullElse(interaction.from(), owner), known);
    row.replyToAccount = account(interaction.to(), known);
    row.kind = interaction.kind();
    row.replyToPost = pseudonyms.post(platform, interaction.post());
    row.created = interaction.at();
    out.accept(row.row());
  }

  @Override
  public void note(Note note) {
    Staged row = outcome(Staged.NOTE);
    row.noteKey = NoteKey.ofNote(file.archive(), note, pseudonyms);
    row.text = Texts.withoutNames(note.text(), Map.of(), platform, pseudonyms);
    out.accept(row.row());
  }

  @Override
  public void quarantine(String reason, int length) {
    Staged row = outcome(Staged.QUARANTINE);
    row.rule = reason;
    row.amount = (long) length;
    out.accept(row.row());
  }

  @Override
  public void skip(String rule) {
    Staged row = outcome(Staged.SKIP);
    row.rule = rule;
    out.accept(row.row());
  }

  @Override
  public void snapshot(Snapshot snapshot) {
    Staged row = new Staged(Staged.SNAPSHOT, file.index());
    row.postId = pseudonyms.post(platform, snapshot.id());
    row.likes = snapshot.likes();
    row.replies = snapshot.replies();
    row.shares = snapshot.shares();
    row.views = snapshot.views();
    row.collected = snapshot.collected();
    out.accept(row.row());
  }

  @Override
  public void withdrawn(Withdrawal withdrawal) {
    Staged row = new Staged(Staged.WITHDRAWN, file.index());
    row.postId = pseudonyms.post(platform, withdrawal.post());
    row.account = account(withdrawal.account(), new HashMap<>());
    out.accept(row.row());
  }

  @Override
  public void profile(Profile profile) {
    String account = account(profile.account(), new HashMap<>());
    // many records repeat their author's profile, and of all the largest number is kept
    Long seen = profile.followers();
    if (seen != null && seen > followers.getOrDefault(account, -1L)) {
      followers.put(account, seen);
      Staged row = new Staged(Staged.PROFILE, file.index());
      row.account = account;
      row.followers = seen;
      out.accept(row.row());
    }
  }

  /** What is left of a file that broke in the middle is one quarantined record. */
  void broken(String reason) {
    if (open == null) {
      begin("after record " + begun);
    }
    quarantine(reason, 0);
  }

  /** Says how many records were begun, after the last one. */
  void finish() {
    if (open != null) {
      throw new IllegalStateException("a record without outcome at " + open);
    }
    Staged row = new Staged(Staged.TALLY, file.index());
    row.amount = begun;
    out.accept(row.row());
  }

  private Staged outcome(String record) {
    if (open == null) {
      throw new IllegalStateException("an outcome without a record in " + file.format());
    }
    Staged row = new Staged(record, file.index());
    row.seq = firstSeq + begun;
    row.position = open;
    open = null;
    return row;
  }

  /** The pseudonym, noted under the account's handle and id for the names inside the text. */
  private String account(AccountRef account, Map<String, String> known) {
    if (account == null) {
      return null;
    }
    String pseudonym = pseudonyms.account(platform, account);
    if (account.id() != null) {
      known.put(account.id(), pseudonym);
    }
    if (account.handle() != null) {
      known.put(account.foldedHandle(), pseudonym);
      if (account.id() != null && aliases.put(pseudonym + account.foldedHandle(), true) == null) {
        Staged alias = new Staged(Staged.ALIAS, file.index());
        alias.account = pseudonym;
        alias.replyToAccount = pseudonyms.handle(platform, account.handle());
        out.accept(alias.row());
      }
    }
    return pseudonym;
  }
}
