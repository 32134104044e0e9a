package org.fishmarket.load.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.load.source.Location;

/** Finds the files that a file's format needs besides it. */
final class Companions {
  private Companions() {}

  /**
   * All members that bear a wanted name: as it is, below any folder that was put around the export,
   * or beside the file, as people upload single files without their folders.
   *
   * @param file path of the file inside the archive
   * @return by path inside the archive
   */
  static Map<String, Location> of(String file, List<String> wanted, Map<String, Location> members) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    TreeMap<String, Location> found = new TreeMap<>();
    for (String name : wanted) {
      String sibling = folder + name.substring(name.lastIndexOf('/') + 1);
      members.forEach(
          (path, location) -> {
            if (path.equals(name) || path.endsWith("/" + name) || path.equals(sibling)) {
              found.put(path, location);
            }
          });
    }
    return found;
  }

  /** The companion at the path, or else the first whose path ends in it; null if there is none. */
  static Location find(String name, Map<String, Location> companions) {
    Location exact = companions.get(name);
    if (exact != null) {
      return exact;
    }
    return companions.keySet().stream()
        .filter(path -> path.endsWith("/" + name))
        .min(Comparator.naturalOrder())
        .map(companions::get)
        .orElse(null);
  }
}
