package org.fishmarket.load.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.record.TimeGuess;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrowdTangleTest {
  private static final Reading FORMATS = new Reading(FacebookFormats.all());
  private static final String PAGE =
      "\uFEFFPage Name,User Name,Facebook Id,Followers at Posting,Post Created,Post Created Date,"
          + "Post Created Time,Total Interactions,Likes,Comments,Shares,Love,Wow,Haha,Sad,Angry,Care,"
          + "Post Views,URL,Message,Link,Final Link,Description\r\n";
  private static final String URL = "https://www.facebook.com/555/posts/777";

  private static Records read(String csv) throws IOException {
    return FORMATS.read("report.csv", csv);
  }

  private static Post page(String row) throws IOException {
    Records records = read(PAGE + row);
    assertThat(records.quarantined).isEmpty();
    assertThat(records.posts).hasSize(1);
    return records.posts.get(0);
  }

  @Test
  void readsAPagesPostWithoutALineEnd() throws IOException {
    Post post =
        page(
            "Fish & Co,fishco,555,\"12,345\",2021-01-05 10:00:00 EST,2021-01-05,10:00:00,"
                + "\"1.021\",1000,7,3,10,1,2,3,4,1,250,"
                + URL
                + ",Fresh #cod,https://s.example/1:=:https://shop.example/cod,,\"two\nlines\"");
    assertThat(post.author).isEqualTo(new AccountRef("555", "fishco"));
    assertThat(post.id).isEqualTo("555_777");
    assertThat(post.group).isNull();
    assertThat(post.created).isEqualTo(Instant.parse("2021-01-05T15:00:00Z"));
    assertThat(post.likes).isEqualTo(1021);
    assertThat(post.replies).isEqualTo(7);
    assertThat(post.shares).isEqualTo(3);
    assertThat(post.views).isEqualTo(250);
    assertThat(post.followers).isEqualTo(12345);
    assertThat(post.text).isEqualTo("Fresh #cod");
    assertThat(post.hashtags).containsExactly("cod");
    assertThat(post.links).containsExactly("https://shop.example/cod");
    assertThat(post.collected).isNull();
  }

  @Test
  void givesNoCountWhereTheTableGivesNone() throws IOException {
    Post post =
        page(
            "Fish,N/A,5.55E+14,N/A,2021-01-05 10:00:00 EDT,,,0,5,N/A,,0,0,N/A,0,0,0,0,"
                + URL
                + ",N/A,N/A,,");
    assertThat(post.author).isEqualTo(new AccountRef("555", "Fish"));
    assertThat(post.likes).isNull();
    assertThat(post.replies).isNull();
    assertThat(post.shares).isNull();
    assertThat(post.views).isNull();
    assertThat(post.followers).isNull();
    assertThat(post.text).isNull();
    assertThat(post.links).isEmpty();
  }

  @Test
  void readsTheOlderHeaderWithoutTheLatestReaction() throws IOException {
    Records records =
        read(
            "Page Name\tSize at Posting\tCreated\tTotal Interactions\tLikes\tLove\tURL\tMessage\n"
                + "Fish\t40\t2018-07-01 12:00:00 BRT\t3\t2\t1\t"
                + URL
                + "\tHake\n");
    Post post = records.posts.get(0);
    assertThat(post.likes).isEqualTo(3);
    assertThat(post.followers).isEqualTo(40);
    assertThat(post.created).isEqualTo(Instant.parse("2018-07-01T15:00:00Z"));
  }

  @Test
  void readsSemicolonsAndTakesTheGroupForTheAccount() throws IOException {
    Records records =
        read(
            "Group Name;Facebook Id;Likes at Posting;Followers at Posting;Post Created;"
                + "Total Interactions;Likes;URL;Message\n"
                + "Anglers;7.03E+14;900;N/A;2022-03-01 00:00:00 CET;\"1,4\";1;"
                + "https://www.facebook.com/groups/703/permalink/86;\"Eel; fresh\"\n");
    Post post = records.posts.get(0);
    assertThat(post.author).isEqualTo(new AccountRef("703", "Anglers"));
    assertThat(post.group).isEqualTo("Anglers");
    assertThat(post.id).isEqualTo("703_86");
    assertThat(post.followers).isEqualTo(900);
    assertThat(post.text).isEqualTo("Eel; fresh");
    assertThat(post.created).isEqualTo(Instant.parse("2022-02-28T23:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.facebook.com/555/posts/777, 555_777",
    "https://www.facebook.com/555/videos/777/, 555_777",
    "https://www.facebook.com/fishco/photos/a.1/777/?type=3, 555_777",
    "https://www.facebook.com/permalink.php?story_fbid=777&id=555, 555_777",
    "https://www.facebook.com/groups/fish/posts/777, 555_777",
    "https://www.facebook.com/fishco/posts/pfbid0abc, https://www.facebook.com/fishco/posts/pfbid0abc"
  })
  void takesThePostsNumberFromItsAddress(String url, String id) throws IOException {
    assertThat(page("Fish,,555,,,,,0,,,,,,,,,,," + url + ",,,,").id).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "report.csv, 5/24/23 12:48, 2023-05-24T16:48:32Z",
    "report.csv, '', 2023-05-24T16:48:32Z",
    "2023-01-02-03-04-05-PST-Report.csv, 5/24/2023 12:48, 2023-05-24T19:48:32Z"
  })
  void placesTimesThatASpreadsheetDamaged(String name, String written, String expected)
      throws IOException {
    Records records =
        FORMATS.read(
            name, PAGE + "F,,555,," + written + ",5/24/23,12:48:32,0,,,,,,,,,,," + URL + ",,,,");
    assertThat(records.posts.get(0).created).isEqualTo(Instant.parse(expected));
    assertThat(records.posts.get(0).timeGuess).isEqualTo(TimeGuess.ZONE);
  }

  @ParameterizedTest
  @CsvSource({
    "EDT, 16:00",
    "EST, 17:00",
    "CDT, 17:00",
    "PST, 20:00",
    "UTC, 12:00",
    "BRT, 15:00",
    "BRST, 14:00",
    "CEST, 10:00",
    "IST, 06:30",
    "-03, 15:00",
    "+07, 05:00"
  })
  void knowsTheWordsForZones(String zone, String utc) throws IOException {
    Post post = page("F,,555,,2022-06-01 12:00:00 " + zone + ",,,0,,,,,,,,,,," + URL + ",,,,");
    assertThat(post.created).isEqualTo(Instant.parse("2022-06-01T" + utc + ":00Z"));
    assertThat(post.timeGuess).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-06-01 12:00:00 XQZ", "2022-06-31 12:00:00 EDT", "24.05.2023 12:48"})
  void quarantinesTimesItDoesNotUnderstand(String written) throws IOException {
    Records records = read(PAGE + "F,,555,," + written + ",,,0,,,,,,,,,,," + URL + ",secret,,,\n");
    assertThat(records.quarantined)
        .containsExactly(
            "line 2: the time of the post is not understood, or its time zone is unknown");
  }

  @Test
  void quarantinesARowOfAnotherWidthAndGoesOn() throws IOException {
    String good = "F,,555,,,,,0,,,,,,,,,,," + URL + ",Hake,,,\n";
    Records records = read(PAGE + good + "F,,555\n" + good);
    assertThat(records.posts).hasSize(2);
    assertThat(records.quarantined).containsExactly("line 3: the row has 3 fields, the header 23");
  }

  @Test
  void keepsTheShortLinkInTheTextAndTheTargetAmongTheLinks() throws IOException {
    Post post =
        page(
            "F,,555,,,,,0,,,,,,,,,,,"
                + URL
                + ",Buy https://s.example/$1:=:https://shop.example/$2 now,"
                + "https://s.example/3,https://shop.example/4,");
    assertThat(post.text).isEqualTo("Buy https://s.example/$1 now");
    assertThat(post.links).containsExactly("https://shop.example/4", "https://shop.example/$2");
  }
}
