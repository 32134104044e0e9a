package org.fishmarket.load.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTest {
  private static final Reading FORMATS = new Reading(TwitterFormats.all());
  private static final String V1 =
      "{\"created_at\":\"Sat Jun 01 10:00:00 +0000 2019\",\"id\":1,\"id_str\":\"1\","
          + "\"text\":\"a\",\"user\":{\"id_str\":\"2\",\"screen_name\":\"b\"},\"lang\":\"en\"}";

  private static String format(String name, String content) throws IOException {
    return FORMATS.name(Reading.file(name, content));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "any.js          | window.YTD.tweets.part0 = [ {              | x-archive",
        "tweet.js        | window.YTD.tweet.part3 = [ ]               | x-archive",
        "any.js          | Grailbird.data.tweets_2014_07 =            | x-grailbird",
        "a.json          | [{\"id_str\":\"1\",\"created_at\":\"\",\"text\":\"\",\"user\":{\"id_str\":\"2\" | x-api-v1",
        "a               | {\"delete\":{\"status\":{\"id_str\":\"1\"}}} | x-api-v1",
        "a.jsonl         | {\"data\":[{\"text\":\"\",\"id\":\"1\",\"author_id\":\"2\",\"created_at\":\"\" | x-api-v2",
        "a.jsonl         | {\"data\":{\"id\":\"1\",\"text\":\"\",\"public_metrics\":{\"retweet_count\":0 | x-api-v2",
        "a.json          | {\"data\":[{\"id\":\"1\",\"name\":\"B\",\"username\":\"b\"}]} | x-api-v2",
        "a.jsonl         | {\"id\":\"1\",\"text\":\"\",\"author_id\":\"2\",\"conversation_id\":\"1\"} | x-api-v2",
      })
  void byTheirContentWhateverTheirName(String name, String content, String format)
      throws IOException {
    assertThat(format(name, content)).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "your_posts_1.json   | [{\"timestamp\":1,\"data\":[{\"post\":\"a\"}],\"title\":\"b\"}]",
        "comments.json       | {\"comments_v2\":[{\"timestamp\":1,\"data\":[]}]}",
        "tweets.json         | {\"$schema\":\"x\",\"properties\":{\"id_str\":{},\"text\":{},\"user\":{}}}",
        "feed.json           | {\"data\":[{\"id\":\"1_2\",\"message\":\"a\",\"created_time\":\"b\"}]}",
        "comments.json       | {\"data\":[{\"id\":\"1\",\"username\":\"b\",\"text\":\"a\",\"timestamp\":\"c\"}]}",
        "groups.json         | {\"data\":[{\"id\":\"1\",\"name\":\"b\",\"member_count\":4}]}",
        "tweets.jsonl        | {\"_type\":\"snscrape.modules.twitter.Tweet\",\"id\":1,\"content\":\"a\"}",
        "statuses.json       | {\"statuses\":[{\"idstr\":\"1\",\"mid\":\"1\",\"created_at\":\"\",\"text\":\"\"}]}",
        "Shares.csv          | Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility",
        "tweets.csv          | id,created_at,text,user.screen_name",
        "app.js              | var data = {};",
        "README.txt          | Complete LinkedIn data export",
        "posts/media/x/1.jpg | ÿØÿ",
        "empty.csv           | ``",
      })
  void filesOfOthersAreLeftToThem(String name, String content) throws IOException {
    assertThat(format(name, content)).isNull();
  }

  @Test
  void aHeadThatEndsInTheMiddleOfATweetIsEnough() throws IOException {
    String big = V1.replace("\"lang\"", "\"more\":\"" + "é".repeat(Head.LENGTH) + "\",\"lang\"");
    assertThat(format("a.jsonl", big)).isEqualTo("x-api-v1");
    assertThat(format("a.json", "[" + big)).isEqualTo("x-api-v1");
    assertThat(new ApiV1().splits(Reading.file("a.jsonl", big).head())).isTrue();
    assertThat(new ApiV1().splits(Reading.file("a.json", "[" + big).head())).isFalse();
  }

  @Test
  void aByteOrderMarkAndABrokenFirstLineDoNotHideIt() throws IOException {
    assertThat(format("a.jsonl", "\uFEFF" + V1)).isEqualTo("x-api-v1");
    String broken = V1.substring(0, 40) + "\n" + V1 + "\n" + V1;
    assertThat(format("a.jsonl", broken)).isEqualTo("x-api-v1");
    assertThat(new ApiV1().splits(Reading.file("a.jsonl", broken).head())).isTrue();
  }

  @Test
  void recognisingAnyFileIsFast() throws IOException {
    LocalFile file =
        Reading.file("a.json", "[" + (V1.replace("text", "message") + ",").repeat(400));
    assertThat(FORMATS.name(file)).isNull();
    long start = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      FORMATS.name(file);
    }
    assertThat((System.nanoTime() - start) / 20).isLessThan(100_000_000L);
  }
}
