package org.fishmarket.load.golden;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file as the world changes it.
 *
 * @param what was done, for messages
 * @param then what the reader still owes
 * @param bytes the changed file
 */
public record Change(String what, Then then, byte[] bytes) {
  /** What may come of a change. */
  public enum Then {
    /** The same rows. */
    SAME,
    /** The same rows, or the file is not read, and it is said why. */
    SAME_OR_NOT_READ,
    /** Something is left out: as many records, and what was counted is not suddenly zero. */
    LESS,
    /** Something is written otherwise: no count and no time becomes another. */
    OTHERWISE,
    /** The file ends too early: what was read before is as it was. */
    CUT,
    /** Anything that has an outcome. */
    ANY
  }

  static Change of(String what, Then then, String text) {
    return new Change(what, then, text.getBytes(StandardCharsets.UTF_8));
  }

  /** All changes that are made to a file of that name. */
  public static List<Change> all(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean page = name.matches(".+\\.html?");
    // the foot of a page names the zone of its dates
    List<Change> changes = new ArrayList<>(ByteChanges.of(bytes, page ? Then.ANY : Then.CUT));
    if (name.endsWith(".csv")) {
      changes.addAll(new CsvChanges(text).all());
    } else if (page) {
      changes.addAll(new HtmlChanges(text).all());
    } else {
      changes.addAll(new JsonChanges(text).all());
    }
    // what changes nothing in this file is tried once
    Map<ByteBuffer, Change> different = new LinkedHashMap<>();
    changes.forEach(change -> different.putIfAbsent(ByteBuffer.wrap(change.bytes()), change));
    return List.copyOf(different.values());
  }
}
