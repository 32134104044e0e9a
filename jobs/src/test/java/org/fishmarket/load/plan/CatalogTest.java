package org.fishmarket.load.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.junit.jupiter.api.Test;

/** What holds for all formats together. */
class CatalogTest {
  private static final List<Format> READ = Catalog.shipped().read();

  /** A format without a word about itself would be asked last, and not be in the list. */
  @Test
  void eachFormatInTheReadmeSaysWhatItIs() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    String table =
        readme.substring(readme.indexOf("`source_format` |"), readme.indexOf("Files may be"));
    List<String> named =
        Pattern.compile("`([a-z0-9-]+)`(?=[^|\\n]*\\|\\n)")
            .matcher(table)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(READ).extracting(Format::name).containsExactlyInAnyOrderElementsOf(named);
    assertThat(READ).allSatisfy(format -> assertThat(format.about()).endsWith("."));
    assertThat(READ).allSatisfy(format -> assertThat(format.platform()).isNotNull());
  }

  @Test
  void anEmptyFileIsOfNoFormatThatIsRead() {
    Head empty = new Head("a/b.csv", new byte[0], true);
    assertThat(READ).noneMatch(format -> format.recognises(empty) && format.ignored(empty) == null);
    Head text = new Head("a/b.txt", "plain words".getBytes(StandardCharsets.UTF_8), true);
    assertThat(READ).noneMatch(format -> format.recognises(text));
  }
}
