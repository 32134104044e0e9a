package org.fishmarket.load.tables;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** By what names tables call the fields of a post. */
final class FieldNames {
  /** What columns are called that hold a field, the more telling first. */
  private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

  static {
    names("id", "post_id tweet_id status_id id_str post_urn urn postid message_id id");
    names("author.id", "author_id user_id page_id account_id owner_id from_id author_urn");
    names(
        "author.handle",
        "username user_name screen_name user_username author_username handle page_name author"
            + " author_name user account name from_name");
    names("group", "group_name group_id group community");
    names(
        "created",
        "created_at created_time created post_created published_at published posted_at posted"
            + " timestamp datetime date_posted date time unix_timestamp creation_date");
    names("text", "full_text text message content post_text body caption tweet said commentary");
    names("lang", "lang language");
    names(
        "likes",
        "like_count likes_count likes favorite_count favorites favourites reactions_count"
            + " reactions num_reactions reaction_count num_likes");
    names("replies", "reply_count replies comments_count comment_count comments num_comments");
    names(
        "shares",
        "retweet_count retweets share_count shares_count shares reposts repost_count num_shares");
    names("views", "view_count views_count views impressions impression_count");
    names("followers", "followers_count followers author_followers follower_count");
    names(
        "reply-to-post",
        "in_reply_to_status_id_str in_reply_to_status_id in_reply_to_tweet_id reply_to_post"
            + " parent_id reply_to in_reply_to");
    names("hashtags", "hashtags tags");
    names("links", "urls links outlinks");
  }

  private FieldNames() {}

  private static void names(String field, String names) {
    NAMES.put(field, List.of(names.split(" ")));
  }

  /** The columns that are called like a field, by field; each column for one field at most. */
  static Map<String, String> among(Set<String> columns) {
    Set<String> free = new LinkedHashSet<>(columns);
    Map<String, String> found = new LinkedHashMap<>();
    NAMES.forEach(
        (field, names) ->
            names.stream()
                .flatMap(name -> free.stream().filter(column -> isCalled(column, name)))
                .findFirst()
                .ifPresent(
                    column -> {
                      found.put(field, column);
                      free.remove(column);
                    }));
    return found;
  }

  /** By its whole name, or by the last part of a path: {@code post.likeCount}. */
  private static boolean isCalled(String column, String name) {
    String whole = plain(column);
    String last = plain(column.substring(column.lastIndexOf('.') + 1));
    return whole.equals(name) || last.equals(name);
  }

  private static String plain(String column) {
    return column
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "_")
        .replaceAll("^_|_$", "");
  }
}
