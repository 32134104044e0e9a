package org.fishmarket.simulate.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.Message;

/**
 * A message as X stores it: handle of the account addressed in front, angle brackets and ampersands
 * encoded, addresses shortened, and entities located by code points of that text.
 *
 * @param text at most 280 characters of it
 * @param longText the whole text, not encoded, if it is longer; else null
 */
record Tweet(
    Message message,
    String text,
    String longText,
    List<Mention> mentions,
    List<Tag> hashtags,
    List<Link> links) {
  private static final int LIMIT = 280;
  private static final int RETWEET_LIMIT = 140;
  private static final Pattern URL = Pattern.compile("https://[\\w./?=-]*[\\w/]");
  private static final Pattern SHORT = Pattern.compile("https://t\\.co/(\\w+)");
  private static final Pattern HANDLE = Pattern.compile("@(\\w+)");
  private static final Pattern HASHTAG = Pattern.compile("#(\\w+)");
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  record Mention(Account account, int start, int end) {}

  record Tag(String text, int start, int end) {}

  record Link(String shortened, String expanded, int start, int end) {}

  static Tweet of(Message message) {
    List<String> expanded = new ArrayList<>();
    String text = raw(message);
    String shortened = shorten(text, message.id(), expanded);
    if (message.kind() == Message.Kind.QUOTE) {
      expanded.add(address(message.target()));
      shortened += " " + code(message.id(), expanded.size() - 1);
    }
    String encoded = encode(shortened);
    String longText = null;
    int limit = message.kind() == Message.Kind.REPOST ? RETWEET_LIMIT : LIMIT;
    if (encoded.codePointCount(0, encoded.length()) > limit) {
      longText = message.kind() == Message.Kind.REPOST ? null : shortened;
      int cut = shortened.offsetByCodePoints(0, Math.min(limit, length(shortened)) - 12);
      encoded = encode(shortened.substring(0, cut).stripTrailing()) + "…";
    }
    return located(message, encoded, longText, expanded);
  }

  /** The whole text with all its entities, for formats that hold long texts apart. */
  Tweet whole() {
    List<String> expanded = new ArrayList<>();
    String shortened = shorten(raw(message), message.id(), expanded);
    return located(message, shortened, null, expanded);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String raw(Message message) {
    if (message.kind() == Message.Kind.REPOST) {
      Message source = message.target();
      return "RT @" + source.author().handle() + ": " + raw(source);
    }
    return message.addressed() == null
        ? message.text()
        : "@" + message.addressed().handle() + " " + message.text();
  }

  private static String encode(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String shorten(String text, long id, List<String> expanded) {
    Matcher urls = URL.matcher(text);
    StringBuilder shortened = new StringBuilder();
    while (urls.find()) {
      expanded.add(urls.group());
      urls.appendReplacement(shortened, code(id, expanded.size() - 1));
    }
    return urls.appendTail(shortened).toString();
  }

  private static String code(long id, int number) {
    StringBuilder code = new StringBuilder("https://t.co/");
    long rest = (id + number) * 0x9E3779B97F4A7C15L >>> 4;
    for (int i = 0; i < 10; i++) {
      code.append(LETTERS.charAt((int) (rest % LETTERS.length())));
      rest /= LETTERS.length();
    }
    return code.toString();
  }

  private static Tweet located(
      Message message, String text, String longText, List<String> expanded) {
    List<Mention> mentions = new ArrayList<>();
    Matcher handles = HANDLE.matcher(text);
    while (handles.find()) {
      Account account = known(message, handles.group(1));
      if (account != null) {
        mentions.add(
            new Mention(account, point(text, handles.start()), point(text, handles.end())));
      }
    }
    List<Tag> hashtags = new ArrayList<>();
    Matcher tags = HASHTAG.matcher(text);
    while (tags.find()) {
      hashtags.add(new Tag(tags.group(1), point(text, tags.start()), point(text, tags.end())));
    }
    List<Link> links = new ArrayList<>();
    Matcher urls = SHORT.matcher(text);
    while (urls.find() && links.size() < expanded.size()) {
      links.add(
          new Link(
              urls.group(),
              expanded.get(links.size()),
              point(text, urls.start()),
              point(text, urls.end())));
    }
    return new Tweet(message, text, longText, mentions, hashtags, links);
  }

  private static Account known(Message message, String handle) {
    if (message.addressed() != null && message.addressed().handle().equals(handle)) {
      return message.addressed();
    }
    if (message.kind() != Message.Kind.REPOST) {
      return null;
    }
    Message source = message.target();
    return source.author().handle().equals(handle) ? source.author() : known(source, handle);
  }

  private static int point(String text, int index) {
    return text.codePointCount(0, index);
  }

  /** The public address of a message. */
  static String address(Message message) {
    return "https://twitter.com/" + message.author().handle() + "/status/" + message.id();
  }

  /** What a page shows in place of an address. */
  static String display(String url) {
    String bare = url.replaceFirst("https://(www\\.)?", "");
    return bare.length() > 27 ? bare.substring(0, 26) + "…" : bare;
  }
}
