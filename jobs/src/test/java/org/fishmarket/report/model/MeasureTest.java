package org.fishmarket.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fishmarket.table.Column;
import org.fishmarket.table.Table;
import org.junit.jupiter.api.Test;

class MeasureTest {
  @Test
  void everyMeasureIsAColumnOfCohorts() {
    List<String> columns = Table.COHORTS.columns().stream().map(Column::name).toList();
    for (Measure measure : Measure.values()) {
      assertThat(columns).contains(measure.column());
    }
  }
}
