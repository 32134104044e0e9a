package org.fishmarket.load.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fishmarket.load.record.AccountRef;

/** Accounts in the order in which they are named, each once. */
final class AccountSet {
  private final List<AccountRef> accounts = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> handles = new HashSet<>();

  /** Adds an account unless it is known; null is none. */
  void add(AccountRef account) {
    if (account == null) {
      return;
    }
    boolean isNew =
        account.id() != null ? ids.add(account.id()) : !handles.contains(account.foldedHandle());
    if (account.handle() != null) {
      handles.add(account.foldedHandle());
    }
    if (isNew) {
      accounts.add(account);
    }
  }

  List<AccountRef> list() {
    return accounts;
  }

  /** Whether two references are to one account, as far as they can tell. */
  static boolean same(AccountRef one, AccountRef other) {
    if (one.id() != null && other.id() != null) {
      return one.id().equals(other.id());
    }
    return one.handle() != null && one.foldedHandle().equals(other.foldedHandle());
  }
}
