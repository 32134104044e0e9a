package org.fishmarket.load.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fishmarket.load.twitter.Ytd.file;
import static org.fishmarket.load.twitter.Ytd.tweet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Interaction;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XArchiveFilesTest {
  private static final Reading FORMATS = new Reading(TwitterFormats.all());
  private static final String MANIFEST =
      """
      window.__THAR_CONFIG = {
        "userInfo" : { "accountId" : "77", "userName" : "baker", "displayName" : "The Baker" },
        "archiveInfo" : { "generationDate" : "2024-02-03T04:05:06.789Z" },
        "dataTypes" : { "account" : { "files" : [ ] }, "ageinfo" : { }, "tweets" : { "files" : [
          { "fileName" : "data/tweets.js", "globalName" : "YTD.tweets.part0", "count" : "1" },
          { "fileName" : "data/tweets-part1.js", "globalName" : "YTD.tweets.part1" } ] } }
      }""";

  @TempDir private Path root;

  private void write(String name, String content) throws IOException {
    Files.createDirectories(root.resolve(name).getParent());
    Files.writeString(root.resolve(name), content);
  }

  @Test
  void theManifestNamesOwnerAndTime() throws IOException {
    write("data/manifest.js", MANIFEST);
    write("data/tweets.js", file("tweets", tweet("1", "a", "")));
    Post post = FORMATS.read(LocalFile.of(root, "data/tweets.js")).posts.get(0);
    assertThat(post.author).isEqualTo(new AccountRef("77", "baker"));
    assertThat(post.collected).isEqualTo("2024-02-03T04:05:06.789Z");
  }

  @Test
  void theAccountFileNamesTheOwnerEvenIfItWasEditedByHand() throws IOException {
    write(
        "account.js",
        "window.YTD.account.part0 = [\n  {account: {email: 'x', username: \"baker\", accountId:"
            + " \"77\",},},\n];\n");
    write("tweet.js", file("tweet", tweet("1", "a", "")));
    Post post = FORMATS.read(LocalFile.of(root, "tweet.js")).posts.get(0);
    assertThat(post.author).isEqualTo(new AccountRef("77", "baker"));
    assertThat(post.collected).isNull();
  }

  @Test
  void theCompanionsAreFoundBesideTheFileInAnyFolder() throws IOException {
    write("twitter-2024-02-03/data/manifest.js", MANIFEST);
    write("twitter-2024-02-03/data/tweets.js", file("tweets", tweet("1", "a", "")));
    LocalFile file = LocalFile.of(root, "twitter-2024-02-03/data/tweets.js");
    assertThat(FORMATS.read(file).posts.get(0).author.id()).isEqualTo("77");
  }

  @Test
  void everyPartIsReadButNotTheOldFileThatTheManifestDoesNotName() throws IOException {
    write("data/manifest.js", MANIFEST);
    write("data/tweets.js", file("tweets", tweet("1", "a", "")));
    write("data/tweets-part1.js", file("tweets", tweet("2", "b", "")).replace("part0", "part1"));
    write("data/tweet.js", file("tweet", tweet("3", "c", ""), tweet("4", "d", "")));
    assertThat(FORMATS.read(LocalFile.of(root, "data/tweets.js")).posts).hasSize(1);
    assertThat(FORMATS.read(LocalFile.of(root, "data/tweets-part1.js")).posts).hasSize(1);
    Records old = FORMATS.read(LocalFile.of(root, "data/tweet.js"));
    assertThat(old.posts).isEmpty();
    assertThat(old.skipped).containsEntry("in a file that the manifest does not name", 2);
  }

  @Test
  void partsOfTheOlderLayoutAreRead() throws IOException {
    String part = file("tweet", tweet("1", "a", "")).replace("part0", "part12");
    assertThat(FORMATS.read("tweet-part12.js", part).posts).hasSize(1);
  }

  @Test
  void theRootLayoutOf2018WithBareTweetsIsRead() throws IOException {
    String bare =
        "window.YTD.tweet.part0 = [ "
            + tweet("1", "a", "\"coordinates\" : null, \"geo\" : null, \"contributors\" : null,")
            + ", "
            + tweet("2", "b", "")
            + " ]";
    assertThat(FORMATS.read("tweet.js", bare).posts)
        .extracting(post -> post.id)
        .containsExactly("1", "2");
  }

  @Test
  void aFileWhoseOwnerEditedItIsRead() throws IOException {
    String edited =
        "\uFEFFwindow.YTD.tweets.part0 =\n[\n  {tweet: "
            + tweet("1", "ends = here; ", "'source' : 'my; own',")
            + ",},\n];\n\n";
    assertThat(FORMATS.read("data/tweets.js", edited).posts.get(0).text).isEqualTo("ends = here; ");
  }

  @Test
  void aFileWhoseAssignmentWasCutOffIsRead() throws IOException {
    String json = file("tweets", tweet("1", "a", "")).replaceFirst("^[^=]*= ", "");
    assertThat(FORMATS.read("tweets.json", json).posts).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[ ]", "[];", "[\n]\n;\n"})
  void anEmptyFileHoldsNothing(String array) throws IOException {
    assertThat(FORMATS.read("data/tweets.js", "window.YTD.tweets.part0 = " + array).read).isZero();
  }

  @Test
  void aFileCutInTheMiddleKeepsWhatCameBefore() throws IOException {
    String whole = file("tweets", tweet("1", "a", ""), tweet("2", "secret", ""));
    LocalFile file =
        LocalFile.of("data/tweets.js", whole.substring(0, whole.length() - 9).getBytes("UTF-8"));
    Records records = new Records();
    assertThatThrownBy(() -> new XArchive(false).read(file, records))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("secret");
    assertThat(records.posts).hasSize(1);
  }

  @Test
  void likesAreReactionsOfTheOwner() throws IOException {
    write("data/manifest.js", MANIFEST);
    String like = "{ \"like\" : { \"tweetId\" : \"9\", \"fullText\" : \"a\" } }";
    write("data/like.js", "window.YTD.like.part0 = [ " + like + ", { \"like\" : { } } ]");
    Records records = FORMATS.read(LocalFile.of(root, "data/like.js"));
    Interaction reaction = records.interactions.get(0);
    assertThat(reaction.kind()).isEqualTo("reaction");
    assertThat(reaction.post()).isEqualTo("9");
    assertThat(reaction.from()).isNotNull();
    assertThat(reaction.to()).isNull();
    assertThat(reaction.at()).isNull();
    assertThat(records.quarantined).containsExactly("record 2: a like that names no post");
  }

  /** As archives of 2018 and 2019 lay: at the root of the zip, tweets without a wrapper. */
  @Test
  void theFirstLayoutLiesAtTheRoot() throws IOException {
    write(
        "account.js",
        "window.YTD.account.part0 = [ { \"account\" : { \"username\" : \"baker\", \"accountId\" :"
            + " \"77\" } } ]");
    String bare = tweet("1", "rolls", "\"geo\" : null, \"coordinates\" : null,");
    write("tweet.js", "window.YTD.tweet.part0 = [ " + bare + " ]");
    Post post = FORMATS.read(LocalFile.of(root, "tweet.js")).posts.get(0);
    assertThat(post.author).isEqualTo(new AccountRef("77", "baker"));
    assertThat(post.text).isEqualTo("rolls");
  }

  @Test
  void postsInCommunitiesAreReadWithTheirGroup() throws IOException {
    write("data/manifest.js", MANIFEST);
    write(
        "data/community-tweet.js",
        file("community_tweet", tweet("1", "a", "\"community_id_str\" : \"4242\",")));
    Records records = FORMATS.read(LocalFile.of(root, "data/community-tweet.js"));
    assertThat(records.posts.get(0).group).isEqualTo("4242");
  }

  @ParameterizedTest
  @CsvSource({
    "data/tweet-headers.js, tweet_headers, list of ids of the same tweets",
    "data/deleted-tweets.js, deleted_tweets, withdrawn by their author",
    "data/deleted-tweet-headers.js, deleted_tweet_headers, withdrawn by their author",
    "data/direct-messages.js, direct_messages, private messages are never read",
    "data/direct-message-headers.js, direct_message_headers, private messages are never read",
    "follower.js, follower, list of accounts",
    "following.js, following, list of accounts",
    "data/ad-engagements.js, ad_engagements, advertising",
    "data/something-new.js, something_new, holds no posts",
  })
  void otherFilesAreIgnoredForAReason(String name, String type, String reason) throws IOException {
    LocalFile file = Reading.file(name, "window.YTD." + type + ".part0 = [ { \"x\" : { } } ]");
    Format format = FORMATS.recognised(file);
    assertThat(format).isInstanceOf(XArchive.class);
    assertThat(format.ignored(file.head())).contains(reason);
  }

  @Test
  void whatLiesAroundTheDataIsIgnoredForAReason() throws IOException {
    for (String name :
        List.of(
            "data/tweets_media/1-abc.jpg",
            "tweet_media/1-abc.mp4",
            "a/data/direct_messages_media/1.png",
            "assets/images/twemoji/1f35e.svg",
            "Your archive.html")) {
      LocalFile file = Reading.file(name, "\u0001\u0002");
      assertThat(FORMATS.name(file)).as(name).isEqualTo("x-archive");
      assertThat(FORMATS.ignored(file)).isNotBlank();
    }
    LocalFile manifest = Reading.file("data/manifest.js", MANIFEST);
    assertThat(FORMATS.ignored(manifest)).contains("describes the archive");
  }
}
