package org.fishmarket.load.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fishmarket.load.facebook.FacebookFormats;
import org.fishmarket.load.linkedin.LinkedInFormats;
import org.fishmarket.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats of Facebook and LinkedIn leave alone what is not theirs. */
class ForeignFilesTest {
  private static final Reading FORMATS =
      new Reading(
          Stream.of(FacebookFormats.all(), LinkedInFormats.all()).flatMap(List::stream).toList());

  @ParameterizedTest
  @ValueSource(strings = {"real-archives/twitter", "real-collections"})
  void leaveTheRealFilesOfOthersAlone(String folder) throws IOException {
    Path real = Shared.folder(folder);
    int seen = 0;
    try (Stream<Path> files = Files.walk(real)) {
      for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
        LocalFile file = LocalFile.of(real, real.relativize(path).toString());
        assertThat(FORMATS.recognised(file)).as(file.name()).isNull();
        seen++;
      }
    }
    assertThat(seen).isPositive();
  }

  @Test
  void doNotClaimEachOthersRealFiles() throws IOException {
    Path real = Shared.folder("real-archives");
    for (String platform : List.of("facebook", "linkedin")) {
      try (Stream<Path> files = Files.walk(real.resolve(platform))) {
        for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
          Format format = FORMATS.recognised(LocalFile.of(real, real.relativize(path).toString()));
          assertThat(format == null ? platform : format.platform().slug()).isEqualTo(platform);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "comments.json | [{\"id\": 1, \"text\": \"fresh\"}]",
        "comments.json | {\"comments\": [{\"id\": 1, \"text\": \"fresh\"}]}",
        "posts.json | [{\"timestamp\": 1, \"data\": []}]",
        "your_posts_1.json | [{\"title\": \"fresh\"}]",
        "your_posts_1.json | this is no JSON",
        "comments.csv | id,text",
        "reactions.csv | post_id,user_id",
        "profile.csv | id,name",
        "messages.csv | id,body",
        "data_content_2020.xlsx | PKno numbers after content that LinkedIn writes",
        "notes.txt | Page Name and nothing else",
        "index.html | <html><body>fish</body></html>",
        "message_1.json | {\"text\": \"not a conversation\"}"
      })
  void leaveFilesAloneThatOnlyLookAlike(String name, String content) throws IOException {
    assertThat(FORMATS.recognised(Reading.file(name, content + "\n"))).isNull();
  }
}
