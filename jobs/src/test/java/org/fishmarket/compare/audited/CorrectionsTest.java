package org.fishmarket.compare.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.stats.Estimate;
import org.fishmarket.stats.audited.AuditedPost;
import org.fishmarket.stats.audited.Correction;
import org.fishmarket.stats.audited.Influences;
import org.fishmarket.stats.audited.RatioSums;
import org.fishmarket.stats.audited.Ratios;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

/** Audits of small worlds, through the tables of a result. */
class CorrectionsTest extends SparkTest {
  private static final Settings SETTINGS = Settings.defaults();
  private static final List<String> BOTH = AuditedWorld.COHORTS;

  private static AuditedWorld world(double nones, int bands, int coded) {
    return new AuditedWorld(new AuditedWorld.Plan(40, 10, 4, nones, bands, coded), 5);
  }

  private static void same(Corrected one, Corrected other) {
    same(one.estimate(), other.estimate());
    assertThat(one.effectiveSize()).isCloseTo(other.effectiveSize(), within(1e-6));
    assertThat(one.coded()).isEqualTo(other.coded());
    assertThat(one.status()).isEqualTo(Corrected.Status.CORRECTED);
  }

  private static void same(Estimate one, Estimate other) {
    assertThat(one.value()).isCloseTo(other.value(), within(1e-9));
    assertThat(one.low()).isCloseTo(other.low(), within(1e-9));
    assertThat(one.high()).isCloseTo(other.high(), within(1e-9));
  }

  @Test
  void theClusterAddsUpWhatPostsComeToOneByOne() {
    AuditedWorld world = world(.05, 5, 150);
    AuditedTables tables = new AuditedTables(world, spark);
    CorrectedShares expected = ShareWorlds.shares(world, false);
    Corrections inOrder = tables.corrections(BOTH, SETTINGS);
    Corrections shuffled =
        tables.corrections(tables.measured().repartition(7), List.of("two", "one"), SETTINGS);
    for (Corrections found : List.of(inOrder, shuffled)) {
      for (Question question : Question.values()) {
        same(found.share("one", question), expected.of("one", question));
        same(found.share(null, question), expected.of(null, question));
        same(found.difference("two", "one", question), expected.difference("two", "one", question));
        same(found.difference("two", null, question), expected.difference("two", null, question));
      }
    }
  }

  @Test
  void whereAllPostsAreCodableAShareIsPredictionPoweredInference() {
    AuditedWorld world = world(0, 1, 150);
    List<AuditedPost> sample = new ArrayList<>();
    Map<String, AuditedPost> byId = new TreeMap<>();
    long posts = world.posts.stream().filter(post -> post.cohort().equals("one")).count();
    for (AuditedWorld.Post post : world.posts) {
      HandLabel hand = world.hands.get(post.id());
      if (hand != null && post.cohort().equals("one")) {
        byId.put(
            post.id(),
            new AuditedPost(
                "all", hand.probability(), post.labelledSelling() ? 1 : 0, post.sells() ? 1 : 0));
        sample.add(byId.get(post.id()));
      }
    }
    Correction correction =
        Correction.tuned(sample, new TreeMap<>(Map.of("all", posts))).orElseThrow();
    Map<String, double[]> accounts = new TreeMap<>();
    for (AuditedWorld.Post post : world.posts) {
      if (post.cohort().equals("one")) {
        double[] sums = accounts.computeIfAbsent(post.account(), name -> new double[2]);
        AuditedPost coded = byId.get(post.id());
        sums[0] +=
            coded == null
                ? correction.of("all", post.labelledSelling() ? 1 : 0)
                : correction.of(coded);
        sums[1]++;
      }
    }
    RatioSums sums = new RatioSums(1);
    accounts.values().forEach(a -> sums.add(new double[] {a[0]}, new double[] {a[1]}));
    Corrected found =
        new AuditedTables(world, spark).corrections(BOTH, SETTINGS).share("one", Question.SELLING);
    same(found.estimate(), new Ratios(sums, .95).ratio(0, correction.error()));
    assertThat(found.lambda()).isCloseTo(correction.lambda(), within(1e-9)).isBetween(.3, .99);
    assertThat(found.effectiveSize()).isCloseTo(correction.effectiveSize(), within(1e-6));
    assertThat(found.coded()).isEqualTo(150);
  }

  @Test
  void whereAllPostsAreCodedTheShareIsThatOfTheCodablePosts() {
    AuditedWorld world = world(.2, 1, 1_000_000);
    Corrections found = new AuditedTables(world, spark).corrections(BOTH, SETTINGS);
    double codable = world.posts.stream().filter(post -> !post.truth().equals("NONE")).count();
    double hard = world.posts.stream().filter(post -> post.truth().equals("HARD_SELL")).count();
    Corrected all = found.share(null, Question.HARD_SELL);
    assertThat(all.estimate().value()).isCloseTo(hard / codable, within(1e-9));
    assertThat(all.coded()).isEqualTo(world.posts.size());
    assertThat(all.effectiveSize()).isCloseTo(world.posts.size(), within(1e-3));
    // what remains is that accounts are some of many
    assertThat(all.estimate().high() - all.estimate().low()).isGreaterThan(.03);
  }

  @Test
  void codersWhoDifferCountByTheirShares() {
    AuditedTables tables = new AuditedTables(world(0, 1, 1_000_000), spark);
    List<Map<String, Object>> second = new ArrayList<>();
    for (Map<String, Object> row : tables.audit) {
      row.put("intent", "HARD_SELL");
      row.put("settled_intent", null);
      row.put("settled_selling", null);
      Map<String, Object> other = new TreeMap<>(row);
      other.put("coder", "B");
      other.put("intent", "SHARING");
      second.add(other);
    }
    tables.audit.addAll(second);
    Corrections found = tables.corrections(BOTH, SETTINGS);
    assertThat(found.share("one", Question.SELLING).estimate().value()).isCloseTo(.5, within(1e-9));
    assertThat(found.share("one", Question.HARD_SELL).estimate().value())
        .isCloseTo(.5, within(1e-9));
    assertThat(found.share("one", Question.SOFT_SELL).estimate().value())
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void slopesAreThoseOfTheRegressionPostByPost() {
    AuditedWorld world = new AuditedWorld(new AuditedWorld.Plan(40, 10, 4, .03, 5, 400), 6);
    AuditedTables tables = new AuditedTables(world, spark);
    Corrections inOrder = tables.corrections(BOTH, SETTINGS);
    Corrections shuffled = tables.corrections(tables.measured().repartition(5), BOTH, SETTINGS);
    List<Question> intents = List.of(Question.HARD_SELL, Question.SOFT_SELL, Question.CAUSE);
    List<Question> sides = List.of(Question.SELLING, Question.CAUSE);
    for (String cohort : BOTH) {
      Estimate hard = plain(world, cohort, intents).contrast(new double[] {1, 0, 0}, .95);
      Estimate apart = plain(world, cohort, intents).contrast(new double[] {1, -1, 0}, .95);
      Estimate cause = plain(world, cohort, sides).contrast(new double[] {-1, 1}, .95);
      for (Corrections found : List.of(inOrder, shuffled)) {
        same(found.slope(cohort, Map.of(Question.HARD_SELL, 1.0)).estimate(), hard);
        same(
            found
                .slope(cohort, Map.of(Question.HARD_SELL, 1.0, Question.SOFT_SELL, -1.0))
                .estimate(),
            apart);
        same(
            found.slope(cohort, Map.of(Question.CAUSE, 1.0, Question.SELLING, -1.0)).estimate(),
            cause);
      }
    }
    Corrected all = inOrder.slope(null, Map.of(Question.HARD_SELL, 1.0));
    assertThat(AuditedWorld.HARD_EFFECT).isBetween(all.estimate().low(), all.estimate().high());
    assertThat(all.coded()).isEqualTo(world.hands.size());
    assertThat(all.lambda()).isEqualTo(1);
    assertThatThrownBy(
            () -> inOrder.slope("one", Map.of(Question.SELLING, 1.0, Question.SOFT_SELL, 1.0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Influences plain(AuditedWorld world, String cohort, List<Question> questions) {
    return SlopeWorlds.fit(
        world,
        cohort,
        SlopeWorlds.pseudo(world, cohort, questions),
        questions.size(),
        post -> Math.log1p(AuditedTables.likes(post)));
  }

  @Test
  void withoutAnAuditNothingIsCorrected() {
    Corrected none = Corrections.none().share("one", Question.SELLING);
    assertThat(none.status().words()).isEqualTo("not audited");
    assertThat(none.reason()).isEqualTo("labels not audited");
    assertThat(none.estimate()).isEqualTo(Estimate.NONE);
    assertThat(none.coded()).isNull();
  }

  private static void refused(Corrected figure, String... words) {
    assertThat(figure.status().words()).isEqualTo("audited, not corrected");
    assertThat(figure.reason()).contains(words);
    assertThat(figure.estimate()).isEqualTo(Estimate.NONE);
  }

  @Test
  void aSampleOfOtherPostsIsRefusedWithItsReasonAndTheOtherCohortStands() {
    AuditedTables tables = new AuditedTables(world(0, 5, 100), spark);
    Map<String, Object> extra = new TreeMap<>(tables.posts.get(0));
    extra.put("post_id", "new");
    extra.put("cohort", "two");
    tables.posts.add(extra);
    Map<String, Object> label = new TreeMap<>(tables.labels.get(0));
    label.put("post_id", "new");
    tables.labels.add(label);
    Corrections found = tables.corrections(BOTH, SETTINGS);
    refused(found.share("two", Question.SELLING), "other coded posts");
    refused(found.share(null, Question.SELLING), "cohort two", "other coded posts");
    refused(found.difference("one", "two", Question.CAUSE), "other coded posts");
    refused(found.share("three", Question.SELLING), "no post of this cohort");
    assertThat(found.share("one", Question.SELLING).reason()).isNull();
  }

  @Test
  void figuresOnTooFewAccountsOrPostsAreNotGiven() {
    AuditedWorld world = world(0, 1, 100);
    AuditedTables tables = new AuditedTables(world, spark);
    Corrections strict = tables.corrections(BOTH, SETTINGS.withMinAccounts(41));
    refused(strict.share("one", Question.SELLING), "fewer than 41 accounts");
    refused(strict.slope("one", Map.of(Question.CAUSE, 1.0)), "fewer than 41 accounts");
    refused(strict.difference("one", null, Question.SELLING), "fewer than 41 accounts");
    assertThat(strict.share(null, Question.SELLING).reason()).isNull();
    tables.audit.removeIf(row -> row.get("stratum").equals("one"));
    refused(
        tables.corrections(BOTH, SETTINGS).share("one", Question.SELLING), "fewer than two posts");
    tables.audit.clear();
    Corrections none = tables.corrections(BOTH, SETTINGS);
    refused(none.share("two", Question.SELLING), "fewer than two posts");
    refused(none.slope(null, Map.of(Question.CAUSE, 1.0)), "fewer than two posts");
  }

  @Test
  void afterLabelsWereMadeAnewTheRecordedChancesStillCorrect() {
    AuditedWorld world = world(0, 5, 400);
    AuditedTables tables = new AuditedTables(world, spark);
    for (Map<String, Object> label : tables.labels) {
      label.put("p_selling", 1 - (Double) label.get("p_selling"));
    }
    Corrections found = tables.corrections(BOTH, SETTINGS);
    CorrectedShares expected = ShareWorlds.shares(world, true);
    same(found.share("one", Question.SELLING), expected.of("one", Question.SELLING));
    double truth = AuditedWorld.share(0);
    Estimate share = found.share("one", Question.SELLING).estimate();
    assertThat(truth).isBetween(share.low(), share.high());

    String stratum = (String) tables.audit.get(0).get("stratum");
    tables.audit.removeIf(row -> row.get("stratum").equals(stratum));
    refused(
        tables.corrections(BOTH, SETTINGS).share(stratum.substring(0, 3), Question.SELLING),
        "made anew");
    tables.labels.get(0).put("intent", null);
    tables.labels.removeIf(
        label -> label.get("post_id").equals(tables.sample.get(0).get("post_id")));
    refused(
        tables
            .corrections(BOTH, SETTINGS)
            .share((String) tables.sample.get(0).get("cohort"), Question.SELLING),
        "no label any more");
  }

  @Test
  void withManyCohortsEachIsComparedWithAll() {
    AuditedWorld world = world(0, 1, 150);
    AuditedTables tables = new AuditedTables(world, spark);
    Settings usual = SETTINGS;
    Settings many =
        new Settings(
            usual.seed(),
            usual.replicates(),
            usual.permutations(),
            usual.minAccounts(),
            usual.minCodedPosts(),
            usual.youngDays(),
            1,
            usual.confidence(),
            usual.significance());
    Corrections found = tables.corrections(BOTH, many);
    same(
        found.difference("one", null, Question.SELLING),
        ShareWorlds.shares(world, false).difference("one", null, Question.SELLING));
    refused(found.difference("one", "two", Question.SELLING), "all cohorts");
  }
}
