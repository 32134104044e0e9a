package org.fishmarket.load.settle;

import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.fishmarket.models.UserException;

/**
 * How posts come to their cohorts.
 *
 * @param by the column, or TABLE
 * @param table path of the cohort table; null unless by TABLE
 */
public record CohortRule(By by, String table) {
  /** What decides. */
  public enum By {
    FOLDER,
    PLATFORM,
    ARCHIVE,
    GROUP,
    ACCOUNT,
    TABLE
  }

  /**
   * The rule that the user's options name.
   *
   * @param column of {@code --cohort-by}, null if not given
   * @param table of {@code --cohorts}, null if not given
   * @throws UserException if both are given, or the column is none of the four
   */
  public static CohortRule of(String column, String table) {
    if (column != null && table != null) {
      throw new UserException("Give either --cohorts or --cohort-by, not both.");
    }
    if (table != null) {
      return new CohortRule(By.TABLE, table);
    }
    if (column == null) {
      return new CohortRule(By.FOLDER, null);
    }
    return switch (column.toLowerCase(Locale.ROOT)) {
      case "platform" -> new CohortRule(By.PLATFORM, null);
      case "archive" -> new CohortRule(By.ARCHIVE, null);
      case "group" -> new CohortRule(By.GROUP, null);
      case "account" -> new CohortRule(By.ACCOUNT, null);
      default ->
          throw new UserException(
              "Cohorts cannot be made by '"
                  + column
                  + "'. Give platform, archive, group or account.");
    };
  }

  /**
   * Looks at the table, if there is one, before the work begins.
   *
   * @throws UserException if it cannot be used
   */
  public void check(Configuration hadoop) {
    if (by == By.TABLE) {
      CohortTable.read(table, hadoop);
    }
  }
}
