package org.fishmarket.load.stage;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row of the staging table, which holds whatever was read, of every kind, in one shape, so that
 * the input is read once. The column {@code record} says what a row is; other columns are null
 * where they do not apply.
 */
public final class Staged {
  public static final String POST = "post";
  public static final String INTERACTION = "interaction";
  public static final String NOTE = "note";
  public static final String QUARANTINE = "quarantine";
  public static final String SKIP = "skip";
  public static final String SNAPSHOT = "snapshot";
  public static final String PROFILE = "profile";

  /** A post ({@code post_id}) or an account ({@code account}) that was taken back. */
  public static final String WITHDRAWN = "withdrawn";

  /** An account's pseudonym by id ({@code account}) and by handle ({@code reply_to_account}). */
  public static final String ALIAS = "alias";

  /** How many records ({@code amount}) a unit of work began. */
  public static final String TALLY = "tally";

  public static final StructType SCHEMA =
      new StructType()
          .add("record", StringType)
          .add("file", IntegerType)
          .add("seq", LongType)
          .add("position", StringType)
          .add("rule", StringType)
          .add("amount", LongType)
          .add("post_id", StringType)
          .add("root", StringType)
          .add("version", IntegerType)
          .add("account", StringType)
          .add("group", StringType)
          .add("created", TimestampType)
          .add("time_guess", StringType)
          .add("collected", TimestampType)
          .add("kind", StringType)
          .add("text", StringType)
          .add("note_key", StringType)
          .add("lang", StringType)
          .add("likes", LongType)
          .add("replies", LongType)
          .add("shares", LongType)
          .add("views", LongType)
          .add("followers", LongType)
          .add("reply_to_post", StringType)
          .add("reply_to_account", StringType)
          .add("shared_post", StringType)
          .add("shared_account", StringType)
          .add("mentions", DataTypes.createArrayType(StringType, false))
          .add("links", DataTypes.createArrayType(StringType, false))
          .add("hashtags", DataTypes.createArrayType(StringType, false));

  String record;
  int file;
  Long seq;
  String position;
  String rule;
  Long amount;
  String postId;
  String root;
  Integer version;
  String account;
  String group;
  Instant created;
  String timeGuess;
  Instant collected;
  String kind;
  String text;
  String noteKey;
  String lang;
  Long likes;
  Long replies;
  Long shares;
  Long views;
  Long followers;
  String replyToPost;
  String replyToAccount;
  String sharedPost;
  String sharedAccount;
  List<String> mentions;
  List<String> links;
  List<String> hashtags;

  Staged(String record, int file) {
    this.record = record;
    this.file = file;
  }

  Row row() {
    return RowFactory.create(
        record,
        file,
        seq,
        position,
        rule,
        amount,
        postId,
        root,
        version,
        account,
        group,
        created,
        timeGuess,
        collected,
        kind,
        text,
        noteKey,
        lang,
        likes,
        replies,
        shares,
        views,
        followers,
        replyToPost,
        replyToAccount,
        sharedPost,
        sharedAccount,
        array(mentions),
        array(links),
        array(hashtags));
  }

  private static Object array(List<String> values) {
    return values == null ? null : values.toArray(new String[0]);
  }
}
