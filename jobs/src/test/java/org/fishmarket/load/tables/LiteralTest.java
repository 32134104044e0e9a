package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {
  @Test
  void readsPythonLists() {
    assertThat(Literal.list("['doge', \"it's\", 'a \\'b\\' \\u00e9 \\U0001f600']"))
        .isEqualTo(List.of("doge", "it's", "a 'b' \u00e9 \uD83D\uDE00"));
    assertThat(Literal.list("[{'id': 12, 'ok': True, 'name': None}, ('x',), []]").toString())
        .isEqualTo("[{id=12, ok=True, name=null}, [x], []]");
  }

  @Test
  void readsJson() {
    assertThat(Literal.list("[{\"id\":\"1\",\"url\":\"https:\\/\\/example.org\"},\"b\"]"))
        .isEqualTo(List.of(Map.of("id", "1", "url", "https://example.org"), "b"));
    assertThat(Literal.list("[\"\\ud83d\\ude00\"]")).isEqualTo(List.of("\uD83D\uDE00"));
  }

  @Test
  void aSingleValueIsAListOfOne() {
    assertThat(Literal.list("'a'")).isEqualTo(List.of("a"));
    assertThat(Literal.list(" [] ")).isEmpty();
    assertThat(Literal.list("None")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "['a'",
        "['a",
        "[a b]",
        "['a'] x",
        "[{'a'}]",
        "['\\u12']",
        "[,]",
        "not a list",
        "['\\UFFFFFFFF']"
      })
  void aBrokenListIsNone(String text) {
    assertThat(Literal.list(text)).isNull();
  }

  @Test
  void isNotNestedWithoutEnd() {
    assertThat(Literal.list("[".repeat(100_000) + "]".repeat(100_000))).isNull();
  }
}
