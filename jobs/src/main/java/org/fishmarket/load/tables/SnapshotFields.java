package org.fishmarket.load.tables;

import org.fishmarket.load.record.Snapshot;

/** Where a row tells of another post, such as the one that it reposts. */
record SnapshotFields(Cell id, Counts counts, TimeCell collected) {
  /** What the row tells, null if it tells of no other post. */
  Snapshot read(Row row) throws UnreadableException {
    String post = id.id(row);
    if (post == null) {
      return null;
    }
    return new Snapshot(
        post,
        counts.likes().count(row),
        counts.replies().count(row),
        counts.shares().count(row),
        counts.views().count(row),
        collected.time(row, null));
  }
}
