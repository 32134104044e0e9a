package org.fishmarket.load.tables;

import java.util.List;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Profile;

/** Where a row tells of another account, such as the author of the post that it reposts. */
record ProfileFields(AccountCell account, Cell followers) {
  /** What the row tells, null if it tells of no other account. */
  Profile read(Row row) throws UnreadableException {
    List<AccountRef> accounts = account.all(row);
    return accounts.isEmpty() ? null : new Profile(accounts.get(0), followers.count(row));
  }
}
