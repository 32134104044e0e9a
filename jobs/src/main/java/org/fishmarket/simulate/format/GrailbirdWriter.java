package org.fishmarket.simulate.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.Message;

/** The personal archive of one account of X in the shape delivered before 2019. */
public final class GrailbirdWriter implements MessageWriter {
  private static final DateTimeFormatter STAMP = Nodes.format("yyyy-MM-dd HH:mm:ss '+0000'");
  private static final DateTimeFormatter MONTH = Nodes.format("yyyy_MM");
  private final ZipWriter zip;
  private final Account owner;
  private final Instant generated;
  private final Map<String, List<Message>> months = new TreeMap<>();

  public GrailbirdWriter(OutputStream out, Account owner, Instant generated) {
    this.zip = new ZipWriter(out);
    this.owner = owner;
    this.generated = generated;
  }

  @Override
  public void write(Message message) {
    if (message.author() == owner) {
      String month = MONTH.format(message.instant());
      months.computeIfAbsent(month, m -> new ArrayList<>()).add(0, message);
    }
  }

  @Override
  public void close() throws IOException {
    int total = months.values().stream().mapToInt(List::size).sum();
    script("data/js/payload_details.js", "var payload_details", details(total));
    script("data/js/user_details.js", "var user_details", user());
    ArrayNode index = JsonNodeFactory.instance.arrayNode();
    months.forEach((month, messages) -> index.insert(0, month(month, messages.size())));
    zip.entry("data/js/tweet_index.js", "var tweet_index =  " + Nodes.grailbird(index));
    for (Map.Entry<String, List<Message>> month : months.entrySet()) {
      ArrayNode tweets = JsonNodeFactory.instance.arrayNode();
      month.getValue().forEach(message -> tweets.add(tweet(message)));
      zip.entry(
          "data/js/tweets/" + month.getKey() + ".js",
          "Grailbird.data.tweets_" + month.getKey() + " = \n " + Nodes.grailbird(tweets));
    }
    zip.close();
  }

  private void script(String file, String variable, ObjectNode value) throws IOException {
    zip.entry(file, variable + " =  " + Nodes.grailbird(value));
  }

  private ObjectNode details(int total) {
    return Nodes.object(
        node ->
            node.put("tweets", total).put("created_at", STAMP.format(generated)).put("lang", "en"));
  }

  private ObjectNode user() {
    return Nodes.object(
        node ->
            node.put("screen_name", owner.handle())
                .put("full_name", owner.name())
                .put("bio", "An invented person in an invented place.")
                .put("id", Long.toString(owner.id()))
                .put("created_at", "2012-03-01 07:00:00 +0000"));
  }

  private static ObjectNode month(String month, int count) {
    return Nodes.object(
        node ->
            node.put("file_name", "data/js/tweets/" + month + ".js")
                .put("year", Integer.parseInt(month.substring(0, 4)))
                .put("var_name", "tweets_" + month)
                .put("tweet_count", count)
                .put("month", Integer.parseInt(month.substring(5))));
  }

  private static ObjectNode tweet(Message message) {
    Tweet tweet = Tweet.of(message);
    return Nodes.object(
        node -> {
          node.put("source", "<a href=\"https://example.org/app\" rel=\"nofollow\">web app</a>");
          ObjectNode entities = ClassicEntities.numbers(tweet);
          entities.remove("symbols");
          entities.putArray("media");
          node.set("entities", entities);
          node.putObject("geo");
          Account to = message.addressed();
          if (message.kind() == Message.Kind.REPLY) {
            to = message.target().author();
            id(node, "in_reply_to_status_id", message.target().id());
          }
          if (to != null) {
            id(node, "in_reply_to_user_id", to.id());
            node.put("in_reply_to_screen_name", to.handle());
          }
          if (message.kind() == Message.Kind.REPOST) {
            node.set("retweeted_status", tweet(message.target()));
          }
          id(node, "id", message.id());
          node.put("text", tweet.text());
          node.put("created_at", STAMP.format(message.instant()));
          node.putObject("user")
              .put("name", message.author().name())
              .put("screen_name", message.author().handle())
              .put("protected", false)
              .put("id_str", Long.toString(message.author().id()))
              .put("id", message.author().id())
              .put("verified", false);
        });
  }

  private static void id(ObjectNode node, String field, long id) {
    node.put(field + "_str", Long.toString(id)).put(field, id);
  }
}
