package org.fishmarket.compare.within;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.stats.Estimate;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

/** Two cohorts against each other. */
class CohortsTest extends SparkTest {
  @Test
  void aDifferenceIsThatOfTheEstimatesAndTellsWhomBothShare() {
    List<Panel.Post> posts = Panel.cohort("one", 0, 80, -2, 3);
    posts.addAll(Panel.cohort("other", 70, 60, 0, 4));
    posts.addAll(Panel.cohort("third", 500, 5, 0, 5));
    List<Design> designs = List.of(Panel.DESIGN);
    Dataset<Row> states = States.of(Panel.table(spark, posts), designs);
    Map<Key, Fitted> fitted = Regressions.of(states, designs, Panel.INFERENCE);
    Fitted one = fitted.get(new Key("one", "selling"));
    Fitted other = fitted.get(new Key("other", "selling"));
    Estimate hard = one.effect("hard").estimate();
    Estimate otherHard = other.effect("hard").estimate();
    Estimate difference = one.minus(other, "hard");
    assertThat(difference.value()).isCloseTo(hard.value() - otherHard.value(), within(1e-12));
    assertThat(difference.error())
        .isBetween(
            Math.hypot(hard.error(), otherHard.error()),
            1.1 * Math.hypot(hard.error(), otherHard.error()));
    assertThat(difference.low()).isLessThan(-2).isGreaterThan(-3);
    assertThat(difference.high()).isBetween(-2., -1.5);
    assertThat(difference.p()).isLessThan(1e-6);
    assertThat(other.minus(one, "hard").value()).isEqualTo(-difference.value());
    assertThatThrownBy(() -> one.minus(other, "unknown")).hasMessageContaining("unknown");
    Shared shared = Shared.of(states, states, List.of("one", "other", "third"));
    assertThat(shared.accounts("selling", "one", "other")).isEqualTo(10);
    assertThat(shared.accounts("selling", "other", "one")).isEqualTo(10);
    assertThat(shared.accounts("selling", "one", "third")).isZero();
  }
}
