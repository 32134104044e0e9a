package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Profile;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.record.Snapshot;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;

/** Tweets as tools of collectors write them, with the traps of each family. */
class ScraperTablesTest {
  private static final AccountRef ADA = new AccountRef("7", "ada");
  private static final AccountRef BOB = new AccountRef("8", "bob");

  private static void isBare(Post repost) {
    assertThat(repost.kind).isEqualTo(Kind.REPOST);
    assertThat(repost.text).as("the words are another's").isNull();
    assertThat(repost.likes).as("so are the counts").isNull();
    assertThat(repost.replies).isNull();
    assertThat(repost.shares).isNull();
    assertThat(repost.views).isNull();
  }

  @Test
  void twarcCsv() throws IOException {
    Records table = ScraperFixtures.read("twarc-csv");
    assertThat(table.quarantined)
        .containsExactly("line 6: created: a time in none of the mapping's formats");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo("101");
    assertThat(post.author).isEqualTo(ADA);
    assertThat(post.created).isEqualTo("2021-04-08T19:34:16Z");
    assertThat(post.collected).isEqualTo("2021-04-09T08:00:00Z");
    assertThat(post.text).isEqualTo("Fresh bread\nat noon & tea #Mill @bob");
    assertThat(post.lang).isEqualTo("en");
    assertThat(post.likes).isEqualTo(4);
    assertThat(post.replies).isEqualTo(1);
    assertThat(post.shares).as("retweets and quotes").isEqualTo(5);
    assertThat(post.views).as("not counted in 2021").isNull();
    assertThat(post.followers).isEqualTo(10);
    assertThat(post.mentions).containsExactly(AccountRef.ofHandle("bob"));
    assertThat(post.links).as("a picture is no link").containsExactly("https://example.org/a");
    assertThat(post.hashtags).containsExactly("Mill");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);

    Post reply = table.posts.get(1);
    assertThat(reply.kind).isEqualTo(Kind.REPLY);
    assertThat(reply.replyToPost).isEqualTo("100");
    assertThat(reply.replyToAccount).isEqualTo(BOB);
    assertThat(reply.lang).isNull();

    Post repost = table.posts.get(2);
    isBare(repost);
    assertThat(repost.sharedPost).isEqualTo("90");
    assertThat(repost.sharedAccount).isEqualTo(BOB);

    Post quote = table.posts.get(3);
    assertThat(quote.kind).isEqualTo(Kind.QUOTE);
    assertThat(quote.sharedPost).isEqualTo("91");
    assertThat(quote.sharedAccount).isEqualTo(new AccountRef("9", "cid"));
    assertThat(table.snapshots)
        .as("the merged row counts what the original got")
        .containsExactly(
            new Snapshot("90", 9L, 5L, 7L, 70L, Instant.parse("2021-04-09T08:00:00Z")));
  }

  @Test
  void fourCatTwitter() throws IOException {
    Records table = ScraperFixtures.read("4cat-twitter");
    assertThat(table.quarantined)
        .as("a tweet that could not be fetched")
        .containsExactly("line 6: author: not given");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo("201");
    assertThat(post.author).isEqualTo(ADA);
    assertThat(post.created).isEqualTo("2022-05-01T10:00:00Z");
    assertThat(post.text).isEqualTo("Bread & tea #Mill");
    assertThat(post.lang).isEqualTo("en");
    assertThat(post.likes).isEqualTo(4);
    assertThat(post.replies).isEqualTo(1);
    assertThat(post.shares).isEqualTo(5);
    assertThat(post.views).isEqualTo(50);
    assertThat(post.mentions)
        .containsExactly(AccountRef.ofHandle("bob"), AccountRef.ofHandle("cid"));
    assertThat(post.links).containsExactly("https://example.org/a", "https://example.org/b");
    assertThat(post.hashtags).containsExactly("Mill", "Tea");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);

    Post reply = table.posts.get(1);
    assertThat(reply.kind).isEqualTo(Kind.REPLY);
    assertThat(reply.replyToAccount).isEqualTo(AccountRef.ofHandle("bob"));
    assertThat(reply.replyToPost).as("the thread is not the tweet answered").isNull();
    assertThat(reply.views).isNull();
    isBare(table.posts.get(2));
    assertThat(table.posts.get(2).sharedAccount).isEqualTo(AccountRef.ofHandle("bob"));
    assertThat(table.posts.get(3).kind).isEqualTo(Kind.QUOTE);
    assertThat(table.posts.get(3).sharedAccount).isEqualTo(AccountRef.ofHandle("cid"));
  }

  @Test
  void snscrapeJson() throws IOException {
    Records table = ScraperFixtures.read("snscrape-json");
    assertThat(table.quarantined)
        .singleElement()
        .asString()
        .endsWith(": created: a time in none of the mapping's formats");
    Post old = table.posts.get(0);
    assertThat(old.id).isEqualTo("301");
    assertThat(old.author).isEqualTo(ADA);
    assertThat(old.created).isEqualTo("2021-04-08T19:34:16Z");
    assertThat(old.text).isEqualTo("Bread & tea #Mill https://t.co/x");
    assertThat(old.lang).isEqualTo("en");
    assertThat(old.likes).isEqualTo(4);
    assertThat(old.replies).isEqualTo(1);
    assertThat(old.shares).isEqualTo(5);
    assertThat(old.views).isNull();
    assertThat(old.followers).isEqualTo(10);
    assertThat(old.links).containsExactly("https://example.org/a");
    assertThat(old.hashtags).containsExactly("Mill");
    assertThat(old.kind).isEqualTo(Kind.ORIGINAL);

    Post reply = table.posts.get(1);
    assertThat(reply.kind).isEqualTo(Kind.REPLY);
    assertThat(reply.text).isEqualTo("@ada and more");
    assertThat(reply.replyToPost).isEqualTo("301");
    assertThat(reply.replyToAccount).as("goes on in the own thread").isEqualTo(ADA);
    assertThat(reply.mentions).containsExactly(ADA, BOB);
    assertThat(reply.links).containsExactly("https://example.org/b");
    assertThat(reply.views).isEqualTo(44);

    Post repost = table.posts.get(2);
    isBare(repost);
    assertThat(repost.sharedPost).isEqualTo("290");
    assertThat(repost.sharedAccount).isEqualTo(BOB);
    Post quote = table.posts.get(3);
    assertThat(quote.kind).isEqualTo(Kind.QUOTE);
    assertThat(quote.sharedPost).isEqualTo("291");
    assertThat(table.snapshots)
        .containsExactly(
            new Snapshot("290", 9L, 5L, 7L, null, null),
            new Snapshot("291", 9L, 5L, 7L, null, null));
    assertThat(table.profiles).containsExactly(new Profile(BOB, 500L), new Profile(BOB, 500L));
  }

  @Test
  void snscrapeJsonThatPandasSavedAsATable() throws IOException {
    String csv =
        "url,date,renderedContent,content,id,user,conversationId,likeCount,retweetCount,"
            + "quoteCount,inReplyToUser\n"
            + "u,2021-04-08 19:34:16+00:00,x,Hi,301,"
            + "\"{'username': 'ada', 'id': 7, 'description': \"\"it's\"\", 'link': None}\","
            + "301,4,2,3,\"{'username': 'bob', 'id': 8}\"\n";
    Records table =
        new Reading(TableFormats.all())
            .readAs("snscrape-json", ScraperFixtures.file("tweets.csv", csv));
    assertThat(table.quarantined).isEmpty();
    assertThat(table.posts.get(0).author).isEqualTo(ADA);
    assertThat(table.posts.get(0).replyToAccount).isEqualTo(BOB);
    assertThat(table.posts.get(0).kind).isEqualTo(Kind.REPLY);
  }
}
