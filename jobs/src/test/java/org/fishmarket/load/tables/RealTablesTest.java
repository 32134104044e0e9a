package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.fishmarket.testing.Shared;
import org.junit.jupiter.api.Test;

/** The nine real tables of many accounts: what must hold of each. */
class RealTablesTest {
  private static final Reading FORMATS = new Reading(TableFormats.all());

  private static Records real(String name, String family) throws IOException {
    return FORMATS.readAs(family, LocalFile.of(Shared.folder("real-collections"), name));
  }

  @Test
  void twint() throws IOException {
    Records table = real("twitter/twint-dogecoin-2021.csv", "twint");
    assertThat(table.posts).hasSize(6132);
    assertThat(distinct(table, post -> post.id)).isEqualTo(5710);
    assertThat(authors(table)).isEqualTo(1452);
    // 428 name whom they answer; 153 more stand inside a thread, mostly the author's own
    assertThat(kinds(table))
        .isEqualTo(Map.of(Kind.ORIGINAL, 5004L, Kind.REPLY, 581L, Kind.QUOTE, 547L));
    assertThat(given(table, post -> post.replyToAccount)).isEqualTo(428);
    assertThat(given(table, post -> post.replyToPost)).isZero();
    assertThat(given(table, post -> post.sharedPost)).isEqualTo(555);
    assertThat(given(table, post -> post.likes)).isEqualTo(6132);
    assertThat(given(table, post -> post.replies)).isEqualTo(6132);
    assertThat(given(table, post -> post.shares)).isEqualTo(6132);
    assertThat(given(table, post -> post.views)).isZero();
    assertTimesAgreeWithIds(table, 2);
    assertThat(textsWith("&amp;", table)).as("encoded twice in the source").isEqualTo(2);
  }

  @Test
  void rtweet() throws IOException {
    Records table = real("twitter/rtweet-2018.csv", "rtweet");
    assertThat(table.posts).hasSize(2139);
    // two exports overlap: once the x's are gone, 279 tweets are there twice
    assertThat(distinct(table, post -> post.id)).isEqualTo(1860);
    assertThat(authors(table)).isEqualTo(1241);
    assertThat(kinds(table))
        .isEqualTo(
            Map.of(Kind.ORIGINAL, 427L, Kind.REPLY, 147L, Kind.REPOST, 1488L, Kind.QUOTE, 77L));
    assertThat(of(table, Kind.REPOST))
        .allSatisfy(
            post -> {
              assertThat(post.likes).isNull();
              assertThat(post.shares).isNull();
              assertThat(post.text).isNull();
              assertThat(post.sharedPost).isNotNull();
              assertThat(post.sharedAccount).isNotNull();
            });
    assertThat(given(table, post -> post.likes)).isEqualTo(2139 - 1488);
    assertThat(given(table, post -> post.followers)).isEqualTo(2139);
    assertThat(given(table, post -> post.replyToPost)).isEqualTo(137);
    assertThat(table.snapshots).hasSize(1488 + 300);
    assertThat(table.snapshots).allMatch(seen -> seen.likes() != null && seen.shares() != null);
    assertThat(table.profiles).hasSize(1488 + 300).allMatch(seen -> seen.followers() != null);
    assertThat(table.posts)
        .allMatch(post -> post.id.matches("\\d+") && post.author.id().matches("\\d+"))
        .flatMap(post -> post.mentions)
        .noneMatch(account -> "NA".equals(account.id()) || "NA".equals(account.handle()));
    assertTimesAgreeWithIds(table, 61);
    assertThat(textsWith("<U+", table)).isZero();
  }

  @Test
  void snscrape() throws IOException {
    Records table = real("twitter/snscrape-ups-2023.csv", "snscrape");
    assertThat(table.posts).hasSize(9999);
    assertThat(distinct(table, post -> post.id)).isEqualTo(9999);
    assertThat(authors(table)).isEqualTo(5362);
    assertThat(kinds(table)).isEqualTo(Map.of(Kind.ORIGINAL, 3369L, Kind.REPLY, 6630L));
    assertThat(of(table, Kind.REPLY)).allMatch(post -> post.replyToAccount != null);
    assertThat(given(table, post -> post.likes)).isEqualTo(9999);
    assertThat(given(table, post -> post.shares)).isEqualTo(9999);
    assertThat(given(table, post -> post.replies)).isZero();
    assertTimesAgreeWithIds(table, 2);
    assertThat(textsWith("&amp;", table)).as("encoded twice in the source").isEqualTo(1);
  }

  @Test
  void customerSupport() throws IOException {
    Records table = real("twitter/twcs-support-2017.csv", "customer-support");
    assertThat(table.posts).hasSize(4999);
    assertThat(table.quarantined)
        .containsExactly("line 2589: a row broken by bare line ends into 2 pieces");
    Set<String> ids = table.posts.stream().map(post -> post.id).collect(Collectors.toSet());
    assertThat(ids).hasSize(4999).doesNotContain("3399");
    List<String> parents =
        table.posts.stream().map(post -> post.replyToPost).filter(Objects::nonNull).toList();
    assertThat(parents).hasSize(3694);
    // 3,688 parents are in the file; one of them, 3399, is the record in quarantine
    assertThat(parents.stream().filter(ids::contains)).hasSize(3687);
    assertThat(parents).contains("3399");
    assertThat(table.posts)
        .allMatch(post -> post.created != null && post.text != null)
        .allMatch(post -> post.likes == null && post.replies == null)
        .allMatch(post -> post.shares == null && post.views == null);
    Set<AccountRef> authors = new HashSet<>();
    table.posts.forEach(post -> authors.add(post.author));
    assertThat(table.posts.stream().map(post -> post.replyToAccount).filter(authors::contains))
        .as("customers are answered by the number that they write under")
        .hasSizeGreaterThan(3500);
    assertThat(textsWith("&amp;", table)).isZero();
  }

  @Test
  void graphApi() throws IOException {
    Records table = real("facebook/graph-news-2017.csv", "graph-api-pages");
    assertThat(table.posts).hasSize(19850);
    assertThat(distinct(table, post -> post.id)).isEqualTo(19600);
    assertThat(authors(table)).isEqualTo(82);
    assertThat(given(table, post -> post.text)).isEqualTo(19850 - 729);
    assertThat(given(table, post -> post.likes)).isEqualTo(19850);
    assertThat(given(table, post -> post.shares)).isEqualTo(19850);
    assertThat(given(table, post -> post.replies)).isZero();
    assertThat(given(table, post -> post.collected)).isEqualTo(19850);
    assertThat(post(table, "228735667216_10154890480662217").likes)
        .as("reactions of all kinds")
        .isEqualTo(4123 + 1005 + 2 + 41 + 2256 + 0);
  }

  @Test
  void pageScraper() throws IOException {
    Records table = real("facebook/pagescraper-news-2016.csv", "page-post-scraper");
    assertThat(table.posts).hasSize(2150);
    assertThat(distinct(table, post -> post.id)).isEqualTo(2150);
    assertThat(authors(table)).isEqualTo(8);
    assertThat(given(table, post -> post.likes)).isEqualTo(2150);
    assertThat(table.posts)
        .as("reactions that the scraper failed to fetch are taken from the other count")
        .noneMatch(post -> post.likes == 0);
    Post post = post(table, "184096565021911_1035430716555154");
    assertThat(post.likes).as("not the other day's 62").isEqualTo(59);
    assertThat(post.replies).isEqualTo(59);
    assertThat(post.created).isEqualTo("2016-09-19T14:56:44Z");
  }

  @Test
  void groupThreads() throws IOException {
    Records table = real("facebook/group-threads-casmlab.csv", "group-threads");
    assertThat(kinds(table)).isEqualTo(Map.of(Kind.ORIGINAL, 857L, Kind.COMMENT, 1211L));
    assertThat(authors(table)).isEqualTo(314);
    Map<String, Post> byId =
        table.posts.stream().collect(Collectors.toMap(post -> post.id, post -> post));
    assertThat(byId).hasSize(2068);
    List<Post> comments = of(table, Kind.COMMENT);
    assertThat(comments.stream().filter(post -> !byId.containsKey(post.replyToPost)))
        .as("comments whose post is not in the file")
        .hasSizeBetween(1, 67);
    assertThat(
            comments.stream()
                .map(post -> byId.get(post.replyToPost))
                .filter(parent -> parent != null && parent.kind == Kind.COMMENT))
        .as("comments on comments")
        .hasSize(47);
    assertThat(table.posts)
        .allMatch(post -> post.created == null && post.likes == null && post.replies == null)
        .extracting(post -> post.group)
        .containsOnly("160475740743826");
  }

  @Test
  void linkedInInfluencers() throws IOException {
    Records table = real("linkedin/influencers-2021.csv", "linkedin-influencers");
    assertThat(table.posts).hasSize(1581);
    assertThat(distinct(table, post -> post.id)).isEqualTo(1581);
    assertThat(authors(table)).isEqualTo(64);
    assertThat(table.posts)
        .allMatch(post -> post.followers != null && post.likes != null && post.replies != null)
        .allMatch(post -> post.created == null && post.views == null && post.shares == null);
    assertThat(textsWith("…see more", table)).isZero();
  }

  @Test
  void linkedInPosts() throws IOException {
    Records table = real("linkedin/posts-pld-2025.csv", "linkedin-posts");
    assertThat(table.posts).hasSize(786);
    assertThat(authors(table)).isEqualTo(499);
    assertThat(table.posts)
        .allMatch(post -> post.followers != null && post.likes != null && post.replies != null)
        .allMatch(post -> post.id == null && post.created == null && post.views == null);
    assertThat(table.posts.stream().map(post -> post.author + post.text).distinct())
        .as("author and text tell the posts apart")
        .hasSize(786);
    assertThat(table.posts)
        .flatMap(post -> post.links)
        .noneMatch(link -> link.contains("/feed/hashtag/") || link.contains("linkedin.com/in/"));
  }

  /** Tweets' ids hold their times, written independently of the table's columns. */
  private static void assertTimesAgreeWithIds(Records table, long seconds) {
    assertThat(table.posts)
        .allSatisfy(
            post -> {
              long millis = (Long.parseLong(post.id) >> 22) + 1_288_834_974_657L;
              assertThat(Duration.between(post.created, Instant.ofEpochMilli(millis)).abs())
                  .isLessThanOrEqualTo(Duration.ofSeconds(seconds));
            });
  }

  private static long textsWith(String trace, Records table) {
    return table.posts.stream()
        .filter(post -> post.text != null && post.text.contains(trace))
        .count();
  }

  private static Post post(Records table, String id) {
    return table.posts.stream().filter(post -> post.id.equals(id)).findFirst().orElseThrow();
  }

  private static List<Post> of(Records table, Kind kind) {
    return table.posts.stream().filter(post -> post.kind == kind).toList();
  }

  private static long authors(Records table) {
    return distinct(
        table, post -> post.author.id() == null ? post.author.foldedHandle() : post.author.id());
  }

  private static long distinct(Records table, Function<Post, Object> field) {
    return table.posts.stream().map(field).distinct().count();
  }

  private static long given(Records table, Function<Post, Object> field) {
    return table.posts.stream().map(field).filter(Objects::nonNull).count();
  }

  private static Map<Kind, Long> kinds(Records table) {
    return table.posts.stream()
        .collect(Collectors.groupingBy(post -> post.kind, Collectors.counting()));
  }
}
