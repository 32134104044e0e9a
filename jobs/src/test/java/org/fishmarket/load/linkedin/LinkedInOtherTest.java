package org.fishmarket.load.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fishmarket.load.source.LocalFile;
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
        "Connections.csv | Notes:;\"a note\";;First Name,Last Name,URL,Company,Connected On",
        "Connections_12.csv | First Name,Last Name,URL,Email Address,Connected On",
        "Invitations.csv | From,To,Sent At,Message,Direction",
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
  void namesAnalyticsWorkbooksByNameAndContent() throws IOException {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
    assertThat(FORMATS.ignored(LocalFile.of("fish_content_1742193384396.xls", old)))
        .contains("analytics workbook");
    assertThat(FORMATS.ignored(Reading.file("AggregateAnalytics_Cy_2024.xlsx", "PK\u0003\u0004x")))
        .contains("analytics workbook");
    assertThat(FORMATS.recognised(Reading.file("fish_content_1742193384396.xls", "text"))).isNull();
  }
}
