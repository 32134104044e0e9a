package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.junit.jupiter.api.Test;

/** LinkedIn posts as tools of collectors write them, with the traps of each family. */
class ScraperTablesLinkedInTest {
  private static final String ACTIVITY = "urn:li:activity:";
  private static final String ORIGINAL = ACTIVITY + "7158760892006400000";
  private static final String FIRST = ACTIVITY + "7169270140108800000";
  private static final String SECOND = ACTIVITY + "7169285239603200000";
  private static final AccountRef ADA =
      new AccountRef("https://www.linkedin.com/in/ada-l", "Ada L.");
  private static final AccountRef MILL =
      new AccountRef("https://www.linkedin.com/company/mill", "The Mill");
  private static final AccountRef BOB = AccountRef.ofId("https://www.linkedin.com/in/bob-b");

  @Test
  void fourCatLinkedIn() throws IOException {
    Records table = ScraperFixtures.read("4cat-linkedin");
    assertThat(table.quarantined).containsExactly("line 4: id: not given");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo(FIRST);
    assertThat(post.author).isEqualTo(ADA);
    assertThat(post.created).as("by its id, not by 3w").isEqualTo("2024-03-01T10:00:00Z");
    assertThat(post.collected).isEqualTo("2024-03-20T10:00:00Z");
    assertThat(post.text).isEqualTo("Tea with Bob #Mill");
    assertThat(post.likes).isEqualTo(42);
    assertThat(post.replies).isEqualTo(3);
    assertThat(post.shares).isEqualTo(2);
    assertThat(post.mentions).containsExactly(AccountRef.ofHandle("Bob B."));
    assertThat(post.links).containsExactly("https://example.org/a");
    assertThat(post.hashtags).containsExactly("tea", "bread", "Mill");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(table.posts.get(1).author).isEqualTo(MILL);
    assertThat(table.posts.get(1).text).isNull();
    assertThat(table.posts.get(1).likes).isZero();
  }

  @Test
  void zeeschuimerLinkedIn() throws IOException {
    Records table = ScraperFixtures.read("zeeschuimer-linkedin");
    assertThat(table.quarantined)
        .as("an advertisement")
        .singleElement()
        .asString()
        .endsWith(": author: not given");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo(FIRST);
    assertThat(post.author).isEqualTo(ADA);
    assertThat(post.created).isEqualTo("2024-03-01T10:00:00Z");
    assertThat(post.collected).isEqualTo("2024-03-01T10:01:40.123Z");
    assertThat(post.text).isEqualTo("Tea #Mill https://lnkd.in/a");
    assertThat(post.likes).isEqualTo(42);
    assertThat(post.replies).isEqualTo(3);
    assertThat(post.shares).isEqualTo(2);
    assertThat(post.links).containsExactly("https://example.org/a", "https://lnkd.in/a");
    assertThat(post.hashtags).containsExactly("Mill");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    Post quote = table.posts.get(1);
    assertThat(quote.id).as("where older files name it").isEqualTo(SECOND);
    assertThat(quote.kind).isEqualTo(Kind.QUOTE);
    assertThat(quote.sharedPost).isEqualTo(ORIGINAL);
    assertThat(quote.sharedAccount).isEqualTo(new AccountRef(BOB.id(), "Bob B."));
    assertThat(quote.likes).as("where older files count it").isEqualTo(5);
    assertThat(quote.replies).isEqualTo(1);
    assertThat(quote.shares).isZero();
  }

  @Test
  void apifyLinkedInPost() throws IOException {
    Records table = ScraperFixtures.read("apify-linkedin-post");
    assertThat(table.quarantined).singleElement().asString().endsWith(": id: not given");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo(FIRST);
    assertThat(post.author).isEqualTo(ADA);
    assertThat(post.created).isEqualTo("2024-03-01T10:00:00Z");
    assertThat(post.text).isEqualTo("Tea #Mill https://example.org/a");
    assertThat(post.likes).isEqualTo(42);
    assertThat(post.replies).isEqualTo(3);
    assertThat(post.shares).isEqualTo(2);
    assertThat(post.links).containsExactly("https://example.org/a");
    assertThat(post.hashtags).containsExactly("Mill");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(table.posts.get(1).kind).isEqualTo(Kind.QUOTE);
    assertThat(table.posts.get(1).sharedPost).isEqualTo(ORIGINAL);
  }

  @Test
  void apifyLinkedInPosts() throws IOException {
    Records table = ScraperFixtures.read("apify-linkedin-posts");
    assertThat(table.quarantined)
        .singleElement()
        .asString()
        .endsWith(": created: a time in none of the mapping's formats");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo(FIRST);
    assertThat(post.author).isEqualTo(MILL);
    assertThat(post.created).isEqualTo("2024-03-01T10:00:00Z");
    assertThat(post.lang).isEqualTo("en");
    assertThat(post.likes).isEqualTo(42);
    assertThat(post.replies).isEqualTo(3);
    assertThat(post.shares).isEqualTo(2);
    assertThat(post.followers).isEqualTo(2100);
    assertThat(post.links).containsExactly("https://example.org/a");
    assertThat(post.hashtags).containsExactly("Mill");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    Post quote = table.posts.get(1);
    assertThat(quote.author).isEqualTo(new AccountRef(ADA.id(), "ada-l"));
    assertThat(quote.kind).isEqualTo(Kind.QUOTE);
    assertThat(quote.sharedPost).isEqualTo(ORIGINAL);
    assertThat(quote.replies).as("left out is not zero").isNull();
    assertThat(table.posts.get(2).kind).isEqualTo(Kind.REPOST);
    assertThat(table.posts.get(2).text).isNull();
    assertThat(table.posts.get(2).likes).isNull();
  }

  @Test
  void apifyLinkedInProfilePosts() throws IOException {
    Records table = ScraperFixtures.read("apify-linkedin-profile-posts");
    assertThat(table.quarantined)
        .as("a reaction")
        .singleElement()
        .asString()
        .endsWith(": created: not given");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo(FIRST);
    assertThat(post.author).isEqualTo(ADA);
    assertThat(post.created).isEqualTo("2024-03-01T10:00:00Z");
    assertThat(post.text).isEqualTo("Tea #Mill https://lnkd.in/a");
    assertThat(post.likes).isEqualTo(42);
    assertThat(post.replies).isEqualTo(3);
    assertThat(post.shares).isEqualTo(2);
    assertThat(post.links).containsExactly("https://example.org/a", "https://lnkd.in/a");
    assertThat(post.hashtags).containsExactly("Mill");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(table.posts.get(1).kind).isEqualTo(Kind.QUOTE);
    assertThat(table.posts.get(1).sharedPost).isEqualTo(ORIGINAL);
    Post comment = table.posts.get(2);
    assertThat(comment.kind).isEqualTo(Kind.COMMENT);
    assertThat(comment.author).isEqualTo(new AccountRef(BOB.id(), "Bob B."));
    assertThat(comment.replyToPost).isEqualTo(post.id);
    assertThat(comment.text).isEqualTo("Well said");
    assertThat(comment.created).isEqualTo("2024-03-01T12:00:00Z");
    assertThat(comment.replies).isZero();
  }

  @Test
  void brightDataLinkedIn() throws IOException {
    Records table = ScraperFixtures.read("bright-data-linkedin");
    assertThat(table.quarantined)
        .as("an address that failed")
        .singleElement()
        .asString()
        .endsWith(": id: not given");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo(FIRST);
    assertThat(post.author).isEqualTo(new AccountRef(ADA.id(), "ada-l"));
    assertThat(post.created).isEqualTo("2024-03-01T10:00:00.123Z");
    assertThat(post.text).isEqualTo("Tea with Bob");
    assertThat(post.likes).isEqualTo(42);
    assertThat(post.replies).isEqualTo(3);
    assertThat(post.shares).isNull();
    assertThat(post.followers).isEqualTo(4060);
    assertThat(post.mentions).containsExactly(BOB);
    assertThat(post.links).containsExactly("https://example.org/a");
    assertThat(post.hashtags).containsExactly("Mill");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(table.posts.get(1).kind).isEqualTo(Kind.QUOTE);
    assertThat(table.posts.get(1).sharedPost).isEqualTo(ORIGINAL);
  }
}
