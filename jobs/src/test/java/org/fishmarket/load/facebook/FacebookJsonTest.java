package org.fishmarket.load.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Interaction;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookJsonTest {
  private static final Reading FORMATS = new Reading(FacebookFormats.all());

  private static Records read(String name, String json) throws IOException {
    return FORMATS.read(name, json);
  }

  private static Post onlyPost(String entry) throws IOException {
    Records records = read("your_posts_1.json", "[" + entry + "]");
    assertThat(records.posts).hasSize(1);
    return records.posts.get(0);
  }

  /** The text as the export writes it: every byte an escape. */
  private static String broken(String text) {
    StringBuilder escapes = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      escapes.append(b >= 0 ? String.valueOf((char) b) : "\\u%04x".formatted(b & 0xFF));
    }
    return escapes.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "posts/your_posts_1.json",
        "your_posts_2.json",
        "your_posts_1 (1).json",
        "your_activity_across_facebook/posts/your_posts_1.json",
        "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json",
        "this_profile's_activity_across_facebook/posts/profile_posts_1.json",
        "profile_posts_3.json"
      })
  void readsBareListsOfAllLayouts(String name) throws IOException {
    Records records =
        read(
            name,
            "[\n  {\n    \"timestamp\": 1700000000,\n    \"data\": [{\"post\": \"Hake\"}]\n  }\n]");
    assertThat(records.posts).hasSize(1);
    Post post = records.posts.get(0);
    assertThat(post.text).isEqualTo("Hake");
    assertThat(post.created).isEqualTo(Instant.ofEpochSecond(1700000000));
    assertThat(post.kind).isEqualTo(Kind.ORIGINAL);
    assertThat(post.author).isNull();
    assertThat(post.id).isNull();
    assertThat(post.likes).isNull();
  }

  @Test
  void readsTheFirstExportsWithTagsAsStrings() throws IOException {
    Records records =
        read(
            "posts/your_posts.json",
            """
            {"status_updates": [
              {"timestamp": 1530000000, "data": [{"post": "Market day"}, {"update_timestamp": 5}],
               "tags": ["Ann Fisher", "Bo"], "title": "Cy updated his status."},
              {"timestamp": 1530000100, "attachments": [{"data": []}], "title": "Cy shared a link."}
            ]}""");
    assertThat(records.posts).extracting(post -> post.text).containsExactly("Market day", null);
    assertThat(records.posts.get(0).mentions).isEmpty();
  }

  @Test
  void findsTheTextInAnyElementAmongEmptyOnes() throws IOException {
    Post post =
        onlyPost(
            "{\"timestamp\": 1, \"data\": [{}, {\"update_timestamp\": 2}, {\"post\": \"\"},"
                + " {\"post\": \"Eel\"}]}");
    assertThat(post.text).isEqualTo("Eel");
  }

  @Test
  void keepsPostsWithoutTextTimeOrTitle() throws IOException {
    Records records =
        read(
            "your_posts_1.json",
            """
            [{"timestamp": 1600000000, "data": [

              ]}, {"timestamp": 1600000001}, {"data": [{"post": "undated"}]},
             {"timestamp": 0, "data": [{}]}, {"timestamp": -631152000, "title": "x"}]""");
    assertThat(records.posts).hasSize(5);
    assertThat(records.posts).extracting(post -> post.created).element(2).isNull();
    assertThat(records.posts.get(3).created).isNull();
    assertThat(records.posts.get(4).created).isEqualTo(Instant.parse("1950-01-01T00:00:00Z"));
  }

  @Test
  void takesCaptionsOnlyWhereThePostItselfHasNoText() throws IOException {
    String album =
        "\"attachments\": [{\"data\": [{\"media\": {\"description\": \"Cod\"}},"
            + " {\"media\": {\"description\": \"Cod\"}}, {\"media\": {\"description\": \"Sole\"}},"
            + " {\"media\": {\"title\": \"Mobile uploads\", \"description\": \"\"}}]}]";
    assertThat(onlyPost("{\"timestamp\": 1, \"data\": [{\"post\": \"Cod\"}], " + album + "}").text)
        .isEqualTo("Cod");
    assertThat(onlyPost("{\"timestamp\": 1, \"data\": [{}], " + album + "}").text)
        .isEqualTo("Cod\nSole");
  }

  @Test
  void repairsEachStringAndKeepsTheRightOnes() throws IOException {
    Records records =
        read(
            "your_posts_1.json",
            """
            [{"timestamp": 1, "data": [{"post": "%s"}]}, {"timestamp": 2, "data": [{"post": "%s"}]},
             {"timestamp": 3, "data": [{"post": "Pește"}]}, {"timestamp": 4, "data": [{"post": "Café"}]},
             {"timestamp": 5, "data": [{"post": "CafÃ©"}]}]"""
                .formatted(broken("Pește, 10 €! 🐟"), broken("Cá tươi")));
    assertThat(records.posts)
        .extracting(post -> post.text)
        .containsExactly("Pește, 10 €! 🐟", "Cá tươi", "Pește", "Café", "Café");
  }

  @Test
  void takesLinksThatLeadSomewhere() throws IOException {
    Post post =
        onlyPost(
            """
            {"timestamp": 1, "data": [{"post": "See https://a.example/x. #fish"}], "attachments":
             [{"data": [{"external_context": {"url": ""}}, {"external_context": {"name": "no url"}},
               {"external_context": {"url": "http://0.0.0.0/"}},
               {"external_context": {"url": "facebook.com"}},
               {"external_context": {"url": "https://b.example/", "name": "B", "source": "b"}},
               {"external_context": {"url": "https://a.example/x"}}]}]}""");
    assertThat(post.links).containsExactly("https://b.example/", "https://a.example/x");
    assertThat(post.hashtags).containsExactly("fish");
  }

  @Test
  void turnsMentionsIntoAccountsAndHidesTheirNames() throws IOException {
    Post post =
        onlyPost(
            "{\"timestamp\": 1, \"data\": [{\"post\": \"@[100012:2048:"
                + broken("Ștefan")
                + "] and @[77:69:Bo] and @[100012:2048:Old name]\"}]}");
    assertThat(post.text).isEqualTo("@100012 and @77 and @100012");
    assertThat(post.mentions).containsExactly(AccountRef.ofId("100012"), AccountRef.ofId("77"));
  }

  @Test
  void readsCommentsWithTheirGroupsAndSkipsDeletedOnes() throws IOException {
    Records records =
        read(
            "comments.json",
            """
            {"comments_v2": [
              {"timestamp": 9, "data": [{"comment": {"timestamp": 9, "comment": "Nice", "author": "Cy",
                "group": "Anglers"}}], "title": "Cy commented"},
              {"timestamp": 10, "title": "Cy commented on a post."},
              {"timestamp": 11, "title": "Cy replied", "data": [{"comment": {"comment": "",
                "author": "Cy"}}], "attachments": [{"data": [{"media": {"uri": "sticker.png"}}]}]},
              {"timestamp": 12, "attachments": [{"data": [{"media": {"uri": "cat.gif"}}]}]}
            ]}""");
    assertThat(records.skipped).containsExactly(Map.entry("text deleted by its author", 1));
    assertThat(records.posts).extracting(post -> post.text).containsExactly("Nice", null, null);
    assertThat(records.posts).allSatisfy(post -> assertThat(post.kind).isEqualTo(Kind.COMMENT));
    assertThat(records.posts).extracting(post -> post.group).containsExactly("Anglers", null, null);
    assertThat(records.posts).allSatisfy(post -> assertThat(post.author).isNull());
  }

  @Test
  void tellsGroupPostsFromGroupCommentsInOneList() throws IOException {
    Records records =
        read(
            "groups/your_posts_and_comments_in_groups.json",
            """
            {"group_posts": [
              {"timestamp": 3, "data": [{"post": "Selling eel"}], "title": "Cy posted in Anglers."},
              {"timestamp": 4, "data": [{"comment": {"timestamp": 4, "comment": "Sold", "author": "Cy",
                "group": "Anglers"}}], "title": "Cy commented"}
            ]}""");
    assertThat(records.posts)
        .extracting(post -> post.kind)
        .containsExactly(Kind.ORIGINAL, Kind.COMMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"reactions_v2\": %s}",
        "{\"reactions\": %s}",
        "%s",
      })
  void readsReactionsOfAllLayouts(String layout) throws IOException {
    Records records =
        read(
            "likes_and_reactions_1.json",
            layout.formatted(
                "[{\"timestamp\": 7, \"title\": \"Cy likes a post\", \"data\": [{\"reaction\":"
                    + " {\"reaction\": \"LOVE\", \"actor\": \"Cy\"}}]}, {\"timestamp\": 8}]"));
    assertThat(records.interactions)
        .containsExactly(
            new Interaction(null, null, "reaction", null, Instant.ofEpochSecond(7)),
            new Interaction(null, null, "reaction", null, Instant.ofEpochSecond(8)));
  }

  @Test
  void quarantinesEntriesOfAnotherKindAndGoesOn() throws IOException {
    Records records =
        read(
            "your_posts_1.json",
            "[{\"timestamp\": 1}, \"secret\", {\"name\": \"secret\"}, {\"timestamp\": 2,"
                + " \"data\": \"text\"}, null, {\"timestamp\": 3}]");
    assertThat(records.posts).hasSize(3);
    assertThat(records.quarantined)
        .containsExactly(
            "record 2: the entry is not an object",
            "record 3: the entry has neither time nor content",
            "record 5: the entry is not an object");
  }

  @Test
  void keepsWhatStandsBeforeACut() {
    Records records = new Records();
    String cut = "[{\"timestamp\": 1, \"data\": [{\"post\": \"whole\"}]}, {\"timestamp\": 2, \"da";
    assertThatThrownBy(
            () -> new FacebookJson().read(Reading.file("your_posts_1.json", cut), records))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the JSON is cut or broken at line 1")
        .hasMessageNotContaining("whole");
    assertThat(records.posts).hasSize(1);
  }

  @Test
  void readsAnEmptyFileOfPostsAsNoPosts() throws IOException {
    assertThat(read("your_posts_1.json", "[\n    \n]").read).isZero();
  }

  @Test
  void takesTheOwnerFromTheProfileBesideThePosts(@TempDir Path folder) throws IOException {
    Path profile = folder.resolve("personal_information/profile_information");
    Files.createDirectories(profile);
    Files.writeString(folder.resolve("your_posts_1.json"), "[{\"timestamp\": 1}]");
    LocalFile posts = LocalFile.of(folder, "your_posts_1.json");
    Map<String, AccountRef> owners =
        Map.of(
            "{\"profile_v2\": {\"name\": {\"full_name\": \"Cy\"}, \"username\": \"cy.fish\","
                + " \"profile_uri\": \"https://www.facebook.com/profile.php?id=1234\"}}",
            new AccountRef("1234", "cy.fish"),
            "{\"profile\": {\"name\": {\"full_name\": \"" + broken("Căl") + "\"}}}",
            AccountRef.ofHandle("Căl"),
            "{\"profile_v2\": {\"profile_uri\": \"https://www.facebook.com/cy.fish\"}}",
            AccountRef.ofHandle("cy.fish"));
    for (Map.Entry<String, AccountRef> owner : owners.entrySet()) {
      Files.writeString(profile.resolve("profile_information.json"), owner.getKey());
      assertThat(FORMATS.read(posts).posts.get(0).author).isEqualTo(owner.getValue());
    }
    Files.writeString(profile.resolve("profile_information.json"), "{\"profile_v2\": ");
    assertThat(FORMATS.read(posts).posts.get(0).author).isNull();
  }

  @Test
  void postsInLabelledValues() throws IOException {
    Records records =
        read(
            "your_posts_1.json",
            """
            [{"timestamp": 1700000000, "media": [], "fbid": "55", "label_values": [
               {"label": "URL", "value": "https://www.facebook.com/55", "href": "https://www.facebook.com/55"},
               {"label": "Text", "value": "Fresh %s #Mill"},
               {"title": "Attached", "dict": [{"label": "Link", "href": "https://example.org/a", "value": "x"}]}]},
             {"timestamp": 1700000001, "fbid": "56", "label_values": [
               {"ent_field_name": "PostMessage", "label": "???", "value": "In any language"}]},
             {"timestamp": 1700000002, "fbid": "57", "label_values": [
               {"label": "Sichtbarkeit", "value": "Freunde"}]},
             {"timestamp": 1700000003, "fbid": "58", "label_values": [
               {"label": "unheard of", "value": "%s"}]}]
            """
                .formatted(broken("brötchen"), "long ".repeat(20)));
    Post first = records.posts.get(0);
    assertThat(first.id).isEqualTo("55");
    assertThat(first.created).isEqualTo(Instant.ofEpochSecond(1700000000));
    assertThat(first.text).isEqualTo("Fresh brötchen #Mill");
    assertThat(first.hashtags).containsExactly("Mill");
    assertThat(first.links).containsExactly("https://example.org/a");
    assertThat(records.posts.get(1).text).isEqualTo("In any language");
    assertThat(records.posts.get(2).text).isNull();
    assertThat(records.quarantined)
        .hasSize(1)
        .first()
        .asString()
        .contains("record 4", "in a language whose word for it is not known");
  }

  @Test
  void reactionsInLabelledValues() throws IOException {
    Records records =
        read(
            "likes_and_reactions.json",
            "[{\"timestamp\": 9, \"media\": [], \"label_values\": [], \"fbid\": \"2\"}]");
    assertThat(records.interactions).extracting(Interaction::kind).containsExactly("reaction");
  }
}
