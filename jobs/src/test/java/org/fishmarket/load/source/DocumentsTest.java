package org.fishmarket.load.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
  @ParameterizedTest
  @CsvSource({
    "README.md, true",
    "a/LICENSE, true",
    "license.txt, true",
    "x/.DS_Store, true",
    "__MACOSX/data/._tweets.js, true",
    "data/readme.js, false",
    "tweets.csv, false",
    "my readme.txt, false",
  })
  void areToldByTheirName(String name, boolean document) {
    Head head = new Head(name, new byte[] {1, 2}, true);
    assertThat(new Documents().recognises(head)).isEqualTo(document);
    assertThat(new Documents().ignored(head)).contains("holds no posts");
  }
}
