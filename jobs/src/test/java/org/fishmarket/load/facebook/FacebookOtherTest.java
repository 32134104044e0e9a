package org.fishmarket.load.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacebookOtherTest {
  private static final Reading FORMATS = new Reading(FacebookFormats.all());

  private static String reason(String name, String content) throws IOException {
    return FORMATS.ignored(Reading.file(name, content));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "messages/inbox/bo_1/message_1.json | {\"participants\": []}",
        "your_facebook_activity/messages/inbox/bo_1/photos/1.jpg | x",
        "message_2.json | {\"participants\": [{\"name\": \"Bo\"}], \"messages\": []}",
        "message_3.json | {\"messages\": [{\"sender_name\": \"Bo\"}]}",
        "messages/archived_threads/bo_1/message_1.html | <html></html>"
      })
  void neverReadsPrivateMessages(String name, String content) throws IOException {
    assertThat(reason(name, content)).isEqualTo("private messages are never read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "friends.json | {\"friends_v2\": [{\"name\": \"Bo\", \"timestamp\": 1}]}",
        "friends/friends.json | {\"friends\": [{\"name\": \"Bo\", \"timestamp\": 1}]}",
        "your_group_membership_activity.json | {\"groups_joined_v2\": [{\"timestamp\": 1}]}",
        "likes_on_external_sites.json | {\"other_likes\": [{\"timestamp\": 1}]}",
        "ads_information/ads_interests.json | {\"topics\": []}",
        "logged_information/search/your_search_history.json | {\"searches\": []}",
        "your_facebook_activity/polls/no-data.txt | nothing"
      })
  void knowsThePartsThatHoldNoPosts(String name, String content) throws IOException {
    assertThat(reason(name, content))
        .isEqualTo("another part of a Facebook export, which holds no posts");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "friends.html | <html><style>._a6-g{}</style></html>",
        "your_facebook_activity/groups/your_groups.html | <html></html>"
      })
  void asksForJsonInsteadOfPages(String name, String content) throws IOException {
    assertThat(reason(name, content))
        .isEqualTo(
            "a page of an HTML export that holds no posts of the owner: the JSON format holds more");
  }

  @Test
  void readsTheProfileForTheOwnersNameOnly() throws IOException {
    assertThat(reason("profile_information.json", "{\"profile_v2\": {\"name\": {}}}"))
        .contains("owner's name only");
  }

  @Test
  void saysThatPicturesHoldNoText() throws IOException {
    assertThat(reason("posts/media/album/1.JPG", "\u0001")).contains("only text is read");
  }
}
