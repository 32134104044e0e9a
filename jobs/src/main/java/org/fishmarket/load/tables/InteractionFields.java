package org.fishmarket.load.tables;

import java.util.List;
import java.util.Locale;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Interaction;

/** Where the fields of an interaction stand in a row. */
record InteractionFields(AccountCell from, AccountCell to, Cell kind, Cell post, TimeCell at) {
  /** As in the table of interactions. */
  static final List<String> KINDS =
      List.of(
          "reaction",
          "connection",
          "invitation",
          "reply",
          "mention",
          "comment",
          "reshare",
          "quote");

  /**
   * The interaction of a row.
   *
   * @throws UnreadableException if it names nobody who acts, or its kind is none
   */
  Interaction read(Row row) throws UnreadableException {
    AccountRef acting = first(from, row);
    if (acting == null) {
      throw new UnreadableException(from.id().field(), "not given");
    }
    String named = kind.text(row);
    String slug = named == null ? KINDS.get(0) : named.strip().toLowerCase(Locale.ROOT);
    if (!KINDS.contains(slug)) {
      throw new UnreadableException(kind.field(), "none of " + String.join(", ", KINDS));
    }
    return new Interaction(acting, first(to, row), slug, post.id(row), at.time(row, null));
  }

  private static AccountRef first(AccountCell cell, Row row) throws UnreadableException {
    return cell.all(row).stream().findFirst().orElse(null);
  }
}
