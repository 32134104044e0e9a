package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;

/** Tables of Facebook and LinkedIn posts, with the traps of each family. */
class PageTablesTest {
  private static final Reading FORMATS = new Reading(TableFormats.all());

  private static Records read(String family, String csv) throws IOException {
    return FORMATS.readAs(family, Reading.file("some/table.csv", csv));
  }

  @Test
  void graphApiPages() throws IOException {
    Records table =
        read(
            "graph-api-pages",
            "created_time,description,link,message,page_id,post_id,react_angry,react_haha,"
                + "react_like,react_love,react_sad,react_wow,scrape_time,shares\n"
                + "2017-07-14T12:05:50+0000,About the linked page,http://example.org/a,"
                + "\"Tea\r\nfor all http://example.org/b #Tea\",5,5_77,1,2,30,4,0,5,"
                + "2017-07-14 11:01:24.379857,9\n"
                + "2017-07-14T12:05:50+0000,Alone,, ,5,5_78,,2,30,4,0,5,,0\n"
                + "2017-07-14T12:05:50+0000,,,x,5,5_79,1,2,many,4,0,5,,0\n");
    assertThat(table.quarantined).containsExactly("line 5: likes: not a count");
    Post post = table.posts.get(0);
    assertThat(post.id).isEqualTo("5_77");
    assertThat(post.author).isEqualTo(AccountRef.ofId("5"));
    assertThat(post.created).isEqualTo("2017-07-14T12:05:50Z");
    assertThat(post.collected).isEqualTo("2017-07-14T11:01:24.379857Z");
    assertThat(post.text).isEqualTo("Tea\nfor all http://example.org/b #Tea");
    assertThat(post.links).containsExactly("http://example.org/a", "http://example.org/b");
    assertThat(post.hashtags).containsExactly("Tea");
    assertThat(post.likes).isEqualTo(42);
    assertThat(post.shares).isEqualTo(9);
    assertThat(post.replies).isNull();

    Post bare = table.posts.get(1);
    assertThat(bare.text).as("the description is not the author's").isNull();
    assertThat(bare.likes).as("one kind of reaction is missing").isNull();
    assertThat(bare.shares).isZero();
  }

  @Test
  void metaBusinessSuite() throws IOException {
    Records table =
        read(
            "meta-business-suite",
            "\uFEFF\"Post ID\",\"Page ID\",\"Page name\",Title,Description,\"Duration (secs)\","
                + "\"Publish time\",Permalink,Date,Views,Reach,Reactions,Comments,Shares,Views\n"
                + "11,5,Mill,\"Fresh bread\nat noon #Mill\",\"Fresh bread\nat noon #Mill\",41,"
                + "\"03/15/2025 03:06\",https://www.facebook.com/5/videos/11,Lifetime,9,8,7,6,,3\n"
                + "12,5,Mill,,\"Closed today, see https://example.org/a\",0,"
                + "\"03/13/2025 22:26\",https://www.facebook.com/x,Lifetime,0,2,0,0,0,0\n"
                + "13,5,Mill,Bread,,0,15.03.2025,https://www.facebook.com/x,Lifetime,0,2,0,0,0,0\n");
    assertThat(table.quarantined)
        .containsExactly("line 6: created: a time in none of the mapping's formats");
    Post film = table.posts.get(0);
    assertThat(film.id).isEqualTo("11");
    assertThat(film.author).isEqualTo(AccountRef.ofId("5"));
    assertThat(film.created).isEqualTo("2025-03-15T03:06:00Z");
    assertThat(film.text)
        .as("once, though it stands twice")
        .isEqualTo("Fresh bread\nat noon #Mill");
    assertThat(film.hashtags).containsExactly("Mill");
    assertThat(film.likes).isEqualTo(7);
    assertThat(film.replies).isEqualTo(6);
    assertThat(film.shares).as("empty is not zero").isNull();
    assertThat(film.views).as("the first of two").isEqualTo(9);
    Post note = table.posts.get(1);
    assertThat(note.text).startsWith("Closed today");
    assertThat(note.links).containsExactly("https://example.org/a");
    assertThat(note.shares).isZero();
  }

  @Test
  void pagePostScraper() throws IOException {
    Records table =
        read(
            "page-post-scraper",
            ",Page,share_count,reaction_count,comment_count,status_id,status_message,status_link,"
                + "status_published,num_reactions,num_comments,num_shares\n"
                + "0,Mill News,4.0,62.0,21.0,5_77,Fresh bread,http://example.org/a,"
                + "2016-09-19 09:01:11,60,19,3\n"
                + "1,Mill News,,50.0,8.0,5_78,,,2016-09-19 09:01:11,0,0,0\n"
                + "2,Mill News,,50.0,8.0,5_79,,,19 Sept,0,0,0\n");
    assertThat(table.quarantined)
        .containsExactly("line 4: created: a time in none of the mapping's formats");
    Post post = table.posts.get(0);
    assertThat(post.author).isEqualTo(new AccountRef("5", "Mill News"));
    assertThat(post.created).isEqualTo("2016-09-19T14:01:11Z");
    assertThat(post.likes).isEqualTo(60);
    assertThat(post.replies).isEqualTo(19);
    assertThat(post.shares).isEqualTo(3);
    assertThat(post.links).containsExactly("http://example.org/a");
    Post failed = table.posts.get(1);
    assertThat(failed.likes).as("not fetched, so the other count").isEqualTo(50);
    assertThat(failed.replies).isEqualTo(8);
    assertThat(failed.shares).isZero();
    assertThat(failed.text).isNull();
  }

  @Test
  void groupThreads() throws IOException {
    Records table =
        read(
            "group-threads",
            "postId,parentPostId,parentCommentId,authorName,message,description,hasLink\n"
                + "16_44,,,Ada L.,Who sells tea? http://example.org,From the link,True\n"
                + "45,16_44,,Bob,I do,,False\n"
                + "46,16_44,45,Ada L.,Thanks,,False\n"
                + "47,16_44,45,,Nobody,,False\n");
    assertThat(table.quarantined).containsExactly("line 5: author: not given");
    Post post = table.posts.get(0);
    Post comment = table.posts.get(1);
    Post answer = table.posts.get(2);
    assertThat(table.posts).extracting(one -> one.id).containsExactly("44", "45", "46");
    assertThat(table.posts).extracting(one -> one.group).containsOnly("16");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(post.author).isEqualTo(AccountRef.ofHandle("Ada L."));
    assertThat(comment.kind).isEqualTo(Kind.COMMENT);
    assertThat(comment.replyToPost).isEqualTo(post.id);
    assertThat(answer.replyToPost).as("the comment, not the post").isEqualTo(comment.id);
    assertThat(post.created).isNull();
    assertThat(post.likes).isNull();
  }

  @Test
  void linkedInInfluencers() throws IOException {
    Records table =
        read(
            "linkedin-influencers",
            "index,name,followers,time_spent,media_type,reactions,comments,views,label,content\n"
                + "12,Ada L.,4026,1 year ago,article,7,0,,Others,\"Mill &  bread #tea   #bread \n"
                + " \n …see more\"\n"
                + "13,Ada L.,4026,2 days ago,image,8,1,,Others,Same words\n"
                + "14,Ada L.,4026,2 days ago,image,8,1,,Others,Same words\n");
    Post post = table.posts.get(0);
    assertThat(post.text).isEqualTo("Mill &  bread #tea   #bread");
    assertThat(post.hashtags).containsExactly("tea", "bread");
    assertThat(post.author).isEqualTo(AccountRef.ofHandle("Ada L."));
    assertThat(post.followers).isEqualTo(4026);
    assertThat(post.likes).isEqualTo(7);
    assertThat(post.replies).isZero();
    assertThat(post.views).isNull();
    assertThat(post.created).as("1 year ago is no time").isNull();
    assertThat(table.posts).extracting(one -> one.id).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void linkedInPosts() throws IOException {
    Records table =
        read(
            "linkedin-posts",
            "name,headline,followers,time_spent,content,content_links,media_type,num_hashtags,"
                + "hashtags,reactions,comments,views\n"
                + "Ada L.,,4060,19,Tea with Bob,https://ch.linkedin.com/in/bob-b?trk=x;"
                + " https://www.linkedin.com/feed/hashtag/tea;"
                + " https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fexample%2Eorg&x=1;"
                + " https://lnkd.in/a,post,2,#Tea; #1,24,1,\n"
                + "Bob B.,,80,2,Well said,,repost,0,,0,0,\n");
    Post post = table.posts.get(0);
    assertThat(post.id).isNull();
    assertThat(post.created).isNull();
    assertThat(post.mentions).containsExactly(AccountRef.ofId("https://www.linkedin.com/in/bob-b"));
    assertThat(post.links).containsExactly("https://example.org", "https://lnkd.in/a");
    assertThat(post.hashtags).containsExactly("Tea", "1");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(table.posts.get(1).kind).isEqualTo(Kind.QUOTE);
    assertThat(table.posts.get(1).text).isEqualTo("Well said");
  }
}
