package org.fishmarket.load.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Profile;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.record.Snapshot;
import org.fishmarket.load.source.CsvHeader;
import org.fishmarket.load.source.CsvTable;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.JsonValues;
import org.fishmarket.load.source.SourceFile;

/**
 * The tables of one family, as a mapping describes them: CSV, known by its header, or JSON, known
 * by the fields of its objects.
 */
final class MappedTable implements Format {
  /** The column that holds the name of the file, a sheet's with that of its workbook before it. */
  private static final String FILE = "{file}";

  private final Mapping mapping;

  MappedTable(Mapping mapping) {
    this.mapping = mapping;
  }

  Mapping mapping() {
    return mapping;
  }

  @Override
  public String name() {
    return mapping.name();
  }

  @Override
  public String about() {
    return mapping.about();
  }

  @Override
  public Platform platform() {
    return mapping.platform();
  }

  @Override
  public boolean recognises(Head head) {
    String text = head.text();
    if (isJson(text)) {
      Set<String> keys = head.keys();
      return mapping.recognise().stream()
          .allMatch(column -> keys.contains(column) || keys.contains("[]." + column));
    }
    return mapping.recognise().stream().allMatch(text::contains) && delimiter(head) != null;
  }

  private static boolean isJson(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  /** The delimiter with which the header has all columns of the family; null if none. */
  private Character delimiter(Head head) {
    List<String> columns = mapping.recognise();
    for (char delimiter : mapping.delimiters()) {
      if (CsvHeader.holds(head, delimiter, columns)) {
        return delimiter;
      }
    }
    return null;
  }

  @Override
  public boolean splits(Head head) {
    return isJson(head.text()) && JsonValues.linewise(head);
  }

  @Override
  public boolean selfContained() {
    return true;
  }

  @Override
  public boolean analytics() {
    return mapping.analytics();
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    Head head = file.start() > 0 ? null : Head.of(file);
    if (head == null || isJson(head.text())) {
      JsonValues.read(
          file,
          sink,
          (position, value) -> {
            sink.begin(position);
            record(named(file, new JsonRow(value)), value.toString().length(), sink);
          });
      return;
    }
    Character delimiter = delimiter(head);
    if (delimiter == null) {
      throw new IOException("the header lacks columns of " + name() + " tables");
    }
    UnaryOperator<Row> turning = turning(file, delimiter);
    try (InputStream in = new BufferedInputStream(file.open())) {
      CsvTable.read(
          in,
          delimiter,
          mapping.recognise(),
          sink,
          row -> record(turning.apply(named(file, row::cell)), row.length(), sink));
    }
  }

  /** What makes rows of a table whose dates have another order than the mapping says. */
  private UnaryOperator<Row> turning(SourceFile file, char delimiter) throws IOException {
    DayOrder order = mapping.post() == null ? null : DayOrder.meant(mapping.post().created());
    if (order == null) {
      return UnaryOperator.identity();
    }
    try (InputStream in = new BufferedInputStream(file.open())) {
      CsvTable.look(in, delimiter, mapping.recognise(), row -> order.see(row::cell));
    }
    return order.turned() ? order::turned : UnaryOperator.identity();
  }

  /** The row with the file's name as one column more. */
  private static Row named(SourceFile file, Row row) {
    return column -> column.equals(FILE) ? file.name() : row.cell(column);
  }

  /** Gives one record its outcome; what it tells of others only if the record is understood. */
  private void record(Row row, int length, Sink sink) {
    List<String> needed = mapping.skipWithout();
    if (!needed.isEmpty() && needed.stream().allMatch(column -> row.cell(column) == null)) {
      sink.skip("row without " + String.join(", ", needed));
      return;
    }
    try {
      if (mapping.interaction() != null) {
        sink.interaction(mapping.interaction().read(row));
        return;
      }
      Post post = mapping.post().read(row);
      String lacking = lacking(post);
      if (lacking != null) {
        sink.quarantine(lacking + ": not given", length);
        return;
      }
      List<Snapshot> snapshots = new ArrayList<>();
      for (SnapshotFields fields : mapping.snapshots()) {
        snapshots.add(fields.read(row));
      }
      List<Profile> profiles = new ArrayList<>();
      for (ProfileFields fields : mapping.profiles()) {
        profiles.add(fields.read(row));
      }
      sink.post(post);
      snapshots.stream().filter(snapshot -> snapshot != null).forEach(sink::snapshot);
      profiles.stream().filter(profile -> profile != null).forEach(sink::profile);
    } catch (UnreadableException unreadable) {
      sink.quarantine(unreadable.getMessage(), length);
    }
  }

  private String lacking(Post post) {
    for (Map.Entry<String, Predicate<Post>> field : mapping.required().entrySet()) {
      if (!field.getValue().test(post)) {
        return field.getKey();
      }
    }
    return null;
  }
}
