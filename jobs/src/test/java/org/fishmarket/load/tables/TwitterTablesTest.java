package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Profile;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.record.Snapshot;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;

/** Tables of tweets, with the traps of each family. */
class TwitterTablesTest {
  private static final Reading FORMATS = new Reading(TableFormats.all());

  private static Records read(String family, String csv) throws IOException {
    return FORMATS.readAs(family, Reading.file("some/table.csv", csv));
  }

  private static final String TWINT =
      "id,conversation_id,created_at,date,time,timezone,user_id,username,name,tweet,language,"
          + "mentions,urls,replies_count,retweets_count,likes_count,hashtags,retweet,quote_url,"
          + "reply_to\n";

  @Test
  void twint() throws IOException {
    // made at 2021-07-08T00:30:15Z; its zone column is off by the hour of summer time
    String made = idOf("2021-07-08T00:30:15Z");
    Records table =
        read(
            "twint",
            TWINT
                + made
                + ",%s,2021-07-07 19:30:15 Central Daylight Tim,2021-07-07,19:30:15,"
                    .formatted(made)
                + "-0600,7,ada,Ada,Bread &amp; tea,en,\"[{'screen_name': 'bob', 'name': \"\"b'b\"\","
                + " 'id': '8'}]\",['https://example.org/a'],1,2,3.0,\"['tea', 'bread']\",False,,[]\n"
                + "101,99,,2009-12-01,10:00:00,+0100,7,ada,Ada,@bob yes,und,[],[],0,0,0,[],False,,"
                + "\"[{'user_id': '7', 'username': 'ada'}, {'user_id': '8', 'username': 'bob'}]\"\n"
                + "102,99,,2009-12-01,10:00:00,+0100,7,ada,Ada,and more,en,[],[],0,0,0,[],False,,[]\n"
                + "103,103,,2009-12-01,10:00:00,+0100,7,ada,Ada,look,en,[],[],0,0,0,[],False,"
                + "https://twitter.com/Bob/status/77,[]\n"
                + "104,104,,2009-12-01,10:00:00,+0100,7,ada,Ada,cut,en,\"['bob\",[],0,0,0,[],False,,[]\n");
    assertThat(table.quarantined).containsExactly("line 6: mentions: a list that is cut or broken");
    Post post = table.posts.get(0);
    assertThat(post.created).isEqualTo("2021-07-08T00:30:15Z");
    assertThat(post.author).isEqualTo(new AccountRef("7", "ada"));
    assertThat(post.text).isEqualTo("Bread & tea");
    assertThat(post.mentions).containsExactly(new AccountRef("8", "bob"));
    assertThat(post.links).containsExactly("https://example.org/a");
    assertThat(post.hashtags).containsExactly("tea", "bread");
    assertThat(post.replies).isEqualTo(1);
    assertThat(post.shares).isEqualTo(2);
    assertThat(post.likes).isEqualTo(3);
    assertThat(post.views).isNull();
    assertThat(post.lang).isEqualTo("en");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);

    Post reply = table.posts.get(1);
    assertThat(reply.kind).isEqualTo(Kind.REPLY);
    assertThat(reply.replyToAccount).as("not the author").isEqualTo(new AccountRef("8", "bob"));
    assertThat(reply.replyToPost).as("the thread's first tweet is not the one answered").isNull();
    assertThat(reply.created).isEqualTo("2009-12-01T09:00:00Z");
    assertThat(reply.lang).isNull();

    assertThat(table.posts.get(2).kind).as("goes on in a thread").isEqualTo(Kind.REPLY);
    assertThat(table.posts.get(2).replyToAccount).isNull();

    Post quote = table.posts.get(3);
    assertThat(quote.kind).isEqualTo(Kind.QUOTE);
    assertThat(quote.sharedPost).isEqualTo("77");
    assertThat(quote.sharedAccount).isEqualTo(AccountRef.ofHandle("Bob"));
  }

  @Test
  void aRetweetOfTwintIsWhoseRetweetItIs() throws IOException {
    String made = idOf("2021-07-08T00:30:15Z");
    String again = idOf("2021-07-09T10:00:00Z");
    Records table =
        read(
            "twint",
            TWINT.strip()
                + ",user_rt_id,user_rt,retweet_id,retweet_date\n"
                + made
                + ",%s,,2021-07-07,19:30:15,-0500,7,ada,Ada,Bread,en,[],[],1,2,3,[],True,,[],"
                    .formatted(made)
                + "8,bob,%s,2021-07-09 05:00:00\n".formatted(again));
    Post post = table.posts.get(0);
    assertThat(post.kind).isEqualTo(Kind.REPOST);
    assertThat(post.id).isEqualTo(again);
    assertThat(post.author).isEqualTo(new AccountRef("8", "bob"));
    assertThat(post.created).isEqualTo("2021-07-09T10:00:00Z");
    assertThat(post.sharedPost).isEqualTo(made);
    assertThat(post.sharedAccount).isEqualTo(new AccountRef("7", "ada"));
    assertThat(post.text).isNull();
    assertThat(table.snapshots)
        .singleElement()
        .satisfies(original -> assertThat(original.id()).isEqualTo(made))
        .satisfies(original -> assertThat(original.likes()).isEqualTo(3));
  }

  private static final String RTWEET =
      "user_id,status_id,created_at,screen_name,text,reply_to_status_id,reply_to_user_id,"
          + "reply_to_screen_name,is_retweet,favorite_count,retweet_count,hashtags,"
          + "urls_expanded_url,mentions_user_id,mentions_screen_name,lang,quoted_status_id,"
          + "quoted_text,quoted_favorite_count,quoted_retweet_count,quoted_user_id,"
          + "quoted_screen_name,quoted_followers_count,retweet_status_id,retweet_text,"
          + "retweet_favorite_count,retweet_retweet_count,retweet_user_id,retweet_screen_name,"
          + "retweet_followers_count,followers_count\n";

  @Test
  void rtweet() throws IOException {
    Records table =
        read(
            "rtweet",
            RTWEET
                + "x7,xx105,10/15/2018 23:56,ada,Vote <U+0001F600> &amp; run,xx104,xx8,bob,FALSE,1,2,"
                + "Vote Run,https://example.org/a https://example.org/b,xxNA xx8,cid bob,en,"
                + ",,,,,,,,,,,,,,10\n"
                + "x7,x106,1541536322,ada,The words of another,NA,NA,NA,TRUE,0,0,Vote,NA,x8,bob,en,"
                + ",,,,,,,x90,The words of another,19,12,x8,bob,500,10\n"
                + "x7,x107,1541536322,ada,Look at this,,,,FALSE,4,5,,,,\"bob,cid\",und,"
                + "x91,\"It begins, but …\",3,1,x9,cid,600,,,,,,,,NA\n"
                + "x7,1.05198E+18,1541536322,ada,Rounded,,,,FALSE,4,5,,,,,,,,,,,,,,,,,,,,\n"
                + "x7,x109,soon,ada,When?,,,,FALSE,4,5,,,,,,,,,,,,,,,,,,,,\n");
    assertThat(table.quarantined)
        .containsExactly(
            "line 5: id: a spreadsheet has rounded the id",
            "line 6: created: a time in none of the mapping's formats");
    Post reply = table.posts.get(0);
    assertThat(reply.id).isEqualTo("105");
    assertThat(reply.author).isEqualTo(new AccountRef("7", "ada"));
    assertThat(reply.created).isEqualTo("2018-10-15T23:56:00Z");
    assertThat(reply.text).isEqualTo("Vote \uD83D\uDE00 & run");
    assertThat(reply.kind).isEqualTo(Kind.REPLY);
    assertThat(reply.replyToPost).isEqualTo("104");
    assertThat(reply.replyToAccount).isEqualTo(new AccountRef("8", "bob"));
    assertThat(reply.mentions)
        .containsExactly(AccountRef.ofHandle("cid"), new AccountRef("8", "bob"));
    assertThat(reply.hashtags).containsExactly("Vote", "Run");
    assertThat(reply.links).containsExactly("https://example.org/a", "https://example.org/b");
    assertThat(reply.likes).isEqualTo(1);
    assertThat(reply.shares).isEqualTo(2);
    assertThat(reply.replies).isNull();
    assertThat(reply.followers).isEqualTo(10);

    Post repost = table.posts.get(1);
    assertThat(repost.kind).isEqualTo(Kind.REPOST);
    assertThat(repost.created).isEqualTo("2018-11-06T20:32:02Z");
    assertThat(repost.text).as("the words are another's").isNull();
    assertThat(repost.likes).as("the zero is no measured zero").isNull();
    assertThat(repost.shares).isNull();
    assertThat(repost.mentions).isEmpty();
    assertThat(repost.sharedPost).isEqualTo("90");
    assertThat(repost.sharedAccount).isEqualTo(new AccountRef("8", "bob"));

    Post quote = table.posts.get(2);
    assertThat(quote.kind).isEqualTo(Kind.QUOTE);
    assertThat(quote.sharedPost).isEqualTo("91");
    assertThat(quote.mentions)
        .containsExactly(AccountRef.ofHandle("bob"), AccountRef.ofHandle("cid"));
    assertThat(quote.lang).isNull();
    assertThat(quote.followers).isNull();

    assertThat(table.snapshots)
        .containsExactly(
            new Snapshot("90", 19L, null, 12L, null, null),
            new Snapshot("91", 3L, null, 1L, null, null));
    assertThat(table.profiles)
        .containsExactly(
            new Profile(new AccountRef("8", "bob"), 500L),
            new Profile(new AccountRef("9", "cid"), 600L));
  }

  @Test
  void rtweetOfASpreadsheetThatWritesTheDayFirst() throws IOException {
    String id = "x" + idOf("2018-11-06T20:32:00Z");
    Records table =
        read(
            "rtweet",
            RTWEET + "x7," + id + ",6/11/2018 20:32,ada,Hi,,,,FALSE,1,2" + ",".repeat(20) + "\n");
    assertThat(table.posts.get(0).created).isEqualTo("2018-11-06T20:32:00Z");
  }

  @Test
  void snscrape() throws IOException {
    Records table =
        read(
            "snscrape",
            "date,id,content,username,like_count,retweet_count\n"
                + "2023-06-06 18:51:32+02:00,11,\"@Mill_Shop, @bob where's my tea &amp; bread?\n"
                + "https://t.co/x #Tea\",ada,0,5\n"
                + "2023-06-06 18:51:32+00:00,12,.@Mill_Shop is closed,ada,1,0\n"
                + "2023-06-06 18:51:32+00:00,,no id,ada,1,0\n"
                + ",,,,,\n");
    assertThat(table.quarantined).containsExactly("line 5: id: not given");
    assertThat(table.skipped).containsExactly(Map.entry("empty row", 1));
    Post reply = table.posts.get(0);
    assertThat(reply.kind).isEqualTo(Kind.REPLY);
    assertThat(reply.replyToAccount).isEqualTo(AccountRef.ofHandle("Mill_Shop"));
    assertThat(reply.text)
        .isEqualTo("@Mill_Shop, @bob where's my tea & bread?\nhttps://t.co/x #Tea");
    assertThat(reply.mentions)
        .containsExactly(AccountRef.ofHandle("Mill_Shop"), AccountRef.ofHandle("bob"));
    assertThat(reply.links).containsExactly("https://t.co/x");
    assertThat(reply.hashtags).containsExactly("Tea");
    assertThat(reply.created).isEqualTo("2023-06-06T16:51:32Z");
    assertThat(reply.likes).isZero();
    assertThat(reply.shares).isEqualTo(5);
    assertThat(reply.replies).isNull();
    assertThat(table.posts.get(1).kind).isEqualTo(Kind.ORIGINAL);
  }

  @Test
  void customerSupport() throws IOException {
    Records table =
        read(
            "customer-support",
            ",tweet_id,author_id,inbound,created_at,text,response_tweet_id,"
                + "in_response_to_tweet_id\n"
                + "0,1,MillShop,False,Tue Oct 31 22:10:47 +0000 2017,@115712 Sorry!,,3.0\n"
                + "1,3,115712,True,Tue Oct 31 22:08:27 +0000 2017,@MillShop where is it,\"1,5\",\n"
                + "2,4,115713,True,Tue Oct 31 22:09:00 +0000 2017,@MillShop \n\nI wait,6,\n"
                + "3,5,MillShop,False,Tue Oct 31 22:11:00 +0000 2017,Open again,,\n");
    assertThat(table.posts).extracting(post -> post.id).containsExactly("1", "3", "5");
    assertThat(table.quarantined)
        .containsExactly("line 4: a row broken by bare line ends into 2 pieces");
    Post answer = table.posts.get(0);
    Post question = table.posts.get(1);
    assertThat(answer.kind).isEqualTo(Kind.REPLY);
    assertThat(answer.replyToPost).isEqualTo(question.id);
    assertThat(answer.replyToAccount).isEqualTo(question.author);
    assertThat(question.replyToAccount).isEqualTo(answer.author);
    assertThat(question.created).isEqualTo("2017-10-31T22:08:27Z");
    assertThat(question.likes).isNull();
    assertThat(table.posts.get(2).kind).isEqualTo(Kind.ORIGINAL);
  }

  private static String idOf(String time) {
    return String.valueOf((Instant.parse(time).toEpochMilli() - 1_288_834_974_657L) << 22);
  }
}
