package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.fishmarket.table.Table;
import org.fishmarket.testing.CommandLineRun;
import org.fishmarket.testing.DuckDb;
import org.fishmarket.testing.TinyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark compiles queries over much data and not those over little: the answers are the same. */
class CompiledQueriesTest {
  private static final Map<String, String> COMPILED =
      Map.of(
          "spark.sql.codegen.wholeStage", "true", "spark.sql.codegen.factoryMode", "CODEGEN_ONLY");

  @TempDir Path temp;

  @Test
  void compiledOrNotQueriesGiveTheSameTables() {
    Path input = TinyInput.write(temp.resolve("in"));
    Path plain = run(input, "plain");
    Path compiled;
    COMPILED.forEach(System::setProperty);
    try {
      compiled = run(input, "compiled");
    } finally {
      COMPILED.keySet().forEach(System::clearProperty);
    }
    try (DuckDb one = new DuckDb(plain);
        DuckDb other = new DuckDb(compiled)) {
      assertThat(one.tables()).contains(Table.POSTS, Table.FINDINGS, Table.ACTIVITY);
      for (Table table : one.tables()) {
        String sql = "select * from " + table.slug() + " order by all";
        assertThat(other.rows(sql)).as(table.slug()).isEqualTo(one.rows(sql));
      }
    }
  }

  private Path run(Path input, String name) {
    Path out = temp.resolve(name);
    CommandLineRun.succeeding(TinyInput.run(input, out, temp).toArray());
    return out;
  }
}
