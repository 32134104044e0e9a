package org.fishmarket.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserPathsTest {
  @ParameterizedTest
  @CsvSource({
    "/people/ann/exports/a.zip, ~/exports/a.zip",
    "fishmarket run /people/ann --out '/people/ann/my results', fishmarket run ~ --out '~/my"
        + " results'",
    "hdfs://host:8020/user/ann/exports, hdfs://host:8020/user/~/exports",
    "file:///people/ann/exports, file://~/exports",
    "table /media/ann/stick/cohorts.csv, table /media/~/stick/cohorts.csv",
    "/people/anna/exports, /people/anna/exports",
    "/people/ann.old/exports, /people/ann.old/exports",
    "exports/ann.zip, exports/ann.zip",
    "annual, annual"
  })
  void theUserIsNotNamed(String path, String hidden) {
    assertThat(UserPaths.hidden(path, "/people/ann", "ann")).isEqualTo(hidden.strip());
  }
}
