package org.fishmarket.load.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedInOtherTest {
  private static final Reading FORMATS = new Reading(LinkedInFormats.all());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "messages.csv | CONVERSATION ID,CONVERSATION TITLE,FROM,TO,DATE,SUBJECT,CONTENT,FOLDER",
        "guide_messages.csv | CONVERSATION ID",
        "learning_role_play_messages.csv | CONVERSATION ID"
      })
  void neverReadsPrivateMessages(String name, String header) throws IOException {
    assertThat(FORMATS.ignored(Reading.file(name, header + "\n")))
        .isEqualTo("private messages are never read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Profile.csv | First Name,Last Name,Maiden Name,Headline,Summary",
        "Company Follows.csv | Organization,Followed On",
        "Ad_Targeting.csv | Member Age",
        "Jobs/Saved Jobs.csv | Saved Date"
      })
  void knowsTheTablesThatHoldNoPosts(String name, String header) throws IOException {
    String content = header.replace(';', '\n') + "\n";
    assertThat(FORMATS.ignored(Reading.file(name, content)))
        .isEqualTo("another part of a LinkedIn export, which holds no posts");
  }

  @Test
  void namesSheetsOfAnalyticsWorkbooksByTheirWorkbook() throws IOException {
    for (String name :
        new String[] {
          "fish_content_1742193384396.xls/Metrics.csv",
          "mine/AggregateAnalytics_Cy_2024.xlsx/ENGAGEMENT.csv"
        }) {
      assertThat(FORMATS.ignored(Reading.file(name, "Date,Impressions\n")))
          .contains("analytics workbook");
    }
    assertThat(FORMATS.recognised(Reading.file("book.xls/Metrics.csv", "Date\n"))).isNull();
  }
}
