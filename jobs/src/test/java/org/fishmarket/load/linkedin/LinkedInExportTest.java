package org.fishmarket.load.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.fishmarket.load.record.Interaction;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInExportTest {
  private static final Reading FORMATS = new Reading(LinkedInFormats.all());
  private static final String SHARES =
      "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n";
  private static final String LINK = "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A11";

  private static Records read(String name, String csv) throws IOException {
    return FORMATS.read(name, csv);
  }

  private static Post share(String cells) throws IOException {
    Records records = read("Shares.csv", SHARES + cells + "\n");
    assertThat(records.quarantined).isEmpty();
    assertThat(records.posts).hasSize(1);
    return records.posts.get(0);
  }

  private static String text(String rawCell) throws IOException {
    return share("2024-02-29 13:47:07," + LINK + ",\"" + rawCell + "\",,,MEMBER_NETWORK").text;
  }

  @Test
  void readsAShare() throws IOException {
    Post post =
        share(
            "2024-02-29 13:47:07,"
                + LINK
                + ",Fresh #cod at https://a.example/1.,https://b.example/2,"
                + "https://media.example/3,MEMBER_NETWORK");
    assertThat(post.created).isEqualTo(Instant.parse("2024-02-29T13:47:07Z"));
    assertThat(post.id).isEqualTo("urn:li:share:11");
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(post.author).isNull();
    assertThat(post.links)
        .containsExactly("https://b.example/2", "https://media.example/3", "https://a.example/1");
    assertThat(post.hashtags).containsExactly("cod");
    assertThat(post.likes).isNull();
    assertThat(post.group).isNull();
  }

  @Test
  void joinsTheLinesThatTheExportQuotes() throws IOException {
    assertThat(text("one\"\"\n\"\"two\"\"\n\"\"\"\"\n\"\"three")).isEqualTo("one\ntwo\n\nthree");
    assertThat(text("one\"\"\n\"\"")).isEqualTo("one\n");
    assertThat(text("one\"\"\r\n\"\"two")).isEqualTo("one\ntwo");
  }

  @Test
  void keepsTheQuotesOfTheAuthor() throws IOException {
    assertThat(text("he said \"\"hi\"\"\"\"\n\"\"and \"\"left\"\""))
        .isEqualTo("he said \"hi\"\nand \"left\"");
    assertThat(text("\"\"hi\"\"\"\"\n\"\"\"\"ho\"\"")).isEqualTo("\"hi\"\n\"ho\"");
    assertThat(text("\"\"hi\"\"\n\"\"ho\"\"\nsaved by another program"))
        .isEqualTo("\"hi\"\n\"ho\"\nsaved by another program");
  }

  @ParameterizedTest
  @CsvSource({"'',,REPOST", "'  ',,REPOST", "'',https://b.example/,ORIGINAL", "words,,ORIGINAL"})
  void takesAShareWithNothingOfItsOwnForARepost(String text, String url, Kind kind)
      throws IOException {
    Post post =
        share("2024-02-29 13:47:07," + LINK + "," + text + "," + (url == null ? "" : url) + ",,X");
    assertThat(post.kind).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A12, urn:li:ugcPost:12, ",
    "https://www.linkedin.com/feed/update/urn:li:activity:13?x=1, urn:li:activity:13, ",
    "https://www.linkedin.com/feed/update/urn%3Ali%3AgroupPost%3A14-15, urn:li:groupPost:14-15, 14",
    "https://www.linkedin.com/pulse/100%-fish, https://www.linkedin.com/pulse/100%-fish, "
  })
  void namesPostsByTheirUrn(String link, String id, String group) throws IOException {
    Post post = share("2024-02-29 13:47:07," + link + ",words,,,X");
    assertThat(post.id).isEqualTo(id);
    assertThat(post.group).isEqualTo(group);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date,Link,Message\n2024-01-01 00:00:00,LINK,\"say \\\"fresh\\\", not \\\"new\\\"\nat C:\\new \\\\o/\"\n",
        "Date,Link,Message\n2024-01-01 00:00:00,LINK,\"say \"\"fresh\"\", not \"\"new\"\"\nat C:\\new \\o/\"\n"
      })
  void readsCommentsInBothDialects(String csv) throws IOException {
    Records records =
        read("Comments_123.csv", csv.replace("LINK", LINK) + "2024-01-02 00:00:00,,plain\n");
    assertThat(records.quarantined).isEmpty();
    assertThat(records.posts).hasSize(2);
    Post post = records.posts.get(0);
    assertThat(post.text).isEqualTo("say \"fresh\", not \"new\"\nat C:\\new \\o/");
    assertThat(post.kind).isEqualTo(Kind.COMMENT);
    assertThat(post.replyToPost).isEqualTo("urn:li:share:11");
    assertThat(post.id).isNull();
    assertThat(records.posts.get(1).replyToPost).isNull();
  }

  @Test
  void keepsTheStandardDialectForACommentThatEndsInABackslash() throws IOException {
    Records records =
        read(
            "Comments.csv",
            "Date,Link,Message\n2024-01-01 00:00:00,,\"over\nthere \\\"\n2024-01-02 00:00:00,,\"x\"\n");
    assertThat(records.posts).extracting(p -> p.text).containsExactly("over\nthere \\", "x");
  }

  @Test
  void readsReactionsAndBareReshares() throws IOException {
    Records reactions =
        read("Reactions_9.csv", "Date,Type,Link\n2024-01-01 00:00:00,PRAISE," + LINK + "\n");
    assertThat(reactions.interactions)
        .containsExactly(
            new Interaction(
                null, null, "reaction", "urn:li:share:11", Instant.parse("2024-01-01T00:00:00Z")));
    Post repost =
        read("InstantReposts.csv", "Date,Link\n2024-01-01 00:00:00," + LINK + "\n").posts.get(0);
    assertThat(repost.kind).isEqualTo(Kind.REPOST);
    assertThat(repost.sharedPost).isEqualTo("urn:li:share:11");
    assertThat(repost.id).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shares.csv",
        "Shares_17529409.csv",
        "shares (1).csv",
        "Complete_LinkedInDataExport_01-02-2024/Shares.csv",
        "my posts.csv"
      })
  void knowsSharesByTheirHeaderWhateverTheFileIsCalled(String name) throws IOException {
    String moved = "Notes:\n\"with, a note\"\n\nVisibility,Date,ShareCommentary,ShareLink,More\n";
    Records records = read(name, moved + "X,2024-01-01 00:00:00 UTC,words," + LINK + ",\n");
    assertThat(records.posts).extracting(post -> post.text).containsExactly("words");
  }

  @Test
  void namesTheColumnsThatATableLacks() throws IOException {
    assertThat(reason("Shares.csv", "Date,Link,Text\n"))
        .isEqualTo(
            "not the table that LinkedIn writes: its header lacks ShareLink, ShareCommentary");
    assertThat(reason("Shares.csv", "nothing\n"))
        .endsWith("lacks Date, ShareLink, ShareCommentary");
    assertThat(reason("Comments.csv", "Date,Link,Text\n")).endsWith("lacks Message");
  }

  private static String reason(String name, String csv) throws IOException {
    return FORMATS.ignored(Reading.file(name, csv));
  }

  @Test
  void quarantinesBrokenRowsAndGoesOn() throws IOException {
    String good = "2024-01-01 00:00:00," + LINK + ",words,,,X\n";
    Records records =
        read(
            "Shares.csv",
            SHARES
                + good
                + "2024-01-01 00:00:00,secret\n"
                + good
                + good.replace("-01-01", "-13-01")
                + good);
    assertThat(records.posts).hasSize(3);
    assertThat(records.quarantined)
        .containsExactly(
            "line 3: the row has 2 fields, the header 6",
            "line 5: the date is not written as yyyy-MM-dd HH:mm:ss");
  }

  @Test
  void keepsWhatStandsBeforeACut() throws IOException {
    String cut =
        SHARES + "2024-01-01 00:00:00," + LINK + ",words,,,X\n2024-01-01 00:00:00,,\"secret";
    Records records = read("Shares.csv", cut);
    assertThat(records.quarantined).containsExactly("line 3: a quote is opened and not closed");
    assertThat(records.posts).hasSize(1);
  }
}
