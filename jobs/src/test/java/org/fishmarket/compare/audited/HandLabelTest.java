package org.fishmarket.compare.audited;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.fishmarket.table.Table;
import org.junit.jupiter.api.Test;

class HandLabelTest {
  private static Row code(String intent, String settled, Boolean sells) {
    List<String> columns = Arrays.asList(Table.AUDIT.schema().fieldNames());
    Object[] cells = new Object[columns.size()];
    cells[columns.indexOf("weight")] = 4.0;
    cells[columns.indexOf("intent")] = intent;
    cells[columns.indexOf("settled_intent")] = settled;
    cells[columns.indexOf("settled_selling")] = sells;
    return new GenericRowWithSchema(cells, Table.AUDIT.schema());
  }

  @Test
  void codersMayAgreeThatAPostSellsAndNotOnHow() {
    HandLabel label =
        HandLabel.of(List.of(code("HARD_SELL", null, true), code("SOFT_SELL", null, true)));
    assertThat(label.codable()).isTrue();
    assertThat(label.yes(Question.SELLING)).isEqualTo(1);
    assertThat(label.yes(Question.HARD_SELL)).isEqualTo(.5);
    assertThat(label.yes(Question.CAUSE)).isZero();
  }

  @Test
  void orOnTheIntentAndNotOnWhetherItSells() {
    HandLabel label =
        HandLabel.of(
            List.of(
                code("SHARING", "SHARING", null),
                code("SHARING", "SHARING", null),
                code("HARD_SELL", "SHARING", null),
                code("SOFT_SELL", "SHARING", null)));
    assertThat(label.yes(Question.SELLING)).isEqualTo(.5);
    assertThat(label.yes(Question.HARD_SELL)).isZero();
  }
}
