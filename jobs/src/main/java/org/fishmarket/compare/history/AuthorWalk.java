package org.fishmarket.compare.history;

import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Walks over posts and exchanges of accounts. */
final class AuthorWalk extends Walk {
  private static final int ACCOUNT = 0;
  private static final int AT = 1;
  private static final int POST = 2;
  private static final int CODED = 3;
  private static final int SELLING = 4;
  private static final int GIVES_HELP = 5;

  private String account;
  private AuthorPast past;

  AuthorWalk(Iterator<Row> rows) {
    super(rows);
  }

  @Override
  void take(Row row) {
    if (!row.getString(ACCOUNT).equals(account)) {
      account = row.getString(ACCOUNT);
      past = new AuthorPast();
    }
    long at = row.getLong(AT);
    if (row.isNullAt(POST)) {
      past.exchange(at);
      return;
    }
    give(
        RowFactory.create(
            row.get(POST),
            past.sharing(at),
            past.exchanges(at),
            past.exchangesEver(at),
            past.help(at)));
    if (row.getBoolean(CODED)) {
      past.post(at, row.getBoolean(SELLING), (Boolean) row.get(GIVES_HELP));
    }
  }

  @Override
  void end() {}
}
