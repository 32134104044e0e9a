package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fishmarket.load.source.Json;

/** The ways in which Twitter writes points in time. */
final class Times {
  /** {@code Wed Feb 10 18:00:00 +0000 2021}. */
  private static final DateTimeFormatter API =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

  /** {@code 2015-10-01 15:59:20 +0000}. */
  private static final DateTimeFormatter GRAILBIRD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ENGLISH);

  /** The first id that holds its time, of 4 November 2010, and the time from which they count. */
  private static final long FIRST_SNOWFLAKE = 29_700_859_247L;

  private static final long SNOWFLAKE_EPOCH = 1_288_834_974_657L;

  private Times() {}

  /**
   * When a tweet was made; read off its id where the source was not asked for the time.
   *
   * @throws NotATweet if neither tells
   */
  static Instant created(JsonNode tweet, String id) throws NotATweet {
    String written = Json.text(tweet, "created_at");
    Instant created = written == null ? ofId(id) : read(written);
    if (created == null) {
      throw new NotATweet("a tweet whose time is missing or cannot be read");
    }
    return created;
  }

  /** Returns the point in time, or null if there is none or it is written in no known way. */
  static Instant read(String time) {
    if (time == null || time.isBlank()) {
      return null;
    }
    String text = time.strip();
    DateTimeFormatter format =
        Character.isLetter(text.charAt(0))
            ? API
            : text.indexOf(' ') > 0 ? GRAILBIRD : DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    try {
      return OffsetDateTime.parse(text, format).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  /** Returns the milliseconds since 1970 as a point in time, or null if they are none. */
  static Instant ofMillis(String millis) {
    return millis != null && millis.matches("\\d{1,15}")
        ? Instant.ofEpochMilli(Long.parseLong(millis))
        : null;
  }

  /**
   * The second in which a post was made, from its id; null for ids of before November 2010. Ids
   * since then ("snowflakes") hold the milliseconds since 2010-11-04T01:42:54.657Z above their
   * lowest 22 bits.
   */
  private static Instant ofId(String id) {
    if (id == null || !id.matches("\\d{11,18}|[1-8]\\d{18}")) {
      return null;
    }
    long number = Long.parseLong(id);
    return number < FIRST_SNOWFLAKE
        ? null
        : Instant.ofEpochSecond(((number >> 22) + SNOWFLAKE_EPOCH) / 1000);
  }
}
