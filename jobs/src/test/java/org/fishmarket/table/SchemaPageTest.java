package org.fishmarket.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The schema page must be what the code says. */
class SchemaPageTest {
  private static final Path PAGE = Path.of("..", "docs", "schema.md");

  @Test
  void thePageIsWhatTheCodeGives() throws IOException {
    if (Boolean.getBoolean("fishmarket.write")) {
      Files.writeString(PAGE, SchemaPage.text());
    }
    assertThat(PAGE)
        .as("docs/schema.md; the command that writes it again stands at its top")
        .content()
        .isEqualTo(SchemaPage.text());
  }
}
