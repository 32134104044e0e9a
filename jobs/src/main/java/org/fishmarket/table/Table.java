package org.fishmarket.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of a result and their columns: the one place where they are defined. {@code
 * docs/schema.md} is made from here, and a test holds it so.
 */
public enum Table {
  POSTS(
      "One row for each post, its duplicates and superseded edits removed.",
      column("post_id", StringType, "Pseudonym of the post."),
      column("account", StringType, "Pseudonym of its author."),
      column("platform", StringType, "`twitter`, `facebook` or `linkedin`."),
      column(
          "source_format",
          StringType,
          "Export format of the kept record. Platform and format together are the measurement"
              + " stratum."),
      column("archive", StringType, "The archive it was read from."),
      column("group", StringType, "The group it was posted in; null outside groups."),
      column(
          "cohort", StringType, "Cohort of the post; null if the cohort table does not name it."),
      column(
          "created",
          TimestampType,
          "When it was posted, UTC; null if the source gives no time on a calendar."),
      column(
          "time_guess",
          StringType,
          "What of `created` is a guess: `zone` where the source names none, `day` where it tells"
              + " the day alone; null if nothing is."),
      column("collected", TimestampType, "When its counts were seen, UTC; null if unknown."),
      column("kind", StringType, "`original`, `reply`, `repost`, `quote` or `comment`."),
      column(
          "text",
          StringType,
          "What the author wrote, handles replaced by short pseudonyms; null if nothing."),
      column("lang", StringType, "Language named by the source (ISO 639-1); null if none."),
      column("likes", LongType, "Likes and other reactions received; null if not measured."),
      column("replies", LongType, "Replies or comments received; null if not measured."),
      column("shares", LongType, "Reposts, quotes and shares received; null if not measured."),
      column("views", LongType, "Times shown; null if not measured."),
      column(
          "followers",
          LongType,
          "Followers of the author (members of the group) when seen; null if not given."),
      column("reply_to_post", StringType, "Pseudonym of the post it answers or comments."),
      column("reply_to_account", StringType, "Pseudonym of the account it answers."),
      column("shared_post", StringType, "Pseudonym of the post it reposts or quotes."),
      column("shared_account", StringType, "Pseudonym of that post's author."),
      column("mentions", strings(), "Pseudonyms of the accounts it mentions; empty if none."),
      column(
          "links",
          strings(),
          "Addresses in it; those of the platforms themselves without path, as paths name people."),
      column("hashtags", strings(), "Hashtags in it, lower case, without `#`."),
      column(
          "completed",
          strings(),
          "Columns that another record of the post gave, each with that record's export format:"
              + " `views twitter-analytics`; empty if none.")),

  ACCOUNTS(
      "One row for each account that wrote a post.",
      column("account", StringType, "Pseudonym of the account."),
      column("platform", StringType, "Its platform."),
      column("posts", LongType, "Its posts in `posts`."),
      column("followers", LongType, "The largest number of followers seen; null if never given."),
      column(
          "handles",
          strings(),
          "Pseudonyms that stand for it where a source gives its handle alone; empty if none is"
              + " known."),
      column("first_post", TimestampType, "Its first post, UTC; null if no post has a time."),
      column("last_post", TimestampType, "Its last post, UTC.")),

  INTERACTIONS(
      "One row for each act of one account towards another.",
      column("from", StringType, "Pseudonym of the account that acts."),
      column("to", StringType, "Pseudonym of the account acted on; null if the source hides it."),
      column(
          "kind",
          StringType,
          "`reply`, `mention`, `comment`, `reshare`, `quote`, `reaction`, `connection` or"
              + " `invitation`."),
      column(
          "post",
          StringType,
          "The post by which it is done; null for reactions, connections and invitations."),
      column("target_post", StringType, "The post to which it is done; null if unknown."),
      column("at", TimestampType, "When, UTC; null if unknown.")),

  QUARANTINE(
      "One row for each record that could not be understood.",
      column("archive", StringType, "The archive."),
      column("file", StringType, "The file inside the archive."),
      column("position", StringType, "Where in the file: `line 4`, `record 17` or `byte 1024`."),
      column("reason", StringType, "What is wrong, in words."),
      column("excerpt_length", IntegerType, "Length of the record, never its text; 0 if unknown.")),

  FILES(
      "One row for each file of the input, read or not. Counts are those of `load`: what `forget` took"
          + " out since, the manifest tells.",
      column("archive", StringType, "The archive."),
      column("file", StringType, "The file inside the archive."),
      column("platform", StringType, "Its platform; null if not recognised."),
      column("source_format", StringType, "Its format; null if not recognised."),
      column("bytes", LongType, "Its size in bytes, as stored (in a zip: uncompressed)."),
      column("status", StringType, "`read`, `ignored` (known, holds no posts) or `unknown`."),
      column("reason", StringType, "Why it was not read; null if it was."),
      column("records", LongType, "Records read."),
      column("posts", LongType, "Of these, rows in `posts`."),
      column("interactions", LongType, "Of these, rows in `interactions`."),
      column("quarantined", LongType, "Of these, rows in `quarantine`."),
      column("skipped", LongType, "Of these, left out by a named rule."),
      column(
          "skipped_by",
          DataTypes.createMapType(StringType, LongType, false),
          "The rules and how many records each left out.")),

  LABELS(
      "One row for each post.",
      column("post_id", StringType, "Pseudonym of the post."),
      column(
          "intent",
          StringType,
          "`HARD_SELL`, `SOFT_SELL`, `CAUSE` or `SHARING`, or the names of the model's own; null"
              + " for reposts and uncodable posts."),
      column("selling", BooleanType, "Whether the intent sells; null where `intent` is."),
      column("p_selling", DoubleType, "Probability that it sells; null where `intent` is."),
      column("p_hard_sell", DoubleType, Table.OF_INTENT),
      column("p_soft_sell", DoubleType, Table.OF_INTENT),
      column("p_cause", DoubleType, Table.OF_INTENT),
      column("p_sharing", DoubleType, Table.OF_INTENT),
      column(
          "acts",
          strings(),
          "Acts of the codebook; null where `intent` is, or if the model learned none."),
      column(
          "self_focus",
          DoubleType,
          "First person forms per 100 words; null if no words, or no English model."),
      column(
          "other_focus",
          DoubleType,
          "Second person forms and mentions per 100 words; null if no words, or no English model."),
      column("words", IntegerType, "Word tokens besides links and mentions."),
      column(
          "content_words",
          IntegerType,
          "Of these, words that are not function words; null if no English model."),
      column("not_codable", StringType, "Why there is no intent; null if there is one."),
      column("model", StringType, "Version of the model.")),

  ACCOUNT_SUMS(
      "One row for each account and cohort: what `compare` adds up. It holds sums, never posts, and"
          + " those of several results add up: see `compare` in the README.",
      column("account", StringType, "Pseudonym of the account."),
      column("cohort", StringType, "The cohort."),
      column(
          "sums",
          DataTypes.createMapType(StringType, LongType, true),
          "Counts and sums over its posts and what they got, by name. Logarithms and probabilities are"
              + " kept as whole numbers of 2^-32, so that sums are exact."),
      column("first_week", LongType, "Week of its first post, counted from 1969-12-29, a Monday."),
      column("last_week", LongType, "Week of its last post."),
      column("first_post", LongType, "Its first post, in microseconds since 1970, UTC."),
      column("last_post", LongType, "Its last post."),
      column("dyads", LongType, "Accounts that it addressed, over all cohorts; null if none."),
      column("reciprocal", LongType, "Of these, accounts that addressed it too."),
      column(
          "cells",
          array(
              field("stratum", StringType),
              field("counts", IntegerType),
              field("measured", LongType),
              field("log_units", LongType),
              field("reply_units", LongType),
              field("received", LongType)),
          "Posts by what was measured of them: stratum, which of likes (1), replies (2) and shares (4),"
              + " number of posts, sum of log(1 + engagement), posts whose source holds replies, replies"
              + " that they received."),
      column(
          "odds",
          array(
              field("node", LongType),
              field("coded_posts", LongType),
              field("odds_parts", LongType)),
          "Coded posts by their log odds of selling: node, number of posts, by how much they stand"
              + " behind it.")),

  REGRESSION_SUMS(
      "One row for each account, cohort and regression within accounts: what `compare` adds up for"
          + " it. Like `account_sums`, without posts.",
      column("cohort", StringType, "The cohort."),
      column(
          "account", StringType, "Pseudonym of the account; for `polluted-network`, the network."),
      column("key", LongType, "The same as a number, from which random draws follow."),
      column("design", StringType, "Name of the regression."),
      column(
          "blocks",
          array(
              field("period", LongType),
              field("stratum", StringType),
              field("counts", IntegerType),
              field("sums", DataTypes.createArrayType(LongType, true))),
          "Its rows by month (or week) and by what was measured: number of rows, sums of regressors and"
              + " outcome, sums of their products, as whole numbers of 2^-32.")),

  COHORTS(
      "One row of figures for each cohort. Shares lie in 0 to 1. `_low` and `_high` bound the 95 %"
          + " interval, clustered by account.",
      column("cohort", StringType, "The cohort."),
      column("accounts", LongType, "Accounts that wrote a post of their own in it."),
      column("posts", LongType, "Posts of all kinds."),
      column("coded", LongType, "Own posts with an intent."),
      column("first_post", TimestampType, "The first post, UTC."),
      column("last_post", TimestampType, "The last post, UTC."),
      column("suppressed", BooleanType, "True if under k accounts: its figures are then null."),
      column("promotional_ratio", DoubleType, "Selling posts / coded own posts."),
      column("promotional_ratio_low", DoubleType, "Lower bound."),
      column("promotional_ratio_high", DoubleType, "Upper bound."),
      column(
          "selling_probability",
          DoubleType,
          "Mean probability of selling over coded own posts: the ratio without a threshold."),
      column(
          "promotional_ratio_adjusted",
          DoubleType,
          "The promotional ratio from the probabilities, corrected for the share of selling that they"
              + " were calibrated on. For a single cohort it may be .2 off, see methods."),
      column(
          "promotional_ratio_adjusted_low",
          DoubleType,
          "Lower bound, for the choice of accounts alone: the classifier's error comes on top."),
      column("promotional_ratio_adjusted_high", DoubleType, "Upper bound."),
      column(
          "hard_sell_share",
          DoubleType,
          "Hard selling posts / coded own posts; null if the model does not know it."),
      column("hard_sell_share_low", DoubleType, "Lower bound."),
      column("hard_sell_share_high", DoubleType, "Upper bound."),
      column(
          "soft_sell_share",
          DoubleType,
          "Soft selling posts / coded own posts; null if the model does not know it."),
      column("soft_sell_share_low", DoubleType, "Lower bound."),
      column("soft_sell_share_high", DoubleType, "Upper bound."),
      column(
          "cause_share",
          DoubleType,
          "Cause posts / coded own posts; null if the model does not know it."),
      column("cause_share_low", DoubleType, "Lower bound."),
      column("cause_share_high", DoubleType, "Upper bound."),
      column(
          "engagement",
          DoubleType,
          "exp(mean log(1 + engagement)) - 1 of original and quote posts."),
      column("engagement_low", DoubleType, "Lower bound."),
      column("engagement_high", DoubleType, "Upper bound."),
      column("measured", LongType, "Posts that `engagement` rests on."),
      column("posts_per_account_week", DoubleType, "Posts per active account and week."),
      column("posts_per_account_week_low", DoubleType, "Lower bound."),
      column("posts_per_account_week_high", DoubleType, "Upper bound."),
      column("majority_sellers", DoubleType, "Share of accounts with a promotional ratio over .5."),
      column("majority_sellers_low", DoubleType, "Lower bound."),
      column("majority_sellers_high", DoubleType, "Upper bound."),
      column(
          "replies_per_post",
          DoubleType,
          "Replies by other accounts that are in the data, per post."),
      column("replies_per_post_low", DoubleType, "Lower bound."),
      column("replies_per_post_high", DoubleType, "Upper bound."),
      column("answered_share", DoubleType, "Share of posts answered by another account."),
      column("answered_share_low", DoubleType, "Lower bound."),
      column("answered_share_high", DoubleType, "Upper bound."),
      column("quality_per_post", DoubleType, "Quality interactions per post."),
      column("quality_per_post_low", DoubleType, "Lower bound."),
      column("quality_per_post_high", DoubleType, "Upper bound."),
      column("repliers_per_post", DoubleType, "Distinct other accounts that reply, per post."),
      column("repliers_per_post_low", DoubleType, "Lower bound."),
      column("repliers_per_post_high", DoubleType, "Upper bound."),
      column(
          "reply_depth", DoubleType, "Mean depth of replies in their threads; 1 answers a post."),
      column("reply_depth_low", DoubleType, "Lower bound."),
      column("reply_depth_high", DoubleType, "Upper bound."),
      column("reciprocity", DoubleType, "Share of dyads that are reciprocal."),
      column("reciprocity_low", DoubleType, "Lower bound."),
      column("reciprocity_high", DoubleType, "Upper bound.")),

  FINDINGS(
      "One row for each figure of a claim.",
      column("claim", StringType, "Slug of the claim."),
      column("essay", StringType, "`E1` to `E5`."),
      column(
          "measure",
          StringType,
          "What is measured: `engagement slope`, `engagement by bin`, `replies per post`, …; with"
              + " `over cohorts`, a rank correlation in which the cohort is the unit."),
      column("cohort", StringType, "The cohort; null for all of them together."),
      column(
          "against",
          StringType,
          "For a difference, the cohort that is subtracted, or `all cohorts`; else null."),
      column("contrast", StringType, "The comparison in words."),
      column(
          "stratum",
          StringType,
          "Measurement stratum, or `pooled`: all of them, their levels taken out. Where there is"
              + " only one, it has no row of its own."),
      column(
          "scale",
          StringType,
          "Unit of the estimate: `percent` (-25 is a quarter less), `share`, `per post`, `per week`,"
              + " `depth`, `interactions` (geometric mean of a count), `rank correlation`."),
      column("estimate", DoubleType, "The figure; null if not measurable or suppressed."),
      column("low", DoubleType, "Lower bound of the 95 % interval."),
      column("high", DoubleType, "Upper bound of the 95 % interval."),
      column("p", DoubleType, "Two-sided p value; null if none is defined."),
      column("p_adjusted", DoubleType, "The same after Benjamini-Hochberg over the run."),
      column("expected", IntegerType, "The essay's side of zero: -1, 1, or 0 if it claims none."),
      column("n_posts", LongType, "Posts it rests on; null if it rests on events."),
      column(
          "n_accounts",
          LongType,
          "Accounts it rests on; where two kinds of events are compared, those of the smaller side."),
      column(
          "n_events",
          LongType,
          "Events it rests on, such as replies received, first messages or complaints; else null."),
      column(
          "labels",
          StringType,
          "`not audited`; `corrected` by people's labels of a sample; or `audited, not corrected`."
              + " Null without an estimate."),
      column(
          "corrected",
          DoubleType,
          "The estimate corrected for the classifier's errors by an audit; null without. Where it is"
              + " given, `p`, `p_adjusted` and `verdict` are of it."),
      column("corrected_low", DoubleType, "Lower bound of its 95 % interval."),
      column("corrected_high", DoubleType, "Upper bound."),
      column(
          "effective_sample",
          DoubleType,
          "Posts that people would have to code, drawn simply at random, to know as much without a"
              + " classifier."),
      column(
          "label_error_low",
          DoubleType,
          "Smallest value that `estimate` could have over the error rates that the classifier showed"
              + " on single sources; null where not known."),
      column("label_error_high", DoubleType, "Largest such value."),
      column(
          "detectable",
          DoubleType,
          "Where inconclusive: the smallest effect on the essay's side that would have been found with"
              + " 80 % power."),
      column(
          "verdict",
          StringType,
          "`supported`, `contradicted`, `inconclusive`, `not measurable`, `too few`, `figure` where no"
              + " direction is claimed, or `failed` if the computation broke down."),
      column("reason", StringType, "Why the verdict is so.")),

  AVAILABILITY(
      "One row for each claim and each archive and format: whether the data hold what the claim needs."
          + " Whether it is enough for a figure, `findings` says.",
      column("claim", StringType, "Slug of the claim."),
      column("archive", StringType, "The archive."),
      column("platform", StringType, "Platform of its posts."),
      column("source_format", StringType, "Export format of its posts."),
      column("posts", LongType, "Posts of the archive in this format."),
      column("measurable", BooleanType, "Whether nothing is missing."),
      column("missing", StringType, "All that is missing, in words; null if nothing is.")),

  CUES(
      "The words, cues and shapes that move the labels of each cohort most: 20 that speak for selling"
          + " and 20 against it, over a sample of its own posts drawn by pseudonym (some 5,000, fewer"
          + " where there are over 20 cohorts). Only those that k accounts use.",
      column("cohort", StringType, "The cohort; one with fewer than k accounts has no rows."),
      column(
          "feature",
          StringType,
          "Name in the model: `w:` word, `p:` two words, `s:` beginning of a sentence, `l:` word near"
              + " the end, `q:` cue, `h:` shape, `x:` two traits, `u:` word or host of a link."),
      column(
          "kind",
          StringType,
          "`word`, `words`, `beginning`, `ending`, `link`, `cue`, `shape` or `traits`."),
      column("meaning", StringType, "The name for people: `word \u201cfree\u201d`."),
      column("posts", LongType, "Posts in the sample that have it."),
      column("accounts", LongType, "Accounts that wrote them."),
      column(
          "mean_contribution",
          DoubleType,
          "What it adds to the log odds of selling, on average over all posts of the sample."),
      column("share_of_posts", DoubleType, "`posts` / `sampled_posts`."),
      column("sampled_posts", LongType, "Codable posts of the cohort in the sample.")),

  ACTIVITY(
      "One row for each cohort and week, month, quarter or year in which it posted; which of them"
          + " depends on the time that all posts span. Posts without a time are in none.",
      column("cohort", StringType, "The cohort; one with fewer than k accounts has no rows."),
      column("period", TimestampType, "Beginning of the period, UTC; weeks begin on Monday."),
      column("length", StringType, "`week`, `month`, `quarter` or `year`, the same in all rows."),
      column(
          "suppressed",
          BooleanType,
          "True if its figures are null: under k accounts posted, or those of a period that is"
              + " suppressed could be worked out."),
      column("accounts", LongType, "Accounts that posted."),
      column("posts", LongType, "Posts of all kinds."),
      column("coded", LongType, "Own posts with an intent; null if of under k accounts."),
      column("promotional_ratio", DoubleType, "Selling posts / coded own posts."),
      column("promotional_ratio_low", DoubleType, "Lower bound."),
      column("promotional_ratio_high", DoubleType, "Upper bound.")),

  SAMPLE(
      "One row for each post that `audit draw` drew; only there after it. How to use it stands in"
          + " [audit.md](audit.md).",
      column("sample", StringType, "Name of the sample, as on its sheets."),
      column("post_id", StringType, "Pseudonym of the post."),
      column("cohort", StringType, "Its cohort."),
      column("account", StringType, "Pseudonym of its author: posts of one account are alike."),
      column("stratum", StringType, "Its stratum: the cohort, and the band of scores if any."),
      column("stratum_posts", LongType, "Own posts with an intent in the stratum at the draw."),
      column("stratum_drawn", LongType, "Of these, posts in the sample."),
      column(
          "inclusion_probability",
          DoubleType,
          "Probability of the post to be drawn: `stratum_drawn` / `stratum_posts`."),
      column("p_selling", DoubleType, "The classifier's probability of selling at the draw."),
      column("coders", strings(), "The coders on whose sheets it stands.")),

  AUDIT(
      "One row for each post and coder that `audit import` read; only there after it.",
      column("sample", StringType, "Name of the sample."),
      column("post_id", StringType, "Pseudonym of the post."),
      column("cohort", StringType, "Its cohort."),
      column("account", StringType, "Pseudonym of its author."),
      column("stratum", StringType, "Its stratum."),
      column("stratum_posts", LongType, "Posts in the stratum."),
      column("stratum_drawn", LongType, "Of these, posts in the sample."),
      column("stratum_coded", LongType, "Of these, posts that somebody coded."),
      column(
          "inclusion_probability",
          DoubleType,
          "Probability of the post to be drawn: `stratum_drawn` / `stratum_posts`."),
      column(
          "weight",
          DoubleType,
          "Posts that it stands for: `stratum_posts` / `stratum_coded`. The same as 1 /"
              + " `inclusion_probability` where all of the sample was coded."),
      column("coder", StringType, "Name of the coder."),
      column("intent", StringType, "The coder's intent; `NONE` if not codable."),
      column("selling", BooleanType, "Whether that is selling; null if not codable."),
      column("acts", strings(), "Acts of the codebook that the coder saw."),
      column("unsure", BooleanType, "Whether the coder wavered."),
      column("note", StringType, "The coder's note; null if none."),
      column(
          "settled_intent",
          StringType,
          "Intent of the post by majority or by `--settled`; `NONE` if not codable, null in a tie."),
      column(
          "settled_selling",
          BooleanType,
          "Whether it sells, likewise; null in a tie, and if not codable."));

  private static final String OF_INTENT =
      "Probability of the intent; null where `intent` is, or if the model does not know it.";

  private final String meaning;
  private final List<Column> columns;

  Table(String meaning, Column... columns) {
    this.meaning = meaning;
    this.columns = List.of(columns);
  }

  /** The name of its folder and of its CSV: {@code posts}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a row is. */
  public String meaning() {
    return meaning;
  }

  public List<Column> columns() {
    return columns;
  }

  /** The schema in Spark; every column is nullable. */
  public StructType schema() {
    return new StructType(columns.stream().map(Column::field).toArray(StructField[]::new));
  }

  private static Column column(String name, DataType type, String meaning) {
    return new Column(name, type, meaning);
  }

  private static StructField field(String name, DataType type) {
    return new StructField(name, type, true, org.apache.spark.sql.types.Metadata.empty());
  }

  private static DataType array(StructField... fields) {
    return DataTypes.createArrayType(new StructType(fields), true);
  }

  private static DataType strings() {
    return DataTypes.createArrayType(StringType, false);
  }
}
