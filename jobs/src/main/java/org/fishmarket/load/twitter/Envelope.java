package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fishmarket.load.source.Json;

/**
 * A tweet and what a collecting tool put around it: tweepy's {@code _json}, Elasticsearch's {@code
 * _source}, Zeeschuimer's {@code data}.
 *
 * @param tweet in the terms of the first API
 * @param collected when the tool saw it, null if the envelope does not say
 */
record Envelope(JsonNode tweet, Instant collected) {
  /** Where a tweet lies in an envelope; the longer before the shorter. */
  private static final List<String> PLACES = List.of("_json", "_source.doc", "_source", "doc");

  private static final String BROWSER = "data";

  /** Whether there are enveloped tweets among the fields of a file. */
  static boolean in(Set<String> keys) {
    for (String at : List.of("", "[].")) {
      if (PLACES.stream().anyMatch(place -> holdsTweet(keys, at + place + "."))
          || keys.contains(at + "source_platform")
              && (keys.contains(at + BROWSER + ".legacy.full_text")
                  || holdsTweet(keys, at + BROWSER + "."))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsTweet(Set<String> keys, String at) {
    return keys.contains(at + "id_str")
        && keys.contains(at + "created_at")
        && (keys.contains(at + "text") || keys.contains(at + "full_text"));
  }

  /** Opens an envelope; what is none is returned as it is. */
  static Envelope open(JsonNode value) {
    if (value.has("source_platform") && value.path(BROWSER).isObject()) {
      JsonNode seen = value.path(BROWSER);
      Instant collected = Times.ofMillis(Json.text(value, "timestamp_collected"));
      return new Envelope(PageTweet.is(seen) ? PageTweet.asV1(seen) : seen, collected);
    }
    for (String place : PLACES) {
      JsonNode inner = value.at("/" + place.replace('.', '/'));
      if (inner.has("id_str") || inner.has("created_at")) {
        return new Envelope(inner, null);
      }
    }
    return new Envelope(value, null);
  }
}
