package org.fishmarket.compare.history;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Messages: replies, comments and mentions from one account to another, both of which wrote in the
 * data. Of an account without a post of its own nobody could have seen an answer, so messages to it
 * are left out; so are those without a time.
 */
public final class Messages {
  /** Kinds of interactions that are messages; the first is taken where a post is several. */
  private static final String[] KINDS = {"reply", "comment", "mention"};

  private static final String[] LABELS = {
    "cohort",
    "source",
    "coded",
    "selling",
    "gives_help",
    "asks_help",
    "asks_question",
    "complains",
    "phatic"
  };

  private Messages() {}

  /**
   * One row for each {@code from, to, post}: a post that answers an account and mentions it as well
   * is one message. The other columns are {@code at_micros} (time in microseconds since 1970),
   * {@code target_post} (which it answers; null for mentions), {@code kind}, and those of its post:
   * {@code cohort, source, coded, selling, gives_help, asks_help, asks_question, complains,
   * phatic}.
   *
   * @param interactions {@code from, to, kind, post, target_post, at}
   * @param posts one row a post, {@code post_id, account, own} and the columns of labels above
   */
  public static Dataset<Row> of(Dataset<Row> interactions, Dataset<Row> posts) {
    Dataset<Row> authors =
        posts
            .where(col("own").and(col("account").isNotNull()))
            .select(col("account").as("to"))
            .distinct();
    Column[] labels =
        Stream.concat(Stream.of(col("post_id").as("post")), Stream.of(LABELS).map(functions::col))
            .toArray(Column[]::new);
    return one(interactions.where(isMessage()))
        .join(authors, new String[] {"to"}, "left_semi")
        .join(posts.select(labels), "post")
        .select(
            Stream.concat(
                    Stream.of("from", "to", "at_micros", "post", "target_post", "kind"),
                    Stream.of(LABELS))
                .map(functions::col)
                .toArray(Column[]::new));
  }

  private static Column isMessage() {
    return col("kind")
        .isin((Object[]) KINDS)
        .and(col("from").isNotNull())
        .and(col("to").isNotNull())
        .and(col("from").notEqual(col("to")))
        .and(col("post").isNotNull())
        .and(col("at").isNotNull());
  }

  private static Dataset<Row> one(Dataset<Row> messages) {
    Column rank = functions.lit(KINDS.length);
    for (int i = KINDS.length - 1; i >= 0; i--) {
      rank = when(col("kind").equalTo(KINDS[i]), i).otherwise(rank);
    }
    // the least of all columns, so that the choice does not depend on the order of rows
    Column best =
        struct(
            rank.as("rank"),
            col("target_post").isNull().as("aimless"),
            unix_micros(col("at")).as("at_micros"),
            col("target_post"),
            col("kind"));
    return messages
        .groupBy("from", "to", "post")
        .agg(min(best).as("best"))
        .select("from", "to", "post", "best.at_micros", "best.target_post", "best.kind");
  }
}
