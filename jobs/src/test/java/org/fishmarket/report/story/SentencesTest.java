package org.fishmarket.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fishmarket.report.SampleClaims;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.model.Interval;
import org.fishmarket.report.model.Results;
import org.junit.jupiter.api.Test;

/** A sentence may say nothing that its figures do not say. */
class SentencesTest {
  private static final Pattern LESS =
      Pattern.compile("\\b(fewer|lower|less|shallower|shorter|below)\\b");
  private static final Pattern MORE =
      Pattern.compile(
          "\\b(more (reactions|replies|posts|repliers|quality|further complaints|active"
              + " participants)|higher|deeper|longer|above)\\b");
  private static final String[][] KINDS = {
    {"engagement-by-promotion", "engagement slope", "percent"},
    {"engagement-by-promotion", "engagement over cohorts", "rank correlation"},
    {"busy-but-shallow", "posts per account and week", "per week"},
    {"busy-but-shallow", "majority sellers", "share"},
    {"busy-but-shallow", "replies per post", "per post"},
    {"busy-but-shallow", "quality interactions per post", "per post"},
    {"busy-but-shallow", "repliers per post", "per post"},
    {"busy-but-shallow", "share of posts answered", "share"},
    {"busy-but-shallow", "reply depth", "depth"},
    {"busy-but-shallow", "reciprocity", "share"},
    {"busy-but-shallow", "replies per post over cohorts", "rank correlation"},
    {"a-later-claim", "some measure", "per 100 words"},
  };
  private static final List<String[]> ALL =
      Stream.concat(
              Stream.of(KINDS),
              SampleClaims.KINDS.stream()
                  .map(kind -> new String[] {kind.claim(), kind.measure(), kind.scale()}))
          .toList();

  private static final Interval NONE = new Interval(null, null, null);

  private final Claims claims = Claims.load();

  private Finding finding(Random random) {
    String[] kind = ALL.get(random.nextInt(ALL.size()));
    boolean level = kind[2].startsWith("rank") || random.nextBoolean();
    double estimate = Math.round(random.nextGaussian() * 4000) / 100.0;
    double half = Math.abs(random.nextGaussian()) * 20;
    boolean clear = Math.abs(estimate) > half;
    int side = random.nextInt(3) - 1;
    String verdict = side == 0 ? "figure" : "inconclusive";
    if (side != 0 && clear) {
      verdict = Math.signum(estimate) == side ? "supported" : "contradicted";
    }
    return new Finding(
        kind[0],
        "E1",
        kind[1],
        random.nextBoolean() ? "A" : null,
        level ? null : "B",
        "one against other",
        "pooled",
        kind[2],
        new Interval(estimate, estimate - half, estimate + half),
        0.01,
        clear ? 0.01 : 0.4,
        side,
        500L,
        40L,
        null,
        "not audited",
        NONE,
        null,
        NONE,
        null,
        verdict,
        null);
  }

  @Test
  void directionIsThatOfTheEstimate() {
    Random random = new Random(7);
    Wordsmith wordsmith = new Wordsmith();
    int clear = 0;
    for (int i = 0; i < 15_000; i++) {
      Finding finding = finding(random);
      Claim claim = claims.of(finding.claim(), "E1");
      String text = wordsmith.tell(claim, finding, "/findings/" + i).text();
      boolean less = LESS.matcher(text).find();
      boolean more = MORE.matcher(text).find();
      if (finding.clear()) {
        clear++;
        assertThat(less).as(text).isEqualTo(finding.figure().estimate() < 0);
        assertThat(more).as(text).isEqualTo(finding.figure().estimate() > 0);
      } else {
        assertThat(less || more).as(text).isFalse();
        assertThat(text).containsPattern("(no clear|not clearly|No clear|stays open)");
      }
    }
    assertThat(clear).isBetween(3_000, 14_000);
  }

  @Test
  void clearSlopeIsToldWithItsSizeAndInterval() {
    Finding finding = slope(-38.2, -52.1, -21.4, "supported", 0.0004);
    Sentence sentence =
        new Wordsmith().tell(claims.of(finding.claim(), "E1"), finding, "/findings/0");
    assertThat(sentence.text())
        .isEqualTo(
            "In traders, accounts that only sell get 38\u00a0% fewer reactions on a post than accounts"
                + " that never sell (95\u00a0% interval 21 to 52\u00a0%).");
    assertThat(sentence.sure()).isEqualTo("very sure, adjusted p\u00a0<\u00a00.001");
    assertThat(sentence.basisText())
        .isEqualTo("rests on 1,240 accounts and 9,000 posts; labels not audited");
  }

  @Test
  void unclearSlopeClaimsNoDirection() {
    Finding finding = slope(-8, -30, 20, "inconclusive", 0.6);
    assertThat(
            new Wordsmith().tell(claims.of(finding.claim(), "E1"), finding, "/findings/0").text())
        .isEqualTo(
            "In traders, no clear link between selling and reactions shows: estimate \u22128\u00a0%"
                + " (95\u00a0% interval \u221230 to +20\u00a0%).");
  }

  private static Finding slope(double estimate, double low, double high, String verdict, double p) {
    return new Finding(
        "engagement-by-promotion",
        "E1",
        "engagement slope",
        "traders",
        null,
        "",
        "pooled",
        "percent",
        new Interval(estimate, low, high),
        p,
        p,
        -1,
        9_000L,
        1_240L,
        null,
        "not audited",
        NONE,
        null,
        NONE,
        null,
        verdict,
        null);
  }

  @Test
  void significanceAloneIsNotEnoughWithoutTheInterval() {
    assertThat(slope(-8, -30, 20, "supported", 0.01).clear()).isFalse();
    assertThat(slope(-20, -30, -2, "inconclusive", 0.07).clear()).isFalse();
    assertThat(slope(-20, -30, -2, "supported", 0.01).clear()).isTrue();
  }

  private static Finding told(SampleClaims.Kind kind, String cohort, String against, int sign) {
    String contrast = kind.contrasts().isEmpty() ? "within the cohort" : kind.contrasts().get(0);
    double estimate = sign * Math.abs(kind.size());
    double half = Math.abs(kind.size()) * (sign == 0 ? 1 : .5);
    boolean level = kind.level() && against == null;
    boolean figure = kind.side() == 0 || against != null;
    String settled = sign == kind.side() ? "supported" : "contradicted";
    return new Finding(
        kind.claim(),
        kind.essay(),
        kind.measure(),
        cohort,
        against,
        contrast,
        "pooled",
        kind.scale(),
        new Interval(estimate, estimate - half, estimate + half),
        level ? null : .01,
        level ? null : sign == 0 ? .4 : .02,
        against == null ? kind.side() : 0,
        500L,
        40L,
        null,
        "not audited",
        NONE,
        null,
        NONE,
        null,
        figure ? "figure" : sign == 0 ? "inconclusive" : settled,
        null);
  }

  private String sentence(SampleClaims.Kind kind, String cohort, String against, int sign) {
    Finding finding = told(kind, cohort, against, sign);
    return new Wordsmith().tell(claims.of(finding.claim(), "E1"), finding, "/findings/0").text();
  }

  @Test
  void everyMeasureOfAKnownClaimHasSentencesOfItsOwn() {
    Set<String> all = new TreeSet<>();
    int made = 0;
    for (SampleClaims.Kind kind : SampleClaims.KINDS) {
      for (int sign = -1; sign <= 1; sign++) {
        for (String cohort : new String[] {null, "traders"}) {
          if (!kind.level() || sign > 0) {
            all.add(sentence(kind, cohort, null, sign));
            made++;
          }
        }
        all.add(sentence(kind, "traders", "gardeners", sign));
        made++;
      }
    }
    assertThat(all).hasSize(made);
    assertThat(all)
        .allMatch(text -> text.matches("\\p{Lu}.*\\)\\."))
        .noneMatch(text -> text.contains("{") || text.contains(" zero") || text.contains("  "));
    assertThat(all.stream().filter(text -> text.contains("all cohorts")))
        .allMatch(text -> text.startsWith("In all cohorts together, "));
  }

  @Test
  void figuresAreToldAsHowMuchThereIs() {
    SampleClaims.Kind hours = kind("hours to first answer");
    assertThat(sentence(hours, "traders", null, 1))
        .isEqualTo(
            "In traders, a typical complaint that is answered waits 5.3\u00a0hours for it"
                + " (95\u00a0% interval 2.6 to 7.9\u00a0hours).");
    Finding finding = told(kind("first messages answered"), null, null, 1);
    assertThat(new Wordsmith().tell(claims.of("unanswered", "E2"), finding, "/findings/0").sure())
        .isNull();
  }

  @Test
  void sharesComparedAreToldInPercentagePoints() {
    assertThat(sentence(kind("first messages answered, selling minus others"), null, null, -1))
        .isEqualTo(
            "In all cohorts together, the share of first messages that are answered is"
                + " 14\u00a0percentage\u00a0points lower where they sell than where they do not"
                + " (95\u00a0% interval 7 to 21\u00a0percentage\u00a0points).");
  }

  private static SampleClaims.Kind kind(String measure) {
    return SampleClaims.KINDS.stream()
        .filter(kind -> kind.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyClaimIsExplained() {
    assertThat(claims.slugs())
        .containsExactly(
            "engagement-by-promotion",
            "busy-but-shallow",
            "hard-sell-penalty",
            "value-first",
            "self-focus",
            "hollow-replies",
            "unanswered",
            "generosity",
            "dialogue",
            "complaints-answered",
            "give-then-ask",
            "polluted-network",
            "first-words",
            "relationship-before-ask",
            "social-good",
            "calls-to-action");
    for (String slug : claims.slugs()) {
      Claim claim = claims.of(slug, null);
      assertThat(
              List.of(claim.claim(), claim.how(), claim.limits(), claim.changes(), claim.needs()))
          .as(slug)
          .allMatch(text -> text.length() > 40);
      assertThat(claim.title()).as(slug).endsWith("?");
      assertThat(claim.source()).as(slug).startsWith("E");
    }
    assertThat(claims.of("value-first", null).source()).contains("E1, ", "E4, ");
    assertThat(ALL.stream().filter(kind -> !kind[2].startsWith("rank")))
        .filteredOn(kind -> !"a-later-claim".equals(kind[0]))
        .allMatch(kind -> claims.of(kind[0], null).wording(kind[1]).difference() != null);
  }

  @Test
  void everySentenceOfAClaimWithoutSidesIsAFigure() {
    List<Finding> findings = new ArrayList<>();
    for (String cohort : new String[] {null, "traders"}) {
      findings.add(told(kind("first messages answered"), cohort, null, 1));
      findings.add(told(kind("accounts by share answered"), cohort, null, 1));
    }
    List<Sentence> sentences = new Sentences(results(findings), claims).write();
    assertThat(sentences).hasSize(1);
    assertThat(sentences.get(0).text())
        .startsWith("In all cohorts together, 37\u00a0% of first messages");
  }

  @Test
  void manyClaimsGetOneSentenceEachAndFewGetThree() {
    List<Finding> findings = new ArrayList<>();
    for (SampleClaims.Kind kind : SampleClaims.KINDS) {
      findings.add(told(kind, null, null, kind.level() ? 1 : -1));
    }
    assertThat(told(findings)).hasSize(14);
    findings.removeIf(finding -> !"hard-sell-penalty".equals(finding.claim()));
    assertThat(told(findings)).hasSize(3);
  }

  private List<Sentence> told(List<Finding> findings) {
    return new Sentences(results(findings), claims).write();
  }

  private static Results results(List<Finding> findings) {
    return new Results(List.of(), 0, findings, findings.size(), List.of(), List.of(), null);
  }
}
