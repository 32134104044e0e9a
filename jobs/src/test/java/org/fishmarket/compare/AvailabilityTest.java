package org.fishmarket.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.World.Written;
import org.fishmarket.compare.availability.Availability;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.measure.Measured;
import org.fishmarket.compare.measure.PostMeasures;
import org.fishmarket.compare.measure.Replies;
import org.fishmarket.report.story.Claims;
import org.fishmarket.table.Table;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

/** What archives of several kinds are good for. */
class AvailabilityTest extends SparkTest {
  private static final Map<String, Set<Need>> NEEDS = org.fishmarket.compare.claim.Claims.needs();

  private static Dataset<Row> availability(World world) {
    Dataset<Row> posts =
        PostMeasures.of(world.posts(spark), world.labels(spark), Settings.defaults());
    Measured measured = new Measured(posts, Replies.received(posts));
    return Availability.of(measured, world.interactions(spark), NEEDS);
  }

  /** What is missing by claim; an empty text where nothing is. */
  private static Map<String, String> missing(World world, String archive) {
    return new TreeMap<>(
        availability(world).where("archive = '" + archive + "'").collectAsList().stream()
            .collect(
                Collectors.toMap(
                    row -> row.<String>getAs("claim"),
                    row -> {
                      String words = row.getAs("missing");
                      assertThat(row.<Boolean>getAs("measurable")).isEqualTo(words == null);
                      return words == null ? "" : words;
                    })));
  }

  private static Written written(World world, String archive, String format, String account) {
    return world.post(account, "c").with("archive", archive).with("source_format", format);
  }

  /** A post that others answer, and what they and its author say. */
  private static void talk(World world, String archive, String format) {
    Written first = written(world, archive, format, "a");
    Written answer = written(world, archive, format, "b");
    Written thanks = written(world, archive, format, "a");
    world.answers(answer, first);
    world.answers(thanks, answer);
  }

  @Test
  void aPersonalExportHoldsNothingOfOthers() {
    World world = new World();
    for (int i = 0; i < 3; i++) {
      written(world, "me.zip", "x-archive", "me").likes(i);
    }
    // to somebody who wrote nothing here
    world.message(written(world, "me.zip", "x-archive", "me").with("kind", "reply"), "stranger");
    String replies = "personal archives of X hold no replies by others";
    String messages = "the sources hold no messages between accounts in the data";
    String exchanges = "the sources hold no messages between accounts in both directions";
    assertThat(missing(world, "me.zip"))
        .containsOnlyKeys(NEEDS.keySet())
        .containsEntry("engagement-by-promotion", "")
        .containsEntry("hard-sell-penalty", "")
        .containsEntry("social-good", "")
        .containsEntry("hollow-replies", replies)
        .containsEntry("busy-but-shallow", replies)
        .containsEntry("unanswered", messages)
        .containsEntry("first-words", messages)
        .containsEntry("calls-to-action", exchanges)
        .containsEntry("polluted-network", "");
  }

  @Test
  void twintTellsWhomButNotWhatOnePostAnswers() {
    World world = new World();
    written(world, "twint.csv", "twint", "a").likes(4);
    world.message(written(world, "twint.csv", "twint", "b").with("kind", "reply"), "a");
    world.message(written(world, "twint.csv", "twint", "a").with("kind", "reply"), "b");
    assertThat(missing(world, "twint.csv"))
        .containsEntry("unanswered", "")
        .containsEntry("relationship-before-ask", "")
        .containsEntry("give-then-ask", "twint's tables hold no replies by others")
        .containsEntry("complaints-answered", "twint's tables hold no threads between accounts");
  }

  @Test
  void aTableOfPagesHasCountsButNoWords() {
    World world = new World();
    for (String page : List.of("a", "b")) {
      written(world, "pages.csv", "crowdtangle", page).likes(9).labelled("self_focus", 2.5);
    }
    Map<String, String> missing = missing(world, "pages.csv");
    assertThat(missing)
        .containsEntry("value-first", "")
        .containsEntry("self-focus", "")
        .containsEntry("dialogue", "CrowdTangle's tables hold no replies by others")
        .containsEntry(
            "first-words", "CrowdTangle's tables hold no messages between accounts in the data");
  }

  @Test
  void supportThreadsHaveWordsButNoCounts() {
    World world = new World();
    talk(world, "support.csv", "customer-support");
    String counts = "tables of support threads give no likes, shares or replies of posts";
    assertThat(missing(world, "support.csv"))
        .containsEntry("complaints-answered", "")
        .containsEntry("give-then-ask", "")
        .containsEntry("hollow-replies", "")
        .containsEntry("first-words", "")
        .containsEntry("engagement-by-promotion", counts)
        .containsEntry("calls-to-action", counts)
        .containsEntry("dialogue", counts);
  }

  @Test
  void aGroupIsANetworkIfSeveralWriteInIt() {
    World world = new World();
    for (String account : List.of("a", "b")) {
      written(world, "group.csv", "crowdtangle", account).with("group", "g");
    }
    written(world, "alone.zip", "facebook-json", "a").with("group", "g");
    assertThat(missing(world, "group.csv")).containsEntry("polluted-network", "");
    assertThat(missing(world, "alone.zip").get("polluted-network")).contains("neither groups");
  }

  @Test
  void oneArchiveOfTwoFormatsHasARowForEach() {
    World world = new World();
    written(world, "both.zip", "linkedin-export", "a").with("platform", "linkedin");
    written(world, "both.zip", "twint", "b").likes(1);
    written(world, "both.zip", "twint", "c").likes(1);
    Dataset<Row> rows = availability(world).where("claim = 'value-first'");
    assertThat(rows.schema().fieldNames()).isEqualTo(Table.AVAILABILITY.schema().fieldNames());
    List<String> told =
        rows.orderBy("platform").collectAsList().stream().map(Row::toString).toList();
    assertThat(told)
        .containsExactly(
            "[value-first,both.zip,linkedin,linkedin-export,1,false,LinkedIn exports give no likes,"
                + " shares or replies of posts]",
            "[value-first,both.zip,twitter,twint,2,true,null]");
  }

  @Test
  void anotherArchiveMayHoldTheReplies() {
    World world = new World();
    Written post = written(world, "me.zip", "x-archive", "me").likes(2);
    world.answers(written(world, "you.zip", "x-archive", "you").likes(1), post);
    assertThat(missing(world, "me.zip")).containsEntry("hollow-replies", "");
    Map<String, String> missing = missing(world, "you.zip");
    assertThat(missing.get("hollow-replies")).isNotEmpty();
    assertThat(missing.get("unanswered")).isEmpty();
  }

  @Test
  void allThatIsMissingIsToldAndEachGapOnce() {
    World world = new World();
    written(world, "old", "group-threads", "a").with("created", null);
    world.labelAll("intent", null);
    assertThat(missing(world, "old"))
        .containsEntry(
            "calls-to-action",
            "no post could be coded; tables of group threads give no likes, shares or replies of"
                + " posts; tables of group threads give no times; the sources hold no messages between"
                + " accounts in both directions");
  }

  @Test
  void whatTheModelDoesNotKnowIsMissing() {
    World world = new World();
    written(world, "w", "twint", "a").likes(1);
    world.labelAll("p_hard_sell", null);
    world.labelAll("p_cause", null);
    world.labelAll("acts", null);
    Map<String, String> missing = missing(world, "w");
    assertThat(missing)
        .containsEntry("engagement-by-promotion", "")
        .containsEntry("hard-sell-penalty", "the model does not know hard selling")
        .containsEntry("social-good", "the model does not know causes");
    assertThat(missing.get("generosity")).startsWith("the model does not know acts; ");
  }

  @Test
  void postsTooYoungForCountsAreTold() {
    World world = new World();
    written(world, "w", "twint", "a").likes(1).with("collected", World.START.plusSeconds(60));
    assertThat(missing(world, "w"))
        .containsEntry(
            "engagement-by-promotion", "posts were too young when their likes were counted");
  }

  @Test
  void everyClaimOfTheReportHasItsNeeds() {
    assertThat(List.copyOf(NEEDS.keySet())).isEqualTo(Claims.load().slugs());
    assertThat(NEEDS.values()).noneMatch(Set::isEmpty);
  }
}
