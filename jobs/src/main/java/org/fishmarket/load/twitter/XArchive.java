package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Interaction;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Note;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.Json;
import org.fishmarket.load.source.SourceFile;

/**
 * The personal archive that Twitter gives since 2018: scripts that each assign one array, {@code
 * window.YTD.tweets.part0 = [ … ]}, in which every number is written as a string.
 */
final class XArchive implements Format {
  private final boolean withDeleted;

  /**
   * @param withDeleted whether the posts are read that their author has deleted, which the archive
   *     keeps for some weeks
   */
  XArchive(boolean withDeleted) {
    this.withDeleted = withDeleted;
  }

  @Override
  public String name() {
    return "x-archive";
  }

  @Override
  public String about() {
    return "Personal archive of X, with tweet.js or tweets.js: ask for it under \"Your "
        + "account\", \"Download an archive of your data\". Several parts, and the layout of 2018-19, are "
        + "untried on a real file.";
  }

  @Override
  public Platform platform() {
    return Platform.TWITTER;
  }

  @Override
  public boolean recognises(Head head) {
    return YtdType.of(head) != null;
  }

  @Override
  public String ignored(Head head) {
    String type = YtdType.of(head);
    return withDeleted && YtdType.holdsDeleted(type) ? null : YtdType.ignored(type);
  }

  @Override
  public List<String> companions() {
    return Owner.FILES;
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    String type = YtdType.of(Head.of(file));
    Owner owner = Owner.of(file);
    boolean superseded = YtdType.holdsOwnPage(type) && superseded(file, owner);
    try (InputStream in = Script.value(file.open())) {
      Json.elements(
          in,
          Set.of(),
          (index, root, element) -> {
            sink.begin("record " + index);
            try {
              if (YtdType.holdsNotes(type)) {
                sink.note(note(element.has("noteTweet") ? element.path("noteTweet") : element));
              } else if (YtdType.holdsLikes(type)) {
                sink.interaction(like(element.has("like") ? element.path("like") : element, owner));
              } else if (superseded) {
                sink.skip("in a file that the manifest does not name");
              } else {
                sink.post(post(element.has("tweet") ? element.path("tweet") : element, owner));
              }
            } catch (NotATweet reason) {
              sink.quarantine(reason.getMessage(), element.toString().length());
            }
          });
    }
  }

  /** An old archive's tweet.js can lie beside the tweets.js of a newer one unpacked over it. */
  private static boolean superseded(SourceFile file, Owner owner) {
    String base = file.name().substring(file.name().lastIndexOf('/') + 1);
    return !owner.tweetFiles().isEmpty() && !owner.tweetFiles().contains(base);
  }

  private static Post post(JsonNode tweet, Owner owner) throws NotATweet {
    Post post = TweetV1.post(tweet);
    post.author = owner.account();
    post.collected = owner.generated();
    post.group = Entities.either(tweet, "community_id_str", "community_id");
    String text = Entities.either(tweet, "full_text", "text");
    post.mayBeCut = true;
    if (post.kind != Kind.REPOST && text != null && text.startsWith("RT @")) {
      repost(post, tweet);
    }
    return post;
  }

  /** The archive tells reposts only by their text, and gives them counts that are always 0. */
  private static void repost(Post post, JsonNode tweet) {
    post.sharedAccount = Entities.reposted(post.text, tweet.path("entities"));
    post.kind = Kind.REPOST;
    post.mayBeCut = false;
    post.text = Text.withoutRepostMark(post.text);
    post.sharedPost = original(tweet, post.sharedAccount);
    post.likes = null;
    post.replies = null;
    post.shares = null;
    post.mentions.clear();
  }

  /** The original's id stands only at its media, and only if they were first shown there. */
  private static String original(JsonNode tweet, AccountRef author) {
    for (JsonNode medium : tweet.path("extended_entities").path("media")) {
      String user = Entities.either(medium, "source_user_id_str", "source_user_id");
      if (user != null && author != null && user.equals(author.id())) {
        return Entities.either(medium, "source_status_id_str", "source_status_id");
      }
    }
    return null;
  }

  /** The archive tells neither when nor whose post it was. */
  private static Interaction like(JsonNode like, Owner owner) throws NotATweet {
    String post = Json.text(like, "tweetId");
    if (post == null) {
      throw new NotATweet("a like that names no post");
    }
    return new Interaction(owner.account(), null, "reaction", post, null);
  }

  private static Note note(JsonNode note) throws NotATweet {
    Instant created = Times.read(Json.text(note, "createdAt"));
    String text = Json.text(note.path("core"), "text");
    if (created == null || text == null) {
      throw new NotATweet("a note without a text or a time that can be read");
    }
    return new Note(created, text);
  }
}
