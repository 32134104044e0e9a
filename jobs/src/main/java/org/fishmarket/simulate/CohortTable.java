package org.fishmarket.simulate;

import java.util.List;
import org.fishmarket.simulate.format.Csv;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.World;

/** A cohort table as researchers keep one: accounts by what they mostly do, across the groups. */
final class CohortTable {
  private CohortTable() {}

  static String of(List<World> worlds) {
    StringBuilder table = new StringBuilder("handle,cohort\n");
    for (World world : worlds) {
      for (Account account : world.members()) {
        table.append(Csv.line(List.of(account.handle(), cohort(account))));
      }
    }
    return table.toString();
  }

  private static String cohort(Account account) {
    return account.promotion() > 0.5
        ? "mostly selling"
        : account.promotion() > 0.1 ? "selling now and then" : "mostly sharing";
  }
}
