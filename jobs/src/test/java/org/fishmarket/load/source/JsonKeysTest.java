package org.fishmarket.load.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonKeysTest {
  @Test
  void namesFieldsWithTheirPlace() {
    assertThat(JsonKeys.of("{\"a\": 1, \"b\": {\"c\": [{\"d\": null}, {\"e\": [2]}]}, \"f\": []}"))
        .containsExactlyInAnyOrder("a", "b", "b.c", "b.c[].d", "b.c[].e", "f");
    assertThat(JsonKeys.of("\n [ {\"a\": {}}, {\"b\": 1} ]"))
        .containsExactlyInAnyOrder("[].a", "[].b");
  }

  @Test
  void readsLineAfterLineAndPassesOverABrokenOne() {
    assertThat(JsonKeys.of("{\"a\": 1}\n{\"b\": \"cut\n{\"c\": 1}\n{\"d\": 1}\n"))
        .contains("a", "d");
  }

  @Test
  void isContentWithATextCutAnywhere() {
    String json = "{\"one\": {\"two\": [\"\\u00e9\", 12.5, true]}, \"three\": [{\"four\": \"x\"}]}";
    Set<String> all = JsonKeys.of(json);
    for (int end = 0; end < json.length(); end++) {
      assertThat(all).containsAll(JsonKeys.of(json.substring(0, end)));
    }
    assertThat(JsonKeys.of(json.substring(0, json.length() - 3))).isEqualTo(all);
  }

  @Test
  void findsNothingInWhatIsNoJson() {
    assertThat(JsonKeys.of("")).isEmpty();
    assertThat(JsonKeys.of("Date,ShareLink\n{\"a\": 1}")).isEmpty();
    assertThat(JsonKeys.of("<html>")).isEmpty();
    assertThat(JsonKeys.of("{".repeat(70_000))).isEmpty();
    assertThat(JsonKeys.of("{\n".repeat(30_000))).isEmpty();
    assertThat(JsonKeys.of("[".repeat(70_000))).isEmpty();
  }

  @Test
  void looksNoDeeperThanRecognitionNeeds() {
    assertThat(JsonKeys.of("{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":1}}}}}}"))
        .containsExactlyInAnyOrder("a", "a.b", "a.b.c", "a.b.c.d");
  }
}
