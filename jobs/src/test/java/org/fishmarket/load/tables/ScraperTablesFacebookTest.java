package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;

/** Facebook posts as tools of collectors write them, with the traps of each family. */
class ScraperTablesFacebookTest {
  private static final AccountRef MILL = new AccountRef("5", "The Mill");

  @Test
  void pagePostComments() throws IOException {
    Records table = ScraperFixtures.read("page-post-comments");
    assertThat(table.quarantined)
        .containsExactly("line 4: created: a time in none of the mapping's formats");
    Post comment = table.posts.get(0);
    assertThat(comment.id).isEqualTo("77_901");
    assertThat(comment.kind).isEqualTo(Kind.COMMENT);
    assertThat(comment.replyToPost).isEqualTo("5_77");
    assertThat(comment.author).isEqualTo(AccountRef.ofHandle("Ada L."));
    assertThat(comment.created).as("five hours in summer too").isEqualTo("2016-07-19T14:01:11Z");
    assertThat(comment.text).startsWith("Fresh bread?");
    assertThat(comment.likes).as("all reactions").isEqualTo(6);
    assertThat(comment.links).containsExactly("https://example.org/a");
    assertThat(comment.hashtags).containsExactly("Mill");
    Post answer = table.posts.get(1);
    assertThat(answer.kind).isEqualTo(Kind.COMMENT);
    assertThat(answer.replyToPost).as("the comment, not the post").isEqualTo(comment.id);
    assertThat(answer.text).as("a picture is no word").isNull();
    assertThat(answer.likes).isZero();
  }

  @Test
  void fourCatFacebook() throws IOException {
    Records table = ScraperFixtures.read("4cat-facebook");
    assertThat(table.quarantined)
        .containsExactly("line 4: created: a time in none of the mapping's formats");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo("701");
    assertThat(post.author).isEqualTo(new AccountRef("mill", "The Mill"));
    assertThat(post.group).isNull();
    assertThat(post.created).as("by the exact column").isEqualTo("2024-03-01T10:00:00Z");
    assertThat(post.text).isEqualTo("Bread #Mill https://example.org/a");
    assertThat(post.links).containsExactly("https://example.org/a");
    assertThat(post.hashtags).containsExactly("Mill");
    assertThat(post.likes).isNull();
    assertThat(table.posts.get(1).group).isEqualTo("tea");
  }

  @Test
  void zeeschuimerFacebook() throws IOException {
    Records table = ScraperFixtures.read("zeeschuimer-facebook");
    assertThat(table.quarantined).singleElement().asString().endsWith(": author: not given");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo("711");
    assertThat(post.author).isEqualTo(MILL);
    assertThat(post.created).isEqualTo("2024-03-01T10:00:00Z");
    assertThat(post.collected).isEqualTo("2024-03-01T10:01:40.123Z");
    assertThat(post.text).isEqualTo("Bread #Mill https://example.org/a");
    assertThat(post.likes).isEqualTo(42);
    assertThat(post.replies).isEqualTo(3);
    assertThat(post.shares).isEqualTo(9);
    assertThat(post.links).containsExactly("https://example.org/a");
    assertThat(post.hashtags).containsExactly("Mill");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    Post quote = table.posts.get(1);
    assertThat(quote.created).as("from the second box").isEqualTo("2024-03-01T11:00:00Z");
    assertThat(quote.kind).isEqualTo(Kind.QUOTE);
    assertThat(quote.sharedPost).isEqualTo("600");
    assertThat(quote.likes).isNull();
  }

  @Test
  void apifyFacebookPosts() throws IOException {
    Records table = ScraperFixtures.read("apify-facebook-posts");
    assertThat(table.quarantined)
        .as("a page that failed")
        .singleElement()
        .asString()
        .endsWith(": id: not given");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo("721");
    assertThat(post.author).isEqualTo(MILL);
    assertThat(post.created).isEqualTo("2025-08-06T07:22:37Z");
    assertThat(post.text).isEqualTo("Bread #Mill https://example.org/a");
    assertThat(post.likes).as("not the three kinds").isEqualTo(35);
    assertThat(post.replies).isEqualTo(1);
    assertThat(post.shares).isEqualTo(18);
    assertThat(post.views).isEqualTo(50);
    assertThat(post.links).containsExactly("https://example.org/b", "https://example.org/a");
    assertThat(post.hashtags).containsExactly("Mill");
    Post quote = table.posts.get(1);
    assertThat(quote.kind).isEqualTo(Kind.QUOTE);
    assertThat(quote.text).isEqualTo("Look");
    assertThat(quote.sharedPost).isEqualTo("600");
    assertThat(table.posts.get(2).replies).as("left out is not zero").isNull();
  }

  @Test
  void apifyFacebookPostsAsATable() throws IOException {
    String csv =
        "facebookUrl,pageName,postId,url,time,likes,topReactionsCount,user/id,user/name,text\n"
            + "u,mill,721,u,2025-08-06T07:22:37.000Z,35,35,5,The Mill,Bread\n";
    Records table =
        Reading.read(
            ScraperFixtures.format("apify-facebook-posts"), ScraperFixtures.file("t.csv", csv));
    assertThat(table.posts.get(0).author).isEqualTo(MILL);
  }

  @Test
  void brightDataFacebook() throws IOException {
    Records table = ScraperFixtures.read("bright-data-facebook");
    assertThat(table.quarantined)
        .as("an address that failed")
        .singleElement()
        .asString()
        .endsWith(": id: not given");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo("731");
    assertThat(post.author).isEqualTo(MILL);
    assertThat(post.group).isNull();
    assertThat(post.created).isEqualTo("2026-03-21T19:01:34Z");
    assertThat(post.collected).isEqualTo("2026-03-22T08:00:00Z");
    assertThat(post.text).isEqualTo("Bread https://example.org/a");
    assertThat(post.likes).as("of all kinds").isEqualTo(39);
    assertThat(post.replies).isEqualTo(1);
    assertThat(post.shares).isEqualTo(2);
    assertThat(post.views).isEqualTo(50);
    assertThat(post.followers).isEqualTo(2100);
    assertThat(post.links).containsExactly("https://example.org/a");
    assertThat(post.hashtags).containsExactly("Mill");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    Post inGroup = table.posts.get(1);
    assertThat(inGroup.group).isEqualTo("Tea lovers");
    assertThat(inGroup.author).isEqualTo(new AccountRef("8", "Bob"));
    assertThat(inGroup.followers).as("members").isEqualTo(300);
    assertThat(inGroup.likes).isNull();
    assertThat(table.posts.get(2).kind).isEqualTo(Kind.QUOTE);
    assertThat(table.posts.get(2).sharedPost).isEqualTo("600");
  }

  @Test
  void brightDataFacebookAsATable() throws IOException {
    String csv =
        "url,post_id,user_url,user_username_raw,content,date_posted,hashtags,num_comments,"
            + "num_shares,likes,profile_id\n"
            + "u,731,u,The Mill,Bread,\"\"\"2026-03-21T19:01:34.000Z\"\"\",\"[\"\"#Mill\"\"]\",1,2,39,5\n"
            + "u,732,u,The Mill,Tea,2026-03-21T19:01:34.000Z,null,1,null,39,5\n";
    Records table =
        Reading.read(
            ScraperFixtures.format("bright-data-facebook"), ScraperFixtures.file("t.csv", csv));
    assertThat(table.quarantined).isEmpty();
    assertThat(table.posts.get(0).created)
        .as("in quotes of its own")
        .isEqualTo(table.posts.get(1).created)
        .isEqualTo("2026-03-21T19:01:34Z");
    assertThat(table.posts.get(0).hashtags).containsExactly("Mill");
    assertThat(table.posts.get(1).shares).isNull();
  }
}
