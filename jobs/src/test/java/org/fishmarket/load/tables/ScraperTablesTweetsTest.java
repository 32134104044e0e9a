package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.record.Snapshot;
import org.junit.jupiter.api.Test;

/** More tables and dumps of tweets, with the traps of each family. */
class ScraperTablesTweetsTest {
  private static final AccountRef ADA = new AccountRef("7", "ada");
  private static final AccountRef BOB = new AccountRef("8", "bob");

  @Test
  void academicTwitter() throws IOException {
    Records table = ScraperFixtures.read("academictwitter");
    assertThat(table.quarantined).containsExactly("line 6: id: a spreadsheet has rounded the id");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo("401");
    assertThat(post.author).isEqualTo(ADA);
    assertThat(post.created).isEqualTo("2021-06-01T10:00:00Z");
    assertThat(post.text).isEqualTo("Bread & tea #Mill @bob https://t.co/x");
    assertThat(post.lang).isEqualTo("en");
    assertThat(post.likes).isEqualTo(4);
    assertThat(post.replies).isNull();
    assertThat(post.shares).isEqualTo(5);
    assertThat(post.followers).isEqualTo(10);
    assertThat(post.mentions).containsExactly(AccountRef.ofHandle("bob"));
    assertThat(post.links).containsExactly("https://t.co/x");
    assertThat(post.hashtags).containsExactly("Mill");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);

    Post reply = table.posts.get(1);
    assertThat(reply.kind).isEqualTo(Kind.REPLY);
    assertThat(reply.replyToAccount).isEqualTo(AccountRef.ofId("8"));
    Post repost = table.posts.get(2);
    assertThat(repost.kind).isEqualTo(Kind.REPOST);
    assertThat(repost.text).isNull();
    assertThat(repost.shares).as("the original's").isNull();
    assertThat(repost.sharedPost).isEqualTo("390");
    assertThat(repost.sharedAccount).isEqualTo(AccountRef.ofId("8"));
    Post quote = table.posts.get(3);
    assertThat(quote.kind).isEqualTo(Kind.QUOTE);
    assertThat(quote.sharedPost).isEqualTo("391");
  }

  @Test
  void apifyTweets() throws IOException {
    Records table = ScraperFixtures.read("apify-tweets");
    assertThat(table.quarantined)
        .as("a search that found nothing")
        .singleElement()
        .asString()
        .endsWith(": id: not given");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo("501");
    assertThat(post.author).isEqualTo(ADA);
    assertThat(post.created).isEqualTo("2023-11-24T17:49:36Z");
    assertThat(post.text).isEqualTo("Bread & tea #Mill @bob https://t.co/x");
    assertThat(post.likes).isEqualTo(4);
    assertThat(post.replies).isEqualTo(1);
    assertThat(post.shares).isEqualTo(5);
    assertThat(post.views).isEqualTo(50);
    assertThat(post.followers).isEqualTo(10);
    assertThat(post.mentions).containsExactly(BOB);
    assertThat(post.links).containsExactly("https://example.org/a");
    assertThat(post.hashtags).containsExactly("Mill");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);

    Post reply = table.posts.get(1);
    assertThat(reply.kind).isEqualTo(Kind.REPLY);
    assertThat(reply.replyToPost).isEqualTo("500");
    assertThat(reply.replyToAccount).isEqualTo(BOB);
    assertThat(reply.views).isNull();
    Post repost = table.posts.get(2);
    assertThat(repost.kind).isEqualTo(Kind.REPOST);
    assertThat(repost.shares).isNull();
    assertThat(repost.sharedPost).isEqualTo("490");
    assertThat(repost.sharedAccount).isEqualTo(BOB);
    Post quote = table.posts.get(3);
    assertThat(quote.kind).isEqualTo(Kind.QUOTE);
    assertThat(quote.sharedPost).isEqualTo("491");
    assertThat(quote.sharedAccount).isEqualTo(BOB);
    assertThat(table.snapshots)
        .containsExactly(
            new Snapshot("490", 9L, 5L, null, null, null),
            new Snapshot("491", 9L, 5L, null, null, null));
  }

  @Test
  void brightDataX() throws IOException {
    Records table = ScraperFixtures.read("bright-data-x");
    assertThat(table.quarantined)
        .as("an address that failed")
        .singleElement()
        .asString()
        .endsWith(": id: not given");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo("601");
    assertThat(post.author).isEqualTo(ADA);
    assertThat(post.created).isEqualTo("2026-03-31T23:43:21Z");
    assertThat(post.collected).isEqualTo("2026-04-02T12:00:00Z");
    assertThat(post.text).isEqualTo("Bread & tea #Mill @bob");
    assertThat(post.likes).isEqualTo(4);
    assertThat(post.replies).isEqualTo(1);
    assertThat(post.shares).isEqualTo(5);
    assertThat(post.views).isEqualTo(50);
    assertThat(post.followers).isEqualTo(10);
    assertThat(post.mentions).containsExactly(AccountRef.ofHandle("bob"));
    assertThat(post.links).containsExactly("https://example.org/a");
    assertThat(post.hashtags).containsExactly("Tea", "Mill");
    assertThat(post.kind).as("it names itself as its parent").isEqualTo(Kind.ORIGINAL);
    assertThat(post.replyToPost).isNull();
    assertThat(post.replyToAccount).isNull();

    Post reply = table.posts.get(1);
    assertThat(reply.kind).isEqualTo(Kind.REPLY);
    assertThat(reply.replyToPost).isEqualTo("600");
    assertThat(reply.replyToAccount).isEqualTo(AccountRef.ofId("8"));
    assertThat(table.posts.get(2).kind).isEqualTo(Kind.REPOST);
    assertThat(table.posts.get(2).likes).isNull();
    Post quote = table.posts.get(3);
    assertThat(quote.kind).isEqualTo(Kind.QUOTE);
    assertThat(quote.sharedPost).isEqualTo("591");
    assertThat(quote.sharedAccount).isEqualTo(AccountRef.ofHandle("cid"));
  }

  @Test
  void crowdTangleTwitter() throws IOException {
    Records table = ScraperFixtures.read("crowdtangle-twitter");
    assertThat(table.quarantined).containsExactly("line 5: id: not given");
    Post post = table.posts.get(0);
    assertThat(post.id).matches("\\d{19}");
    assertThat(post.author).isEqualTo(AccountRef.ofHandle("ada"));
    assertThat(post.created).isEqualTo("2019-05-27T21:02:06Z");
    assertThat(post.text).isEqualTo("Bread & tea #Mill");
    assertThat(post.likes).isEqualTo(4);
    assertThat(post.shares).isEqualTo(2);
    assertThat(post.followers).isEqualTo(2241);
    assertThat(post.links).containsExactly("https://example.org/a");
    assertThat(post.hashtags).containsExactly("Mill");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    Post reply = table.posts.get(1);
    assertThat(reply.kind).isEqualTo(Kind.REPLY);
    assertThat(reply.replyToAccount).isEqualTo(AccountRef.ofHandle("bob"));
    assertThat(reply.created).as("British summer time").isEqualTo("2019-05-27T16:02:06Z");
    assertThat(table.posts.get(2).created)
        .as("of an hour that comes twice, the second")
        .isEqualTo("2019-11-03T06:30:00Z");
  }
}
