package org.fishmarket.compare.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.history.Complaints;

/**
 * Events between accounts added up: one row for each account and cohort that has any. First
 * messages and requests for help count for their author, questions and complaints for the account
 * that they address, all in the cohort of their post.
 */
public final class EventSums {
  /**
   * When a first message counts in the sums that tell those that sell from others: conditions over
   * {@link org.fishmarket.compare.history.FirstMessages}, by the sums' names, in which {@code
   * selling} or {@code others} is to be put. Null where the data do not reach far enough to tell.
   */
  public static final Map<String, Column> BY_KIND = byKind();

  private static final Map<String, Column> FIRST_MESSAGES = firstMessages();
  private static final Map<String, Column> COMPLAINTS = complaints();
  private static final Map<String, Column> QUESTIONS = questions();
  private static final Map<String, Column> REQUESTS = requests();

  /** The sums, by name; null is none. */
  public static final List<String> NAMES = names();

  private EventSums() {}

  private static Map<String, Column> byKind() {
    // who answers does not speak first, even if never before to that account
    Column opening = col("opening");
    Map<String, Column> counts = new LinkedHashMap<>();
    counts.put("first_%s", opening.and(col("answered").isNotNull()));
    counts.put("first_%s_answered", opening.and(col("answered")));
    counts.put("begun_%s", opening.and(col("followed").isNotNull()));
    counts.put("begun_%s_followed", opening.and(col("followed")));
    return counts;
  }

  private static Map<String, Column> firstMessages() {
    Column answered = col("answered");
    Map<String, Column> sums = new LinkedHashMap<>();
    // null where the data do not reach far enough to tell
    sums.put("first_messages", answered.isNotNull());
    sums.put("first_answered", answered);
    Map<String, Column> kinds = new LinkedHashMap<>();
    kinds.put("selling", col("selling"));
    kinds.put("others", not(col("selling")));
    kinds.forEach(
        (kind, is) ->
            BY_KIND.forEach((name, counts) -> sums.put(name.formatted(kind), counts.and(is))));
    return sums;
  }

  private static Map<String, Column> complaints() {
    Map<String, Column> sums = new LinkedHashMap<>(Landmark.sums());
    // a complaint has a row at every landmark: it counts at the first one
    Column once = col("landmark_minutes").equalTo(Complaints.LANDMARKS.get(0));
    Column hours = log1p(col("answered_minutes").divide(60.0));
    Column units = rint(hours.multiply(PostMeasures.LOG_UNIT)).cast("long");
    sums.put("complaints_answered", once.and(col("answered_minutes").isNotNull()));
    sums.put("answer_hours_units", when(once, units));
    return sums;
  }

  private static Map<String, Column> questions() {
    Map<String, Column> sums = new LinkedHashMap<>();
    sums.put("questions_received", lit(true));
    sums.put("questions_answered", col("answered"));
    return sums;
  }

  private static Map<String, Column> requests() {
    Column given = col("help_before");
    Map<String, Column> sums = new LinkedHashMap<>();
    Map<String, Column> bins = new LinkedHashMap<>();
    bins.put("none", given.equalTo(0));
    bins.put("some", given.between(1, 2));
    bins.put("much", given.geq(3));
    bins.forEach(
        (name, bin) -> {
          sums.put("requests_" + name, bin);
          sums.put("requests_" + name + "_answered", bin.and(col("answered")));
        });
    return sums;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Map<String, Column> sums : List.of(FIRST_MESSAGES, COMPLAINTS, QUESTIONS, REQUESTS)) {
      names.addAll(sums.keySet());
    }
    return List.copyOf(names);
  }

  /** One row for each account and cohort: {@code account, cohort} and the {@link #NAMES}. */
  public static Dataset<Row> of(Events events) {
    Dataset<Row> all =
        added(events.firstMessages().withColumnRenamed("from", "account"), FIRST_MESSAGES)
            .unionByName(added(events.complaints(), COMPLAINTS), true)
            .unionByName(added(events.questions(), QUESTIONS), true)
            .unionByName(added(events.requests(), REQUESTS), true);
    List<Column> totals = NAMES.stream().map(name -> sum(name).as(name)).toList();
    return all.groupBy("account", "cohort").agg(totals.get(0), rest(totals));
  }

  private static Dataset<Row> added(Dataset<Row> events, Map<String, Column> sums) {
    List<Column> columns = new ArrayList<>();
    sums.forEach((name, value) -> columns.add(sum(counted(name, value)).as(name)));
    return events
        .where(col("cohort").isNotNull())
        .groupBy("account", "cohort")
        .agg(columns.get(0), rest(columns));
  }

  /** A number is added up, a condition counted. */
  private static Column counted(String name, Column value) {
    boolean number = name.startsWith("further_") || name.endsWith("_units");
    return number ? value : when(coalesce(value, lit(false)), 1L).otherwise(0L);
  }

  private static Column[] rest(List<Column> columns) {
    return columns.subList(1, columns.size()).toArray(Column[]::new);
  }
}
