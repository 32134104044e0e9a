package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.source.Json;

/** The mentions, links and hashtags that Twitter found in a text, in the terms of both its APIs. */
final class Entities {
  private Entities() {}

  /**
   * Adds them to the post. A repost mentions nobody: the names are those that its original
   * mentions. Links that lead to the post itself or to the post it shares are not kept, as they
   * stand for the medium or the quote.
   */
  static void fill(Post post, JsonNode entities) {
    if (post.kind != Kind.REPOST) {
      for (AccountRef mention : mentions(entities)) {
        addNew(post.mentions, mention);
      }
    }
    for (String address : addresses(entities)) {
      StatusLink status = StatusLink.of(address);
      if (status == null
          || !(status.post().equals(post.id)
              || post.versions.contains(status.post())
              || status.post().equals(post.sharedPost))) {
        addNew(post.links, address);
      }
    }
    for (JsonNode hashtag : entities.path("hashtags")) {
      addNew(post.hashtags, either(hashtag, "text", "tag"));
    }
  }

  /** The accounts mentioned, in order. */
  static List<AccountRef> mentions(JsonNode entities) {
    List<AccountRef> mentions = new ArrayList<>();
    for (String field : List.of("user_mentions", "mentions")) {
      for (JsonNode mention : entities.path(field)) {
        String id = either(mention, "id_str", "id");
        String known = Ids.is(id) ? id : null;
        addNew(mentions, AccountRef.orNull(known, either(mention, "screen_name", "username")));
      }
    }
    return mentions;
  }

  /** The account whose post the text {@code RT @name: …} repeats; null if it does not start so. */
  static AccountRef reposted(String text, JsonNode entities) {
    String handle = Text.repostedHandle(text);
    for (AccountRef mention : mentions(entities)) {
      if (mention.handle() != null && mention.handle().equalsIgnoreCase(handle)) {
        return mention;
      }
    }
    return handle == null ? null : AccountRef.ofHandle(handle);
  }

  /** The expanded addresses, in order. */
  static List<String> addresses(JsonNode entities) {
    List<String> addresses = new ArrayList<>();
    for (JsonNode url : entities.path("urls")) {
      addNew(addresses, either(url, "expanded_url", "url"));
    }
    return addresses;
  }

  /** The text of the first of two fields that holds any; null if neither does. */
  static String either(JsonNode node, String first, String second) {
    for (String field : List.of(first, second)) {
      String text = Json.text(node, field);
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  private static <T> void addNew(Collection<T> list, T value) {
    if (value != null && !list.contains(value)) {
      list.add(value);
    }
  }
}
