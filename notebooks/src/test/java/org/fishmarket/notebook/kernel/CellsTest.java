package org.fishmarket.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CellsTest {
  private static Cells cells;

  @BeforeAll
  static void start() {
    cells = new Cells();
  }

  @AfterAll
  static void stop() {
    cells.close();
  }

  @Test
  void theLastLineShowsItsValueUnlessItEndsWithASemicolon() {
    assertThat(cells.run("int x = 20;\nx + 1")).isEqualTo(21);
    assertThat(cells.run("int y = 20;\ny + 1;")).isNull();
    assertThat(cells.run("int z = 3; z + 4 // seven\n")).isEqualTo(7);
    assertThat(cells.run("int w = 3;")).isNull();
    assertThat(cells.run("\n// nothing\n")).isNull();
  }

  @Test
  void laterCellsKnowEarlierOnes() {
    cells.run("long twice(long n) { return 2 * n; }");
    cells.run("long four = twice(2);");
    assertThat(cells.run("twice(four)")).isEqualTo(8L);
  }

  @Test
  void theProjectsClassesAreAtHand() {
    Object k = cells.run("org.fishmarket.compare.finding.Settings.defaults().minAccounts()");
    assertThat(k).isEqualTo(10);
  }

  @Test
  void aMistakeIsToldWithItsLine() {
    assertThatThrownBy(() -> cells.run("int good = 1;\nint bad = good.size();"))
        .isInstanceOf(CellFailure.class)
        .hasMessageContaining("int cannot be dereferenced")
        .hasMessageContaining("int bad = good.size();");
    assertThatThrownBy(() -> cells.run("unheardOf()")).hasMessageContaining("unheardOf");
    assertThatThrownBy(() -> cells.run("int f() { return unheardOf(); }"))
        .hasMessageContaining("unheardOf");
    assertThatThrownBy(() -> cells.run("Math.max(1,")).hasMessageContaining("not closed");
  }

  @Test
  void whatACellThrowsIsToldWithoutTheKernelsFrames() {
    assertThatThrownBy(() -> cells.run("Integer.parseInt(\"seven\")"))
        .isInstanceOfSatisfying(
            CellFailure.class,
            failure ->
                assertThat(String.join("\n", failure.lines()))
                    .contains("NumberFormatException", "\"seven\"", "Integer.parseInt")
                    .doesNotContain("org.fishmarket", "REPL"));
  }

  @Test
  void aMistakeOfTheUserIsOneMessage() {
    assertThatThrownBy(() -> cells.run("org.fishmarket.notebook.Notebook.result(\"nowhere\")"))
        .isInstanceOfSatisfying(
            CellFailure.class,
            failure ->
                assertThat(failure.lines())
                    .singleElement()
                    .asString()
                    .contains("no result in nowhere", "./fishmarket run"));
  }
}
