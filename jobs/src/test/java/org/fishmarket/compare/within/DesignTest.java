package org.fishmarket.compare.within;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.Test;

class DesignTest extends SparkTest {
  private static Design design(List<String> regressors, Effect... effects) {
    return Design.within(
        "d",
        lit(true),
        regressors.stream().map(name -> new Regressor(name, col("x"))).toList(),
        col("y"),
        List.of(effects));
  }

  @Test
  void namesMustBeUniqueAndKnown() {
    assertThatThrownBy(() -> design(List.of())).hasMessageContaining("no regressor");
    assertThatThrownBy(() -> design(List.of("a", "a"))).hasMessageContaining("two of a");
    assertThatThrownBy(() -> design(List.of("a"), Effect.of("a"), Effect.of("a")))
        .hasMessageContaining("two of a");
    assertThatThrownBy(() -> design(List.of("a"), Effect.difference("x", "a", "b")))
        .hasMessageContaining("names b");
    assertThatThrownBy(
            () ->
                design(
                    List.of("a"),
                    Effect.trend("t", List.of(Effect.Bin.base(0), new Effect.Bin("c", 1)))))
        .hasMessageContaining("names c");
  }
}
