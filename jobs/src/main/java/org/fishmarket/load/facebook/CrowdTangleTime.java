package org.fishmarket.load.facebook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.load.source.CsvTable;

/**
 * Times of one CrowdTangle file. They are written in the time of the dashboard's place, with a word
 * for the zone.
 *
 * @param collected when the file was made, as its name says; null if it does not
 * @param place for times whose word a spreadsheet has dropped: from the file's name, else the
 *     American east, where dashboards stood unless someone moved them
 */
record CrowdTangleTime(Instant collected, ZoneId place) {
  private static final ZoneId EAST = ZoneId.of("America/New_York");

  private static final Pattern IN_NAME =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d-\\d\\d-\\d\\d-\\d\\d)-([A-Z]{2,5}|[+-]\\d\\d)(?![A-Za-z0-9])");
  private static final Pattern WITH_ZONE =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d) ([A-Za-z]+|[+-][\\d:]+)");

  private static final DateTimeFormatter NAME = formatter("uuuu-MM-dd-HH-mm-ss");
  private static final DateTimeFormatter WHOLE = formatter("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter DAY = formatter("uuuu-MM-dd");
  private static final DateTimeFormatter SPREADSHEET_DAY = formatter("M/d/[uuuu][uu]");
  private static final DateTimeFormatter CLOCK = formatter("H:mm[:ss]");
  private static final DateTimeFormatter SPREADSHEET = formatter("M/d/[uuuu][uu] H:mm[:ss]");

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** What a file's name says of its times. */
  static CrowdTangleTime of(String fileName) {
    Matcher matcher = IN_NAME.matcher(fileName);
    if (!matcher.find()) {
      return new CrowdTangleTime(null, EAST);
    }
    try {
      Instant collected =
          LocalDateTime.parse(matcher.group(1), NAME).toInstant(ZoneWords.offset(matcher.group(2)));
      return new CrowdTangleTime(collected, ZoneWords.place(matcher.group(2)));
    } catch (DateTimeException unknown) {
      return new CrowdTangleTime(null, EAST);
    }
  }

  /**
   * When a post was made.
   *
   * @param newer the cell of the newer header, null if empty
   * @param older the cell of the older header, null if empty
   * @return null if the row gives no time
   * @throws DateTimeException if it gives one that is not understood
   */
  Instant created(String newer, String older, CsvTable.Row row) {
    String written = newer == null ? older : newer;
    if (written == null) {
      return fromParts(row.cell("Post Created Date"), row.cell("Post Created Time"));
    }
    Matcher matcher = WITH_ZONE.matcher(written);
    if (matcher.matches()) {
      ZoneOffset offset = ZoneWords.offset(matcher.group(2));
      return LocalDateTime.parse(matcher.group(1), WHOLE).toInstant(offset);
    }
    // a spreadsheet cuts the seconds off here, but keeps them in the parts
    Instant whole = LocalDateTime.parse(written, SPREADSHEET).atZone(place).toInstant();
    Instant parts = fromParts(row.cell("Post Created Date"), row.cell("Post Created Time"));
    return parts == null ? whole : parts;
  }

  /** Whether a cell with a post's time names its zone; null names none. */
  static boolean namesZone(String written) {
    return written != null && WITH_ZONE.matcher(written).matches();
  }

  private Instant fromParts(String day, String clock) {
    if (day == null || clock == null) {
      return null;
    }
    LocalDate date = LocalDate.parse(day.strip(), day.contains("/") ? SPREADSHEET_DAY : DAY);
    return LocalDateTime.of(date, LocalTime.parse(clock.strip(), CLOCK)).atZone(place).toInstant();
  }
}
