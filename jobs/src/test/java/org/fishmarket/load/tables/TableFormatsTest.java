package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormatsTest {
  private static final String SNSCRAPE = "date,id,content,username,like_count,retweet_count";

  @Test
  void eachFamilyHasItsName() {
    assertThat(TableFormats.all()).extracting(Format::name).hasSize(33).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SNSCRAPE,
        "\uFEFF" + SNSCRAPE + "\r\n",
        "retweet_count;like_count;username;content;id;date;more\n",
        "date\tid\tcontent\tusername\tlike_count\tretweet_count\n1\t",
        "\"date\",\"id\",\"content\",\"username\",\"like_count\", retweet_count \n"
      })
  void aTableIsKnownByItsHeaderInAnyOrderAndDelimiter(String head) {
    assertThat(TableFormats.all().stream().filter(format -> format.recognises(head(head))))
        .extracting(Format::name)
        .containsExactly("snscrape");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "{\"date\": 1, \"id\": 2, \"content\": \"username,like_count,retweet_count\"}",
        "date,id,content,username,like_count\n1,2,retweet_count,4,5\n",
        "date id content username like_count retweet_count\n",
        "\"date,id,content,username,like_count,retweet_count"
      })
  void otherFilesAreNot(String head) {
    assertThat(TableFormats.all()).noneMatch(format -> format.recognises(head(head)));
  }

  @Test
  void saysWhichFamilyComesNearestAndWhatItLacks() {
    assertThat(TableFormats.nearest(head("date;id;content;user;likes;retweet_count\n")))
        .contains("snscrape comes nearest, but lacks: username, like_count");
    assertThat(TableFormats.nearest(head("Name,Amount\nx,1\n"))).isEmpty();
    assertThat(TableFormats.nearest(head("{\"a\": [1, 2]}"))).isEmpty();
    assertThat(TableFormats.nearest(head(""))).isEmpty();
  }

  private static Head head(String text) {
    return new Head("a/Table.csv", text.getBytes(StandardCharsets.UTF_8), true);
  }
}
