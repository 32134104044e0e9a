package org.fishmarket.models.learn;

import java.util.List;
import java.util.Locale;
import org.fishmarket.models.text.PostText;
import org.fishmarket.models.text.Token;
import org.fishmarket.models.text.TokenKind;

/**
 * What a link says by itself: its host, and the words of its host, path and query. A shop, a
 * petition or a referral often shows there alone.
 */
final class LinkFeatures {
  private static final int MIN_CHARS = 3;
  private static final int MAX_CHARS = 20;
  private static final int MAX_HOST = 40;
  private static final int HOST = -1;
  private static final String WWW = "www.";

  private LinkFeatures() {}

  static void extract(PostText post, Sink sink) {
    List<Token> tokens = post.tokens();
    float share = Features.share(tokens.size());
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).kind() == TokenKind.LINK) {
        String link = tokens.get(at).surface();
        add(sink, host(link), share, at, HOST);
        int from = afterScheme(link);
        for (int end = from; from < link.length(); from = end) {
          end = wordEnd(link, from);
          if (end - from >= MIN_CHARS && end - from <= MAX_CHARS) {
            add(sink, word(link, from, end), share, at, from);
          }
          end = Math.max(end, from + 1);
        }
      }
    }
  }

  /** The name of a feature: {@code part} is where its word begins in the link. */
  static String name(PostText post, int at, int part) {
    String link = post.tokens().get(at).surface();
    return part == HOST ? host(link) : word(link, part, wordEnd(link, part));
  }

  private static void add(Sink sink, String name, float share, int at, int part) {
    sink.add(Group.LINK, Keys.key(Group.LINK, Keys.hash(name)), share, at, part);
  }

  private static String word(String link, int from, int end) {
    return link.substring(from, end).toLowerCase(Locale.ROOT);
  }

  /** Letters up to the next that is none, or a capital after a small one; {@code from} if none. */
  private static int wordEnd(String link, int from) {
    int end = from;
    while (end < link.length() && isLetter(link.charAt(end))) {
      boolean hump = end > from && isSmall(link.charAt(end - 1)) && !isSmall(link.charAt(end));
      if (hump) {
        break;
      }
      end++;
    }
    return end;
  }

  private static String host(String link) {
    int from = afterScheme(link);
    int end = from;
    while (end < link.length() && end - from < MAX_HOST && "/?#:".indexOf(link.charAt(end)) < 0) {
      end++;
    }
    String host = link.substring(from, end).toLowerCase(Locale.ROOT);
    return "//" + (host.startsWith(WWW) ? host.substring(WWW.length()) : host);
  }

  private static int afterScheme(String link) {
    int scheme = link.indexOf("//");
    return scheme < 0 ? 0 : scheme + 2;
  }

  private static boolean isLetter(char c) {
    return isSmall(c) || c >= 'A' && c <= 'Z';
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }
}
