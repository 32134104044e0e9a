package org.fishmarket.load.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fishmarket.load.golden.Golden;
import org.fishmarket.load.golden.Rows;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each format that is read has a golden sample, which is read to the last row as written there. */
class GoldenFormatsTest {
  private static final Catalog CATALOG = Catalog.shipped();
  private static final Reading READ = new Reading(CATALOG.read());
  private static final List<Golden> SAMPLES = Golden.all();

  @Test
  void eachFormatThatIsReadHasASample() {
    assertThat(SAMPLES)
        .extracting(Golden::format)
        .containsExactlyInAnyOrderElementsOf(CATALOG.read().stream().map(Format::name).toList());
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void itsRowsAreThoseWorkedOutByHand(Golden sample) throws IOException {
    List<String> rows = new ArrayList<>();
    int read = 0;
    for (String name : sample.names()) {
      rows.add("== " + name);
      LocalFile file = sample.file(name);
      Format format = CATALOG.recognise(file.head()).orElse(null);
      assertThat(format).as("%s is recognised", name).isNotNull();
      String ignored = format.ignored(file.head());
      if (ignored != null) {
        rows.add("not read | " + ignored);
        continue;
      }
      // and no other would take it
      rows.addAll(Rows.of(READ.readAs(sample.format(), file), true));
      read++;
    }
    assertThat(String.join("\n", rows)).isEqualTo(String.join("\n", sample.expected()));
    assertThat(read).isPositive();
  }
}
