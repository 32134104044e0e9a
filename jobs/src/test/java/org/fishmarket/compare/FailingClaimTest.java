package org.fishmarket.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.compare.availability.Need;
import org.fishmarket.compare.claim.BusyButShallow;
import org.fishmarket.compare.claim.Claim;
import org.fishmarket.compare.claim.EngagementByPromotion;
import org.fishmarket.compare.claim.Evidence;
import org.fishmarket.compare.claim.Sides;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

class FailingClaimTest extends SparkTest {
  /** Breaks down wherever it is asked. */
  private static final class Broken implements Claim {
    @Override
    public Set<Need> needs() {
      return Set.of(Need.CODED);
    }

    @Override
    public String slug() {
      return "broken";
    }

    @Override
    public String essay() {
      return "E0";
    }

    @Override
    public String uncorrected(String measure) {
      return "it is broken";
    }

    @Override
    public List<Finding> in(Evidence evidence, Settings settings) {
      throw new IllegalStateException("words of somebody");
    }

    @Override
    public List<Finding> suppressed(String cohort, Settings settings) {
      throw new IllegalStateException("words of somebody");
    }

    @Override
    public List<Finding> suppressed(String cohort, String against, Settings settings) {
      throw new IllegalStateException("words of somebody");
    }

    @Override
    public List<Finding> between(Sides sides, Settings settings) {
      throw new IllegalStateException("words of somebody");
    }
  }

  @Test
  void aClaimThatFailsSaysSoAndTheOthersGoOn() {
    World world = new World();
    for (int a = 0; a < 12; a++) {
      for (int i = 0; i < 6; i++) {
        world.post("a" + a, "one").likes(i).intent(i < a % 5 ? "HARD_SELL" : "SHARING");
        world.post("b" + a, "two").likes(i).intent(i < a % 4 ? "HARD_SELL" : "SHARING");
      }
    }
    Settings settings = new Settings(7, 100, 100, 10, 5, 7, 12, .95, .05);
    List<Claim> claims = List.of(new EngagementByPromotion(), new Broken(), new BusyButShallow());
    Dataset<Row> findings = world.compared(spark, claims, settings).findings();
    List<Row> failed = findings.where("claim = 'broken'").collectAsList();
    assertThat(failed).hasSize(4);
    assertThat(failed)
        .allSatisfy(
            row -> {
              assertThat(row.<String>getAs("verdict")).isEqualTo("failed");
              assertThat(row.<String>getAs("reason"))
                  .contains("IllegalStateException")
                  .doesNotContain("words of somebody");
            });
    assertThat(findings.where("claim = 'engagement-by-promotion' and estimate is not null").count())
        .isPositive();
    assertThat(findings.where("claim = 'busy-but-shallow' and estimate is not null").count())
        .isPositive();
  }
}
