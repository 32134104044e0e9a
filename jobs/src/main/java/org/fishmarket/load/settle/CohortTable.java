package org.fishmarket.load.settle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.fishmarket.models.UserException;

/**
 * The user's table of cohorts: a CSV with a column {@code cohort} and at least one of {@code
 * account}, {@code handle}, {@code archive}, {@code group}; in each row the first of these that is
 * filled decides.
 */
final class CohortTable {
  static final String ACCOUNT = "account";
  static final String HANDLE = "handle";
  static final String ARCHIVE = "archive";
  static final String GROUP = "group";
  private static final List<String> KEYS = List.of(ACCOUNT, HANDLE, ARCHIVE, GROUP);

  private CohortTable() {}

  /**
   * One row.
   *
   * @param line in the file, from 1
   * @param column which of the keys it gives
   */
  record Entry(long line, String column, String value, String cohort) {}

  /**
   * Reads the table.
   *
   * @throws UserException if it is not there, lacks a column, is empty or contradicts itself
   */
  static List<Entry> read(String file, Configuration hadoop) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .get();
    Path path = new Path(file);
    try (var in = path.getFileSystem(hadoop).open(path);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.mark(1);
      if (reader.read() != '\uFEFF') {
        reader.reset();
      }
      try (CSVParser rows = CSVParser.parse(reader, format)) {
        return entries(file, rows);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException failed) {
      throw new UserException(
          "The cohort table " + file + " cannot be read: it is not there, or no CSV.", failed);
    }
  }

  private static List<Entry> entries(String file, CSVParser rows) {
    Set<String> columns = Set.copyOf(lower(rows.getHeaderNames()));
    List<String> keys = KEYS.stream().filter(columns::contains).toList();
    if (!columns.contains("cohort") || keys.isEmpty()) {
      throw new UserException(
          "The cohort table "
              + file
              + " needs a column 'cohort' and one of 'account', 'handle', 'archive', 'group';"
              + " its header has: "
              + String.join(", ", rows.getHeaderNames()));
    }
    List<Entry> entries = new ArrayList<>();
    Map<String, Entry> first = new HashMap<>();
    for (CSVRecord row : rows) {
      String cohort = row.isSet("cohort") ? row.get("cohort") : "";
      String key =
          keys.stream().filter(k -> row.isSet(k) && !row.get(k).isEmpty()).findFirst().orElse(null);
      if (key == null || cohort.isEmpty()) {
        throw new UserException(
            "The cohort table "
                + file
                + " has no cohort, or nothing to give it to, in record "
                + row.getRecordNumber()
                + ".");
      }
      Entry entry = new Entry(row.getRecordNumber() + 1, key, row.get(key), cohort);
      Entry before = first.putIfAbsent(key + " " + row.get(key), entry);
      if (before != null && !before.cohort().equals(cohort)) {
        throw ambiguous(file, before.line(), entry.line());
      }
      entries.add(entry);
    }
    if (entries.isEmpty()) {
      throw new UserException("The cohort table " + file + " holds no row.");
    }
    return entries;
  }

  /** Lines, not names: an error may be read by others than the table. */
  static UserException ambiguous(String file, long line, long other) {
    return new UserException(
        "The cohort table "
            + file
            + " gives the same account, group or archive two cohorts, in lines "
            + line
            + " and "
            + other
            + ". Keep one of them.");
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }
}
