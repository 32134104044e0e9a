package org.fishmarket.load.plan;

import java.io.Serializable;
import java.util.Map;
import org.fishmarket.load.source.Location;

/**
 * A file of the input and what is to be done with it.
 *
 * @param index its number in the plan, from 0
 * @param archive the archive it belongs to, as it is shown
 * @param name its name inside the archive, by which it is read
 * @param shown the same as it is shown
 * @param cohort the cohort it gives by default: its top folder
 * @param platform slug of its platform; null if not recognised
 * @param format name of its format; null if not recognised
 * @param splits whether it may be read in ranges
 * @param reason why it is not read; null if it is
 * @param companions other files of the archive that its format needs, by their path inside it
 */
public record PlannedFile(
    int index,
    Location location,
    String archive,
    String name,
    String shown,
    String cohort,
    String platform,
    String format,
    boolean splits,
    String reason,
    Map<String, Location> companions)
    implements Serializable {

  /** Whether its records are read. */
  public boolean read() {
    return reason == null;
  }

  /** The name of the stored file, a zip or one of its own, below the INPUT, as it is shown. */
  public String stored() {
    boolean packed = location.entry() != null || location.sheet() != null;
    return packed || archive.endsWith(shown) ? archive : archive + "/" + shown;
  }

  /** The status in the table of files. */
  public String status() {
    return read() ? "read" : format != null ? "ignored" : "unknown";
  }
}
