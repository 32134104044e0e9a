package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;

/** Tables of exports in other languages, whose dates may begin with the day. */
class DayOrderTest {
  private static final Reading FORMATS = new Reading(TableFormats.all());

  private static Records read(String... dates) throws IOException {
    StringBuilder csv =
        new StringBuilder("Post title,Post link,Created date,Impressions,Likes,Comments\n");
    for (int i = 0; i < dates.length; i++) {
      csv.append(
          "Bread,https://www.linkedin.com/feed/update/urn:li:share:716926%02d,%s,9,1,0\n"
              .formatted(i, dates[i]));
    }
    return FORMATS.readAs(
        "linkedin-page-posts", Reading.file("mill_content_1741000000000.csv", csv.toString()));
  }

  @Test
  void oneDateThatTellsSettlesTheTable() throws IOException {
    Records table = read("04/03/2025", "14/03/2025", "soon");
    assertThat(table.posts)
        .extracting(post -> post.created.toString())
        .containsExactly("2025-03-04T00:00:00Z", "2025-03-14T00:00:00Z");
    assertThat(table.quarantined)
        .containsExactly("line 4: created: a time in none of the mapping's formats");
  }

  @Test
  void whereNoneTellsItIsAsUsual() throws IOException {
    assertThat(read("04/03/2025", "03/14/2025").posts)
        .extracting(post -> post.created.toString())
        .containsExactly("2025-04-03T00:00:00Z", "2025-03-14T00:00:00Z");
    assertThat(read("04/03/2025").posts.get(0).created).isEqualTo("2025-04-03T00:00:00Z");
  }

  @Test
  void aTableOfBothIsNotRead() {
    assertThatThrownBy(() -> read("14/03/2025", "03/14/2025"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("some with the day");
  }
}
