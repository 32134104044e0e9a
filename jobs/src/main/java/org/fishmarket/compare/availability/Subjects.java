package org.fishmarket.compare.availability;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;

/** How the sources of a format are called where none of them can hold what a claim needs. */
final class Subjects {
  private static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              "linkedin-export", "LinkedIn exports",
              "facebook-json", "Facebook exports",
              "x-archive", "personal archives of X",
              "x-grailbird", "personal archives of X up to 2018",
              "crowdtangle", "CrowdTangle's tables",
              "twint", "twint's tables",
              "customer-support", "tables of support threads",
              "group-threads", "tables of group threads"));

  private Subjects() {}

  /**
   * The words for what is missing, by {@code source_format}.
   *
   * @param predicate what the sources lack: {@code hold no replies by others}
   * @param formats those that never hold it; of others only these very sources are told
   */
  static Column of(String predicate, String... formats) {
    Column words = lit("the sources " + predicate);
    for (String format : formats) {
      Column never = col("source_format").equalTo(format);
      words = when(never, lit(NAMES.get(format) + " " + predicate)).otherwise(words);
    }
    return words;
  }
}
