package org.fishmarket.load.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text made to keep a reader busy: time must grow with its length, not with its square. */
class HostileTextTest {
  private static final Reading FORMATS = new Reading(FacebookFormats.all());
  private static final int LENGTH = 2_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {"@[1:1:", "#1", "https://", "https://a)", "a:=:", "/posts/", "@", "1,000,"})
  void isReadInTime(String part) {
    String text = part.repeat(LENGTH / part.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Records posts =
              FORMATS.read(
                  "your_posts_1.json",
                  "[{\"timestamp\": 1}, {\"timestamp\": 2, \"data\": [{\"post\": \""
                      + text
                      + "\"}]}]");
          assertThat(posts.posts).hasSize(2);
          Records table =
              FORMATS.read(
                  "report.csv",
                  "Page Name,Created,Total Interactions,Likes,URL,Message\n"
                      + "F,,,\"%s\",\"%s\",\"%s\"\n".formatted(text, text, text));
          assertThat(table.posts).hasSize(1);
        });
  }
}
