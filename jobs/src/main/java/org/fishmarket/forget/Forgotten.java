package org.fishmarket.forget;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.stage.Pseudonyms;

/** Who is to be forgotten, by all pseudonyms that may stand for them in a result. */
final class Forgotten {
  private static final String PSEUDONYM = "[ah][a-z2-7]{23}";

  private final Object[] pseudonyms;

  private Forgotten(Set<String> pseudonyms) {
    this.pseudonyms = pseudonyms.toArray();
  }

  /**
   * Finds the pseudonyms.
   *
   * @param names handles, ids as the platform gives them, names of archives for their owners, or
   *     pseudonyms
   * @param key of the pseudonyms; null if all names are pseudonyms
   * @param accounts the table of accounts: it tells by which handles an account is known too
   */
  static Forgotten of(List<String> names, byte[] key, Dataset<Row> accounts) {
    Set<String> all = new TreeSet<>();
    for (String name : names) {
      if (isPseudonym(name)) {
        all.add(name);
      }
      if (key != null) {
        all.addAll(possible(name, new Pseudonyms(key)));
      }
    }
    Forgotten named = new Forgotten(all);
    accounts
        .where(named.is("account").or(named.among("handles")))
        .select("account", "handles")
        .collectAsList()
        .forEach(
            row -> {
              all.add(row.getString(0));
              if (!row.isNullAt(1)) {
                all.addAll(row.getList(1));
              }
            });
    return new Forgotten(all);
  }

  static boolean isPseudonym(String name) {
    return name.matches(PSEUDONYM);
  }

  private static Set<String> possible(String name, Pseudonyms pseudonyms) {
    Set<String> possible = new TreeSet<>();
    List<AccountRef> known =
        List.of(AccountRef.ofHandle(name), AccountRef.ofId(name), AccountRef.ownerOf(name));
    for (Platform platform : Platform.values()) {
      known.forEach(account -> possible.add(pseudonyms.account(platform.slug(), account)));
    }
    return possible;
  }

  /** Whether a column names one of them; false for null. */
  Column is(String column) {
    return coalesce(col(column).isin(pseudonyms), lit(false));
  }

  /** Whether a list does. */
  Column among(String column) {
    return coalesce(arrays_overlap(col(column), list()), lit(false));
  }

  /** A list without them. */
  Column without(String column) {
    return filter(col(column), pseudonym -> not(pseudonym.isin(pseudonyms)));
  }

  /** A text in which they are not named any more. */
  Column unnamed(String column) {
    String forms =
        List.of(pseudonyms).stream()
            .map(pseudonym -> Pseudonyms.shortForm((String) pseudonym))
            .collect(Collectors.joining("|"));
    return regexp_replace(col(column), "@(?:" + forms + ")\\b", "@forgotten");
  }

  private Column list() {
    return array(List.of(pseudonyms).stream().map(p -> lit(p)).toArray(Column[]::new));
  }
}
