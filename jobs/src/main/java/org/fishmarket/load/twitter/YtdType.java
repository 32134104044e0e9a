package org.fishmarket.load.twitter;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.load.source.Head;

/** What a file of a personal archive holds, as it says itself in the name it assigns to. */
final class YtdType {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("\\s*(?:window\\.)?YTD\\.([A-Za-z_0-9]+)\\.part\\d+\\s*=");

  private static final Pattern MANIFEST = Pattern.compile("\\s*(?:window\\.)?__THAR_CONFIG\\s*=");

  private static final Pattern MEDIA =
      Pattern.compile(
          "(?:^|.*/)(?:data/\\w+_media|(?:deleted_|community_|moments_)?tweets?_media"
              + "|profile_media|direct_messages(?:_group)?_media)/.*");

  private static final Pattern VIEWER =
      Pattern.compile("(?:^|.*/)assets/(?:css|fonts|images|js)/.*");

  private static final Set<String> POSTS = Set.of("tweet", "tweets", "community_tweet");

  private static final Set<String> DELETED = Set.of("deleted_tweet", "deleted_tweets");

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("manifest", "describes the archive; holds no posts"),
          Map.entry("media", "a medium of a post; the posts themselves stand in tweets.js"),
          Map.entry("readme", "Twitter's explanation of the archive; holds no posts"),
          Map.entry("viewer", "the archive's viewer; the posts themselves stand in tweets.js"),
          Map.entry("tweet_headers", "a list of ids of the same tweets that tweets.js holds"),
          Map.entry("tweets_headers", "a list of ids of the same tweets that tweets.js holds"),
          Map.entry("article", "articles are not read yet"),
          Map.entry("community_note", "community notes are not read yet"),
          Map.entry("grok_chat_item", "conversations with a machine; holds no posts"),
          Map.entry("twitter_circle_tweet", "written for a closed circle; never read"),
          Map.entry("follower", "a list of accounts; holds no posts"),
          Map.entry("following", "a list of accounts; holds no posts"),
          Map.entry("block", "a list of accounts; holds no posts"),
          Map.entry("mute", "a list of accounts; holds no posts"),
          Map.entry("contact", "an address book; never read"));

  private YtdType() {}

  /** Returns the type in lower case; null if the file is of no personal archive. */
  static String of(Head head) {
    String path = head.name().toLowerCase(Locale.ROOT);
    if (MEDIA.matcher(path).matches()) {
      return "media";
    }
    String file = head.fileName();
    String text = head.text();
    if (file.equals("your archive.html") || VIEWER.matcher(path).matches()) {
      return "viewer";
    }
    if (file.equals("readme.txt")) {
      return text.contains("YTD.") || text.contains("tweet") && text.contains("account.js")
          ? "readme"
          : null;
    }
    Matcher assignment = ASSIGNMENT.matcher(text);
    if (assignment.lookingAt()) {
      return assignment.group(1).toLowerCase(Locale.ROOT);
    }
    if (MANIFEST.matcher(text).lookingAt()) {
      return "manifest";
    }
    // some owners cut the assignment off to get plain JSON
    Set<String> keys = head.keys();
    return keys.contains("[].tweet.id_str") && keys.contains("[].tweet.full_text")
        ? "tweets"
        : null;
  }

  /** Whether its elements are tweets in full. */
  static boolean holdsTweets(String type) {
    return type != null && POSTS.contains(type);
  }

  /** Whether its elements are tweets of the owner's page, outside communities. */
  static boolean holdsOwnPage(String type) {
    return holdsTweets(type) && !"community_tweet".equals(type);
  }

  /** Whether its elements are tweets that their author deleted, in full. */
  static boolean holdsDeleted(String type) {
    return type != null && DELETED.contains(type);
  }

  static boolean holdsNotes(String type) {
    return "note_tweet".equals(type);
  }

  /** Whether its elements are posts that the owner likes. */
  static boolean holdsLikes(String type) {
    return "like".equals(type);
  }

  /** Why a file of the type is not read; null if it is. */
  static String ignored(String type) {
    if (holdsTweets(type) || holdsNotes(type) || holdsLikes(type)) {
      return null;
    }
    if (type.startsWith("direct_message") || type.startsWith("encrypted_direct_message")) {
      return "private messages are never read";
    }
    if (type.startsWith("deleted_")) {
      return "withdrawn by their author";
    }
    if (type.startsWith("ad_") || type.startsWith("ads_")) {
      return "data on advertising; holds no posts";
    }
    return REASONS.getOrDefault(type, "holds no posts");
  }
}
