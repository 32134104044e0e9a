package org.fishmarket.load.tables;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Post;

/**
 * How the tables of one family are read.
 *
 * @param name of the family, as in the column {@code source_format}
 * @param about what they are and how to come by them; null if it is not told
 * @param analytics whether the posts are the owner's own, whose export may name them otherwise
 * @param recognise columns that are all there in each table of the family
 * @param delimiters those that are tried
 * @param skipWithout columns of which one must be filled, else a row is no record; empty if every
 *     row is one
 * @param post null for a table of interactions
 * @param interaction null for a table of posts
 * @param required fields without which a row is not understood, by name
 */
record Mapping(
    String name,
    String about,
    Platform platform,
    boolean analytics,
    List<String> recognise,
    List<Character> delimiters,
    List<String> skipWithout,
    PostFields post,
    InteractionFields interaction,
    Map<String, Predicate<Post>> required,
    List<SnapshotFields> snapshots,
    List<ProfileFields> profiles) {

  /** Fields of a post that can be asked for, and whether they are filled. */
  static final Map<String, Predicate<Post>> FILLED =
      Map.of(
          "id", post -> post.id != null,
          "author", post -> post.author != null,
          "group", post -> post.group != null,
          "created", post -> post.created != null,
          "text", post -> post.text != null,
          "reply-to-post", post -> post.replyToPost != null,
          "reply-to-account", post -> post.replyToAccount != null,
          "shared-post", post -> post.sharedPost != null,
          "shared-account", post -> post.sharedAccount != null);
}
