package org.fishmarket.load.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static List<String> elements(String json, Set<String> roots) throws IOException {
    List<String> found = new ArrayList<>();
    Json.elements(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        roots,
        (index, root, element) -> found.add(index + " " + root + " " + element));
    return found;
  }

  @Test
  void severalValuesInAFileAreAllRead() throws IOException {
    assertThat(elements("{\n\"a\": 1}\n{\n\"a\": 2}\n", Set.of()))
        .containsExactly("1 null {\"a\":1}", "2 null {\"a\":2}");
    assertThat(elements("[1, 2]\n[3]", Set.of()))
        .containsExactly("1 null 1", "2 null 2", "3 null 3");
    assertThat(elements("{\"x\":[1],\"y\":[9]}{\"x\":[2]}", Set.of("x")))
        .containsExactly("1 x 1", "2 x 2");
  }

  @Test
  void whatFollowsAValueAndIsNoneIsNotPassedOverInSilence() {
    assertThatThrownBy(() -> elements("[1] secret", Set.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cut or broken")
        .hasMessageNotContaining("secret");
  }

  @Test
  void nothingHoldsNothing() throws IOException {
    assertThat(elements("", Set.of())).isEmpty();
    assertThat(elements(" \n", Set.of("x"))).isEmpty();
  }
}
