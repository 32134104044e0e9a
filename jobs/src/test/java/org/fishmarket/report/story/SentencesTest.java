package org.fishmarket.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.model.Interval;
import org.junit.jupiter.api.Test;

/** A sentence may say nothing that its figures do not say. */
class SentencesTest {
  private static final Pattern LESS = Pattern.compile("\\b(fewer|lower|less|shallower|below)\\b");
  private static final Pattern MORE =
      Pattern.compile(
          "\\b(more reactions|more replies|more posts"
              + "|more repliers|more quality|higher|deeper|above)\\b");
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

  private final Claims claims = Claims.load();

  private Finding finding(Random random) {
    String[] kind = KINDS[random.nextInt(KINDS.length)];
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
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        verdict,
        null);
  }

  @Test
  void directionIsThatOfTheEstimate() {
    Random random = new Random(7);
    Wordsmith wordsmith = new Wordsmith("");
    int clear = 0;
    for (int i = 0; i < 5_000; i++) {
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
    assertThat(clear).isBetween(1_000, 4_900);
  }

  @Test
  void clearSlopeIsToldWithItsSizeAndInterval() {
    Finding finding = slope(-38.2, -52.1, -21.4, "supported", 0.0004);
    Sentence sentence =
        new Wordsmith("; labels not audited")
            .tell(claims.of(finding.claim(), "E1"), finding, "/findings/0");
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
            new Wordsmith("").tell(claims.of(finding.claim(), "E1"), finding, "/findings/0").text())
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
        null,
        null,
        null,
        null,
        null,
        null,
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

  @Test
  void everyClaimIsExplained() {
    assertThat(claims.slugs()).containsExactly("engagement-by-promotion", "busy-but-shallow");
    for (String slug : claims.slugs()) {
      Claim claim = claims.of(slug, null);
      assertThat(
              List.of(claim.claim(), claim.how(), claim.limits(), claim.changes(), claim.needs()))
          .allMatch(text -> text.length() > 40);
      assertThat(claim.source()).isNotBlank();
    }
    assertThat(IntStream.range(0, KINDS.length - 1).filter(i -> !KINDS[i][2].startsWith("rank")))
        .allMatch(i -> claims.of(KINDS[i][0], null).wording(KINDS[i][1]).difference() != null);
  }
}
