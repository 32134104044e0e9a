package org.fishmarket.compare.cue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.learn.FeatureName;

/**
 * What each feature adds to the log odds of selling, summed over posts of one cohort that come
 * sorted by account. Its size is that of the model, whatever the posts.
 */
public final class CueSums {
  /** How many features are kept on either side. */
  public static final int STRONGEST = 20;

  private final Classifier classifier;
  private final long[] units;
  private final int[] posts;
  private final int[] accounts;
  private final int[] lastAccount;
  private String account;
  private int accountNumber;
  private int coded;

  public CueSums(Classifier classifier) {
    this.classifier = classifier;
    int features = classifier.featureNames().size();
    units = new long[features];
    posts = new int[features];
    accounts = new int[features];
    lastAccount = new int[features];
  }

  /** Adds a post, unless it is not codable. */
  public void add(String author, String text, String lang) {
    if (!author.equals(account)) {
      account = author;
      accountNumber++;
    }
    coded += classifier.sellingParts(text, lang, this::add) ? 1 : 0;
  }

  private void add(int feature, double logOdds) {
    units[feature] += Math.round(logOdds * PostMeasures.LOG_UNIT);
    posts[feature]++;
    if (lastAccount[feature] != accountNumber) {
      lastAccount[feature] = accountNumber;
      accounts[feature]++;
    }
  }

  /**
   * Rows of {@link org.fishmarket.table.Table#CUES}: the features that speak most for selling, then
   * those that speak most against it; then begins the next cohort.
   *
   * @param minAccounts features found in posts of fewer are left out
   */
  public List<Row> end(String cohort, int minAccounts) {
    List<Row> rows = new ArrayList<>();
    for (int side : new int[] {1, -1}) {
      IntStream.range(0, units.length)
          .filter(feature -> accounts[feature] >= minAccounts && side * units[feature] > 0)
          .boxed()
          .sorted(
              Comparator.comparing((Integer feature) -> -side * units[feature])
                  .thenComparing(classifier.featureNames()::get))
          .limit(STRONGEST)
          .forEach(feature -> rows.add(row(cohort, feature)));
    }
    Arrays.fill(units, 0);
    Arrays.fill(posts, 0);
    Arrays.fill(accounts, 0);
    Arrays.fill(lastAccount, 0);
    account = null;
    accountNumber = 0;
    coded = 0;
    return rows;
  }

  private Row row(String cohort, int feature) {
    String name = classifier.featureNames().get(feature);
    return RowFactory.create(
        cohort,
        name,
        FeatureName.kind(name),
        FeatureName.readable(name),
        (long) posts[feature],
        (long) accounts[feature],
        units[feature] / PostMeasures.LOG_UNIT / coded,
        (double) posts[feature] / coded,
        (long) coded);
  }
}
