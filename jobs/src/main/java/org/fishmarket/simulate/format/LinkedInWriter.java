package org.fishmarket.simulate.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.Message;
import org.fishmarket.simulate.world.Period;

/**
 * The data export of one LinkedIn member: shares, comments, reactions, connections. Newlines in a
 * share are quote-newline-quote; comments escape quotes by a backslash.
 */
public final class LinkedInWriter implements MessageWriter {
  private static final DateTimeFormatter STAMP = Nodes.format("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter DAY = Nodes.format("dd MMM yyyy");
  private static final List<String> REACTIONS =
      List.of("LIKE", "PRAISE", "EMPATHY", "INTEREST", "APPRECIATION", "ENTERTAINMENT");
  private static final String FEED = "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A";
  private final ZipWriter zip;
  private final Account owner;
  private final List<Account> connections;
  private final Period period;
  private final List<String> shares = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final List<String> reactions = new ArrayList<>();

  public LinkedInWriter(OutputStream out, Account owner, List<Account> connections, Period period) {
    this.zip = new ZipWriter(out);
    this.owner = owner;
    this.connections = connections;
    this.period = period;
  }

  @Override
  public void write(Message message) {
    String date = STAMP.format(message.instant());
    if (message.author() != owner) {
      if (message.own() && message.id() % 9 == 0) {
        String type = REACTIONS.get((int) (message.id() / 9 % REACTIONS.size()));
        reactions.add(Csv.line(List.of(date, type, link(message))));
      }
    } else if (message.kind() == Message.Kind.REPLY) {
      comments.add(date + "," + link(message.root()) + "," + backslashed(words(message)) + "\n");
    } else {
      String text = message.text() == null ? "" : words(message);
      if (message.id() % 17 == 0) {
        text = bold(text);
      }
      String quirk = text.replace("\n", "\"\n\"");
      shares.add(Csv.line(List.of(date, link(message), quirk, "", "", "MEMBER_NETWORK")));
    }
  }

  private static String words(Message message) {
    Account to = message.addressed();
    return to == null ? message.text() : to.name() + " " + message.text();
  }

  private static String link(Message message) {
    return FEED + message.id();
  }

  private static String backslashed(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\\\"") + '"';
  }

  /** The first line in the mathematical letters that people take for bold type. */
  private static String bold(String text) {
    StringBuilder bold = new StringBuilder();
    int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
    for (char c : text.substring(0, end).toCharArray()) {
      int offset = c >= 'a' && c <= 'z' ? 0x1D41A - 'a' : c >= 'A' && c <= 'Z' ? 0x1D400 - 'A' : 0;
      bold.appendCodePoint(c + offset);
    }
    return bold + text.substring(end);
  }

  @Override
  public void close() throws IOException {
    table("Shares.csv", "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n", shares);
    table("Comments.csv", "Date,Link,Message\n", comments);
    table("Reactions.csv", "Date,Type,Link\n", reactions);
    zip.entry("Connections.csv", connections());
    String[] name = owner.name().split(" ");
    zip.entry(
        "Profile.csv",
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
            + "Geo Location,Twitter Handles,Websites,Instant Messengers\n"
            + Csv.line(
                List.of(name[0], name[1], "", "", "", "Invented", "", "", "", "", "", "", "")));
    zip.close();
  }

  /** Newest first. */
  private void table(String name, String header, List<String> rows) throws IOException {
    Collections.reverse(rows);
    zip.entry(name, header + String.join("", rows));
  }

  private String connections() {
    StringBuilder table =
        new StringBuilder(
            "Notes:\n\"Some connections keep their addresses to themselves, so they are blank"
                + " here.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected"
                + " On\n");
    for (Account account : connections) {
      if (account != owner) {
        String[] name = account.name().split(" ");
        String url = "https://www.linkedin.com/in/" + account.handle();
        String since = DAY.format(period.start().minusSeconds(86_400L * account.index));
        table.append(Csv.line(List.of(name[0], name[1], url, "", "", "Self-employed", since)));
      }
    }
    return table.toString();
  }
}
