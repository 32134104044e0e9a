package org.fishmarket.load.tables;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;

/**
 * Says of what kind a post is if a condition holds. Exactly one condition is given.
 *
 * @param kind what the post then is
 * @param cell the column that must be filled, or be compared
 * @param equal values one of which the column must have, in lower case; empty if none is asked for
 * @param other the column from which the column must differ, null if none; both must be filled
 * @param field a field of the post that must be filled, null if a column is asked for
 */
record KindRule(Kind kind, Cell cell, Set<String> equal, Cell other, Predicate<Post> field) {

  /** Whether the condition holds. */
  boolean holds(Row row, Post post) throws UnreadableException {
    if (field != null) {
      return field.test(post);
    }
    if (other != null) {
      String one = cell.id(row);
      String two = other.id(row);
      return one != null && two != null && !one.equals(two);
    }
    String text = cell.text(row);
    return text != null
        && (equal.isEmpty() || equal.contains(text.strip().toLowerCase(Locale.ROOT)));
  }
}
