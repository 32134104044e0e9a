package org.fishmarket.load.twitter;

import java.util.List;
import java.util.stream.Stream;

/** Files of personal archives as Twitter writes them. */
final class Ytd {
  private Ytd() {}

  /** One tweet as the archive writes it; the fields given stand before its own. */
  static String tweet(String id, String text, String more) {
    return """
        { %s "favorite_count" : "3", "retweet_count" : "2", "id_str" : "%s", "id" : "%s",
          "created_at" : "Wed Feb 10 18:00:00 +0000 2021", "truncated" : false,
          "full_text" : "%s", "lang" : "en" }"""
        .formatted(more, id, id, text);
  }

  static String file(String type, String... tweets) {
    List<String> wrapped = Stream.of(tweets).map(t -> "{ \"tweet\" : " + t + " }").toList();
    return "window.YTD." + type + ".part0 = [ " + String.join(", ", wrapped) + " ]";
  }
}
