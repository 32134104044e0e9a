package org.fishmarket.load.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pește proaspăt în piață, ieftin",
        "Cá tươi mỗi ngày, giá rẻ",
        "Frisk fisk på Østerbro – hver dag",
        "fresh \uD83D\uDC1F today",
        "plain"
      })
  void repairsWhatTheExportBroke(String text) {
    String broken = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(Mojibake.repaired(broken)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Café", "façade", "Pește", "fresh \uD83D\uDC1F", "Ã", "naïve Ã© – both"})
  void keepsStringsThatAreRightOrCannotBeRepaired(String text) {
    assertThat(Mojibake.repaired(text)).isEqualTo(text);
  }

  @Test
  void repairsLiteralCharactersOfSavedCopiesToo() {
    assertThat(Mojibake.repaired("CafÃ©")).isEqualTo("Café");
    assertThat(Mojibake.repaired(null)).isNull();
  }
}
