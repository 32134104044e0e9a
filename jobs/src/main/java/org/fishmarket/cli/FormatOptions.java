package org.fishmarket.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.load.plan.Catalog;
import org.fishmarket.load.plan.OwnMapping;
import picocli.CommandLine.Option;

/** What is read besides the usual. */
final class FormatOptions {
  private static final String WANTED =
      "Give a mapping in YAML of at most 256 KB, as docs/mapping.md describes it.";

  @Option(
      names = "--map",
      paramLabel = "FILE.yaml",
      description =
          "A mapping that says which column of a table (CSV or JSON) is what; may be given several"
              + " times. See docs/mapping.md.")
  private List<Path> files = List.of();

  @Option(
      names = "--with-deleted",
      description =
          "Also read the posts that their author deleted, which archives of X keep for some weeks.")
  private boolean withDeleted;

  private List<OwnMapping> mappings;

  /** The formats that are read. */
  Catalog catalog() {
    return Catalog.with(mappings(), withDeleted);
  }

  private List<OwnMapping> mappings() {
    if (mappings == null) {
      mappings =
          files.stream()
              .map(
                  file ->
                      new OwnMapping(
                          file.getFileName().toString(), TextFile.read(file, "mapping", WANTED)))
              .toList();
    }
    return mappings;
  }

  /** What of this a result depends on. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    mappings().forEach(own -> parameters.put("map " + own.file(), TextFile.hash(own.yaml())));
    if (withDeleted) {
      parameters.put("deleted posts", "read");
    }
    return parameters;
  }
}
