package org.fishmarket.load.facebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.load.source.SourceFile;

/**
 * The zone of an HTML page's dates, which name none themselves.
 *
 * @param guess whether it is only the offset of the day on which the page was made, or none is told
 */
record PageZone(ZoneId zone, boolean guess) {
  /** Where newer exports tell the owner's zone. */
  static final List<String> FILES =
      List.of(
          "logged_information/location/timezone.html", "logged_information/location/timezone.json");

  private static final Pattern OFFSET = Pattern.compile("UTC(?:([+-])(\\d{1,2})(?::?(\\d{2}))?)?");
  private static final Pattern REGION =
      Pattern.compile(
          "\\b(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)"
              + "(?:/[A-Za-z_-]{2,30}){1,2}");
  private static final int LONGEST = 256 * 1024;
  private static final int MOST_HOURS = 18;

  /**
   * The zone of a page: the owner's if the export tells it, else the one in the page's foot, else
   * UTC.
   *
   * @param foot the text around the posts
   */
  static PageZone of(SourceFile page, String foot) {
    for (String name : FILES) {
      Optional<ZoneId> owners = page.companion(name).flatMap(PageZone::region);
      if (owners.isPresent()) {
        return new PageZone(owners.get(), false);
      }
    }
    ZoneOffset named = last(foot);
    return new PageZone(named == null ? ZoneOffset.UTC : named, true);
  }

  private static Optional<ZoneId> region(SourceFile file) {
    try (InputStream in = file.open()) {
      // JSON may write a slash as \/
      String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).replace("\\/", "/");
      Matcher region = REGION.matcher(text);
      return region.find() ? Optional.of(ZoneId.of(region.group())) : Optional.empty();
    } catch (IOException | DateTimeException unreadable) {
      return Optional.empty(); // the dates are then a guess, and marked so
    }
  }

  /** The offset that a text names last, null if it names none. */
  static ZoneOffset last(String text) {
    ZoneOffset last = null;
    Matcher named = OFFSET.matcher(text);
    while (named.find()) {
      last = offset(named);
    }
    return last;
  }

  /** A date without the offset that some generations write into it. */
  static String without(String date) {
    return OFFSET.matcher(date).replaceAll(" ");
  }

  private static ZoneOffset offset(Matcher named) {
    if (named.group(1) == null) {
      return ZoneOffset.UTC;
    }
    int hours = Integer.parseInt(named.group(2));
    int minutes = named.group(3) == null ? 0 : Integer.parseInt(named.group(3));
    int sign = named.group(1).equals("-") ? -1 : 1;
    return hours > MOST_HOURS || minutes > 59
        ? ZoneOffset.UTC
        : ZoneOffset.ofTotalSeconds(sign * Math.min(hours * 60 + minutes, MOST_HOURS * 60) * 60);
  }
}
