package org.fishmarket.load.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One post as a format reads it: native ids and handles, text as its author wrote it (entities
 * decoded, encoding repaired). The sink turns the names of people into pseudonyms; a format never
 * does. A field that the source does not give stays null: a count of 0 is a measured zero.
 */
public final class Post {
  /** The platform's id; null if the source has none (the sink then makes one from the content). */
  public String id;

  /** Who wrote it; null means the owner of the archive. */
  public AccountRef author;

  /** Name or id of the group it was posted in; null outside groups. */
  public String group;

  /** When it was posted; null if the source gives no time that could be placed on a calendar. */
  public Instant created;

  /** What of {@link #created} is a guess; null if nothing is. */
  public TimeGuess timeGuess;

  /** When the source was collected, that is the age of its counts; null if unknown. */
  public Instant collected;

  public Kind kind = Kind.ORIGINAL;

  /** The author's own words, null if none; a quoted post's text is not part of it. */
  public String text;

  /** Whether the text may be only the beginning of a {@link Note} in the same archive. */
  public boolean mayBeCut;

  /** The language the source names (ISO 639-1), null if it names none or says undetermined. */
  public String lang;

  public Long likes;
  public Long replies;
  public Long shares;
  public Long views;

  /** Followers of the author, or members of the group, when the post was seen. */
  public Long followers;

  /** Native id of the post answered; for comments on a post, that post. */
  public String replyToPost;

  public AccountRef replyToAccount;

  /** Native id of the post that was reposted or quoted. */
  public String sharedPost;

  public AccountRef sharedAccount;

  public final List<AccountRef> mentions = new ArrayList<>();
  public final List<String> links = new ArrayList<>();
  public final List<String> hashtags = new ArrayList<>();

  /**
   * Native ids of all versions of an edited post, oldest first, this one among them; else empty.
   */
  public List<String> versions = List.of();
}
