package org.fishmarket.compare.measure;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Intent;
import org.fishmarket.models.codebook.NotCodable;
import org.fishmarket.stats.Prevalence;

/** Posts with their labels as columns of numbers; text does not come along. */
public final class PostMeasures {
  /** Log engagement is kept as a whole number of these, so that its sums are exact. */
  public static final double LOG_UNIT = 0x1.0p32;

  /** A reply with fewer words that carry content is no quality interaction. */
  public static final int QUALITY_WORDS = 5;

  /**
   * Intents whose shares are shown, with the columns of labels that are null for models without.
   */
  public static final Map<String, String> PARTS =
      new TreeMap<>(
          Map.of(
              Intent.HARD_SELL.name(), "p_hard_sell",
              Intent.SOFT_SELL.name(), "p_soft_sell",
              Intent.CAUSE.name(), "p_cause"));

  private static final long DAY = 24 * 60 * 60;

  /** Days from 1970-01-01, a Thursday, back to the Monday before it. */
  private static final long TO_MONDAY = 3;

  private PostMeasures() {}

  /**
   * One row a post: {@code post_id, account, cohort, platform, group, source} (archive and format,
   * {@code null} is no archive), {@code stratum, counts} (which of likes, replies and shares its
   * source measured, as bits), {@code kind, answers} (a reply or comment), {@code parent, created,
   * week} (from Monday, UTC), {@code own, unit} (an original or a quote), {@code young, log_units}
   * (log engagement; null where the post has none to compare), {@code coded, selling, sharing}
   * (neither selling nor a cause), {@code p_selling, p_selling_units, odds_position} ({@link
   * Prevalence#position}), {@code judged, quality, blind}, {@code period} (calendar month, UTC),
   * {@code self_focus, other_focus} (shares of words), of each act of the codebook whether the
   * coded post does it (null where the model tells no acts), and of each of the {@link #PARTS}
   * whether the post has it and whether the model could {@linkplain #told tell}.
   */
  public static Dataset<Row> of(Dataset<Row> posts, Dataset<Row> labels, Settings settings) {
    Dataset<Row> slim =
        labels.select(
            "post_id",
            "intent",
            "selling",
            "p_selling",
            "p_hard_sell",
            "p_soft_sell",
            "p_cause",
            "acts",
            "self_focus",
            "other_focus",
            "content_words",
            "not_codable");
    Column own = col("kind").notEqual("repost");
    Column unit = unit();
    Column created = unix_seconds(col("created"));
    Column young =
        unit.and(
            functions.coalesce(
                unix_seconds(col("collected")).minus(created).lt(settings.youngDays() * DAY),
                lit(false)));
    Column coded = own.and(col("intent").isNotNull());
    Column engaged = when(unit.and(not(young)), logUnits());
    Column[] fixed = {
      col("post_id"),
      col("account"),
      col("cohort"),
      col("platform"),
      col("group"),
      source().as("source"),
      concat_ws("/", col("platform"), col("source_format")).as("stratum"),
      counts().as("counts"),
      answers().as("answers"),
      col("reply_to_post").as("parent"),
      col("created"),
      floor(floor(created.divide(DAY)).plus(TO_MONDAY).divide(7)).as("week"),
      own.as("own"),
      unit.as("unit"),
      young.as("young"),
      engaged.as("log_units"),
      coded.as("coded"),
      coded.and(col("selling")).as("selling"),
      coded.and(not(col("selling"))).and(col("intent").notEqual(Intent.CAUSE.name())).as("sharing"),
      when(coded, col("p_selling")).as("p_selling"),
      when(coded, rint(col("p_selling").multiply(LOG_UNIT))).cast("long").as("p_selling_units"),
      when(coded, position()).as("odds_position"),
      judged().as("judged"),
      quality().as("quality"),
      blind().as("blind"),
      month(created).as("period"),
      when(coded, col("self_focus").divide(100)).as("self_focus"),
      when(coded, col("other_focus").divide(100)).as("other_focus")
    };
    Column[] acts =
        Arrays.stream(Act.values())
            .map(act -> when(coded, array_contains(col("acts"), act.slug())).as(act.slug()))
            .toArray(Column[]::new);
    Column[] intents =
        PARTS.entrySet().stream()
            .flatMap(
                part ->
                    Stream.of(
                        coded.and(col("intent").equalTo(part.getKey())).as(part.getKey()),
                        coded.and(col(part.getValue()).isNotNull()).as(told(part.getKey()))))
            .toArray(Column[]::new);
    Column[] all = Stream.of(fixed, acts, intents).flatMap(Arrays::stream).toArray(Column[]::new);
    return posts.drop("text").join(slim, "post_id", "left").select(all);
  }

  /** What holds its replies alike, or none: archive, platform and format of the table of posts. */
  private static Column source() {
    return concat_ws("\u0000", col("archive"), col("platform"), col("source_format"));
  }

  /** The column of posts of which a model that knows an intent said whether they have it. */
  public static String told(String intent) {
    return intent + "_told";
  }

  /** {@link Prevalence#position} of the probability of selling. */
  private static Column position() {
    Column most = lit(1 / (1 + Math.exp(-Prevalence.LARGEST)));
    Column p = least(greatest(col("p_selling"), lit(1).minus(most)), most);
    Column odds = log(p.divide(lit(1).minus(p)));
    return rint(odds.plus(Prevalence.LARGEST).multiply(Prevalence.DENSITY * Prevalence.PARTS))
        .cast("long");
  }

  /** Months since the year 0; by days, since the session's time zone must not move a post. */
  private static Column month(Column seconds) {
    Column day =
        functions.date_add(lit("1970-01-01").cast("date"), floor(seconds.divide(DAY)).cast("int"));
    return functions.year(day).multiply(12).plus(functions.month(day)).cast("long");
  }

  private static Column unit() {
    return col("kind").isin("original", "quote");
  }

  private static Column answers() {
    return col("kind").isin("reply", "comment");
  }

  private static Column logUnits() {
    Column sum = lit(0L);
    Column any = lit(false);
    for (String count : new String[] {"likes", "replies", "shares"}) {
      sum = sum.plus(functions.coalesce(col(count), lit(0L)));
      any = any.or(col(count).isNotNull());
    }
    return when(any, rint(log1p(sum.cast("double")).multiply(LOG_UNIT))).cast("long");
  }

  /** Posts of which the source measured other counts are not comparable, even in one format. */
  private static Column counts() {
    return bit("likes", 1).plus(bit("replies", 2)).plus(bit("shares", 4));
  }

  private static Column bit(String count, int bit) {
    return when(col(count).isNotNull(), bit).otherwise(0);
  }

  /** Whether it is known if the post, as a reply, is a quality interaction. */
  private static Column judged() {
    return functions.coalesce(
        col("intent")
            .isNotNull()
            .or(
                col("not_codable")
                    .isin(NotCodable.NO_TEXT.reason(), NotCodable.TOO_SHORT.reason())),
        lit(false));
  }

  /** Whether the model knew too little to say if the post, as a reply, is a quality interaction. */
  private static Column blind() {
    return col("intent").isNotNull().and(col("acts").isNull().or(col("content_words").isNull()));
  }

  private static Column quality() {
    Column sells = col("selling");
    Column phatic = array_contains(col("acts"), Act.PHATIC.slug());
    return functions.coalesce(
        not(sells)
            .and(col("intent").isNotNull())
            .and(not(functions.coalesce(phatic, lit(false))))
            .and(col("content_words").geq(QUALITY_WORDS)),
        lit(false));
  }
}
