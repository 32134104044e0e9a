package org.fishmarket.simulate.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.Message;

/**
 * A collection made by twarc2 from API v2: one response page a line, newest first inside the page,
 * gzip. Authors and referenced tweets stand in {@code includes}.
 */
public final class PagesWriter implements MessageWriter {
  private static final int PAGE = 100;
  private final BufferedWriter out;
  private final Instant collected;
  private final List<Message> page = new ArrayList<>();

  public PagesWriter(OutputStream out, Instant collected) throws IOException {
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8));
    this.collected = collected;
  }

  @Override
  public void write(Message message) throws IOException {
    page.add(0, message);
    if (page.size() == PAGE) {
      flushPage();
    }
  }

  @Override
  public void close() throws IOException {
    if (!page.isEmpty()) {
      flushPage();
    }
    out.close();
  }

  private void flushPage() throws IOException {
    Map<Long, Account> users = new LinkedHashMap<>();
    Map<Long, Message> referenced = new LinkedHashMap<>();
    ObjectNode response = Nodes.object(node -> {});
    ArrayNode data = response.putArray("data");
    for (Message message : page) {
      data.add(ApiTweet.v2(message));
      users.put(message.author().id(), message.author());
      if (message.addressed() != null) {
        users.put(message.addressed().id(), message.addressed());
      }
      if (message.target() != null) {
        referenced.put(message.target().id(), message.target());
        users.put(message.target().author().id(), message.target().author());
      }
    }
    ObjectNode includes = response.putObject("includes");
    ArrayNode people = includes.putArray("users");
    users.values().forEach(user -> people.add(ApiTweet.userV2(user)));
    ArrayNode tweets = includes.putArray("tweets");
    referenced.values().forEach(tweet -> tweets.add(ApiTweet.v2(tweet)));
    response
        .putObject("meta")
        .put("newest_id", Long.toString(page.get(0).id()))
        .put("oldest_id", Long.toString(page.get(page.size() - 1).id()))
        .put("result_count", page.size());
    response
        .putObject("__twarc")
        .put("url", "https://api.twitter.com/2/tweets/search/all?max_results=100")
        .put("version", "2.13.0")
        .put("retrieved_at", Nodes.format("yyyy-MM-dd'T'HH:mm:ss'+00:00'").format(collected));
    out.write(Nodes.line(response));
    out.write('\n');
    page.clear();
  }
}
