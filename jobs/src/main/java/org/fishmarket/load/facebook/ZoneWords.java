package org.fishmarket.load.facebook;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/**
 * What the words for time zones in CrowdTangle's tables mean. Java's own list differs between
 * versions and languages and lacks some; where a word has several meanings, the one of the place
 * that a dashboard is more likely to stand in is taken.
 */
final class ZoneWords {
  private record Zone(String offset, String place) {}

  private static final Map<String, Zone> ZONES =
      Map.ofEntries(
          zone("UTC", "Z", "UTC"),
          zone("GMT", "Z", "Europe/London"),
          zone("EST", "-05:00", "America/New_York"),
          zone("EDT", "-04:00", "America/New_York"),
          zone("CST", "-06:00", "America/Chicago"),
          zone("CDT", "-05:00", "America/Chicago"),
          zone("MST", "-07:00", "America/Denver"),
          zone("MDT", "-06:00", "America/Denver"),
          zone("PST", "-08:00", "America/Los_Angeles"),
          zone("PDT", "-07:00", "America/Los_Angeles"),
          zone("AKST", "-09:00", "America/Anchorage"),
          zone("AKDT", "-08:00", "America/Anchorage"),
          zone("HST", "-10:00", "Pacific/Honolulu"),
          zone("AST", "-04:00", "America/Halifax"),
          zone("ADT", "-03:00", "America/Halifax"),
          zone("BRT", "-03:00", "America/Sao_Paulo"),
          zone("BRST", "-02:00", "America/Sao_Paulo"),
          zone("ART", "-03:00", "America/Argentina/Buenos_Aires"),
          zone("CLT", "-04:00", "America/Santiago"),
          zone("CLST", "-03:00", "America/Santiago"),
          zone("COT", "-05:00", "America/Bogota"),
          zone("PET", "-05:00", "America/Lima"),
          zone("WET", "Z", "Europe/Lisbon"),
          zone("WEST", "+01:00", "Europe/Lisbon"),
          zone("BST", "+01:00", "Europe/London"),
          zone("CET", "+01:00", "Europe/Paris"),
          zone("CEST", "+02:00", "Europe/Paris"),
          zone("EET", "+02:00", "Europe/Bucharest"),
          zone("EEST", "+03:00", "Europe/Bucharest"),
          zone("MSK", "+03:00", "Europe/Moscow"),
          zone("TRT", "+03:00", "Europe/Istanbul"),
          zone("WAT", "+01:00", "Africa/Lagos"),
          zone("CAT", "+02:00", "Africa/Maputo"),
          zone("SAST", "+02:00", "Africa/Johannesburg"),
          zone("EAT", "+03:00", "Africa/Nairobi"),
          zone("IST", "+05:30", "Asia/Kolkata"),
          zone("PKT", "+05:00", "Asia/Karachi"),
          zone("ICT", "+07:00", "Asia/Bangkok"),
          zone("WIB", "+07:00", "Asia/Jakarta"),
          zone("SGT", "+08:00", "Asia/Singapore"),
          zone("MYT", "+08:00", "Asia/Kuala_Lumpur"),
          zone("HKT", "+08:00", "Asia/Hong_Kong"),
          zone("PHT", "+08:00", "Asia/Manila"),
          zone("JST", "+09:00", "Asia/Tokyo"),
          zone("KST", "+09:00", "Asia/Seoul"),
          zone("AWST", "+08:00", "Australia/Perth"),
          zone("AEST", "+10:00", "Australia/Sydney"),
          zone("AEDT", "+11:00", "Australia/Sydney"),
          zone("NZST", "+12:00", "Pacific/Auckland"),
          zone("NZDT", "+13:00", "Pacific/Auckland"));

  private ZoneWords() {}

  private static Map.Entry<String, Zone> zone(String word, String offset, String place) {
    return Map.entry(word, new Zone(offset, place));
  }

  /**
   * The distance from UTC that a word names: {@code EDT}, or {@code -03} where a place has no word.
   *
   * @throws DateTimeException if the word is not known
   */
  static ZoneOffset offset(String word) {
    if (word.startsWith("+") || word.startsWith("-")) {
      return ZoneOffset.of(word);
    }
    return ZoneOffset.of(known(word).offset());
  }

  /**
   * A place that uses the word, for times of the other half of the year.
   *
   * @throws DateTimeException if the word is not known
   */
  static ZoneId place(String word) {
    return word.startsWith("+") || word.startsWith("-")
        ? ZoneOffset.of(word)
        : ZoneId.of(known(word).place());
  }

  private static Zone known(String word) {
    Zone zone = ZONES.get(word.toUpperCase(Locale.ROOT));
    if (zone == null) {
      throw new DateTimeException("the time zone is not known");
    }
    return zone;
  }
}
