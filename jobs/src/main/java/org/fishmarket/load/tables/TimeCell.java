package org.fishmarket.load.tables;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fishmarket.load.record.TimeGuess;

/**
 * A time in a row.
 *
 * @param cell where it stands
 * @param formats how it may be written, in the order in which they are tried
 * @param zone of times that name none; null if it is not known, and UTC is a guess
 * @param zoneCell the column that holds the offset of times that name none; wins over {@code zone}
 * @param settledById whether the post's id decides between the readings (see {@link #settled(List,
 *     Instant)})
 */
record TimeCell(
    Cell cell, List<TimeFormat> formats, ZoneOffset zone, Cell zoneCell, boolean settledById) {

  private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private static final long FIRST_SNOWFLAKE = 29_700_859_247L;
  private static final long SNOWFLAKE_EPOCH = 1_288_834_974_657L;
  private static final long WIDEST_OFFSET = Duration.ofHours(14).toSeconds();
  private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

  /** Times are written to the minute at worst, and some clients' clocks lag. */
  private static final long TOLERANCE = 90;

  /** A time that no column holds. */
  static TimeCell none(String field) {
    return new TimeCell(Cell.none(field), List.of(), null, Cell.none(field), false);
  }

  /** A time, and what of it is a guess; both null if none is given. */
  record Told(Instant time, TimeGuess guess) {}

  /** The time, null if not given; else as {@link #told}. */
  Instant time(Row row, String id) throws UnreadableException {
    return told(row, id).time();
  }

  /**
   * The time.
   *
   * @param id of the post, null if none
   * @throws UnreadableException if the text is in none of the formats or far from any post's time
   */
  Told told(Row row, String id) throws UnreadableException {
    String text = cell.text(row);
    if (text == null) {
      return new Told(null, null);
    }
    String stripped = text.strip();
    List<TimeFormat.Reading> readings =
        formats.stream().map(format -> format.read(stripped)).filter(r -> r != null).toList();
    if (readings.isEmpty()) {
      throw new UnreadableException(cell.field(), "a time in none of the mapping's formats");
    }
    Instant byId = settledById ? settled(readings, ofId(id)) : null;
    Told told = byId == null ? asWritten(readings.get(0), row) : new Told(byId, null);
    if (told.time().isBefore(EARLIEST) || told.time().isAfter(LATEST)) {
      throw new UnreadableException(cell.field(), "a time before 1995 or after 2100");
    }
    return told;
  }

  private Told asWritten(TimeFormat.Reading reading, Row row) throws UnreadableException {
    if (reading.instant() != null) {
      return new Told(reading.instant(), null);
    }
    ZoneOffset named = offset(row);
    ZoneOffset offset = named == null ? ZoneOffset.UTC : named;
    TimeGuess guess = reading.day() ? TimeGuess.DAY : named == null ? TimeGuess.ZONE : null;
    return new Told(reading.local().toInstant(offset), guess);
  }

  /** Null if neither the row nor the mapping names one. */
  private ZoneOffset offset(Row row) throws UnreadableException {
    String text = zoneCell.text(row);
    if (text == null) {
      return zone;
    }
    ZoneOffset offset = TimeFormat.offset(text.strip());
    if (offset == null) {
      throw new UnreadableException(zoneCell.field(), "not an offset such as +0100");
    }
    return offset;
  }

  /**
   * The reading that agrees with the time inside the id: the same instant, or a local time at a
   * whole quarter of an hour from it, which then is the zone's offset. Null if none agrees.
   */
  private static Instant settled(List<TimeFormat.Reading> readings, Instant byId) {
    if (byId == null) {
      return null;
    }
    for (TimeFormat.Reading reading : readings) {
      Instant time = reading.instant();
      if (time == null) {
        Instant local = reading.local().toInstant(ZoneOffset.UTC);
        long apart = Duration.between(byId, local).toSeconds();
        long offset = Math.round((double) apart / QUARTER) * QUARTER;
        if (Math.abs(offset) > WIDEST_OFFSET) {
          continue;
        }
        time = local.minusSeconds(offset);
      }
      if (Math.abs(Duration.between(byId, time).toSeconds()) <= TOLERANCE) {
        return time;
      }
    }
    return null;
  }

  /** The time of a tweet by its id, null if the id is older than ids that hold a time. */
  private static Instant ofId(String id) {
    if (id == null || !id.matches("\\d{11,19}")) {
      return null;
    }
    long number;
    try {
      number = Long.parseLong(id);
    } catch (NumberFormatException tooLarge) {
      return null;
    }
    return number < FIRST_SNOWFLAKE ? null : Instant.ofEpochMilli((number >> 22) + SNOWFLAKE_EPOCH);
  }
}
