package org.fishmarket.simulate.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.Message;

/** A table as twint writes it, with lists in Python's notation. Reposts are not in it. */
public final class TwintWriter implements MessageWriter {
  private static final DateTimeFormatter STAMP = Nodes.format("yyyy-MM-dd HH:mm:ss 'UTC'");
  private static final DateTimeFormatter DATE = Nodes.format("yyyy-MM-dd");
  private static final DateTimeFormatter TIME = Nodes.format("HH:mm:ss");
  private static final String HEADER =
      "id,conversation_id,created_at,date,time,timezone,user_id,username,name,place,tweet,language,"
          + "mentions,urls,photos,replies_count,retweets_count,likes_count,hashtags,cashtags,link,"
          + "retweet,quote_url,video,thumbnail,near,geo,source,user_rt_id,user_rt,retweet_id,"
          + "reply_to,retweet_date,translate,trans_src,trans_dest";
  private final BufferedWriter out;

  public TwintWriter(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write(HEADER + "\n");
  }

  @Override
  public void write(Message message) throws IOException {
    if (message.kind() == Message.Kind.REPOST) {
      return;
    }
    Tweet tweet = Tweet.of(message);
    boolean reply = message.kind() == Message.Kind.REPLY;
    List<Account> mentioned = tweet.mentions().stream().map(Tweet.Mention::account).toList();
    List<Account> repliedTo = reply ? List.of(message.target().author()) : List.of();
    List<String> fields =
        List.of(
            Long.toString(message.id()),
            Long.toString(message.root().id()),
            STAMP.format(message.instant()),
            DATE.format(message.instant()),
            TIME.format(message.instant()),
            "+0000",
            Long.toString(message.author().id()),
            message.author().handle(),
            message.author().name(),
            "",
            tweet.text(),
            "en",
            // twint leaves the accounts replied to out of the mentions
            people(reply ? List.of() : mentioned),
            strings(tweet.links().stream().map(Tweet.Link::expanded).toList()),
            "[]",
            told(message.replies()),
            told(message.shares()),
            told(message.likes()),
            strings(tweet.hashtags().stream().map(Tweet.Tag::text).toList()),
            "[]",
            Tweet.address(message),
            "False",
            message.kind() == Message.Kind.QUOTE ? Tweet.address(message.target()) : "",
            "0",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            people(repliedTo),
            "",
            "",
            "",
            "");
    out.write(Csv.line(fields));
  }

  private static String told(Integer count) {
    return count == null ? "" : count.toString();
  }

  private static String people(List<Account> accounts) {
    return accounts.stream()
        .map(
            a ->
                "{'screen_name': '%s', 'name': '%s', 'id': '%s'}"
                    .formatted(a.handle(), a.name(), Long.toString(a.id())))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String strings(List<String> values) {
    return values.stream().map(v -> "'" + v + "'").collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
