package org.fishmarket.simulate.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fishmarket.simulate.world.Account;

/** The entities object of API v1.1 and of personal archives, which write its numbers as strings. */
final class ClassicEntities {
  private ClassicEntities() {}

  /** With indices as numbers. */
  static ObjectNode numbers(Tweet tweet) {
    return entities(tweet, (array, index) -> array.add(index), false);
  }

  /** With indices as strings. */
  static ObjectNode strings(Tweet tweet) {
    return entities(tweet, (array, index) -> array.add(Integer.toString(index)), true);
  }

  private interface Adder {
    void add(ArrayNode array, int index);
  }

  private static ObjectNode entities(Tweet tweet, Adder adder, boolean onlyStrings) {
    ObjectNode entities = Nodes.object(node -> {});
    ArrayNode hashtags = entities.putArray("hashtags");
    for (Tweet.Tag tag : tweet.hashtags()) {
      ObjectNode node = hashtags.addObject().put("text", tag.text());
      indices(node, tag.start(), tag.end(), adder);
    }
    entities.putArray("symbols");
    ArrayNode mentions = entities.putArray("user_mentions");
    for (Tweet.Mention mention : tweet.mentions()) {
      Account account = mention.account();
      ObjectNode node =
          mentions.addObject().put("name", account.name()).put("screen_name", account.handle());
      indices(node, mention.start(), mention.end(), adder);
      node.put("id_str", Long.toString(account.id()));
      if (onlyStrings) {
        node.put("id", Long.toString(account.id()));
      } else {
        node.put("id", account.id());
      }
    }
    ArrayNode urls = entities.putArray("urls");
    for (Tweet.Link link : tweet.links()) {
      ObjectNode node =
          urls.addObject()
              .put("url", link.shortened())
              .put("expanded_url", link.expanded())
              .put("display_url", Tweet.display(link.expanded()));
      indices(node, link.start(), link.end(), adder);
    }
    return entities;
  }

  private static void indices(ObjectNode node, int start, int end, Adder adder) {
    ArrayNode indices = node.putArray("indices");
    adder.add(indices, start);
    adder.add(indices, end);
  }
}
