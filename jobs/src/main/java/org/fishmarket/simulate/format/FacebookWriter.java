package org.fishmarket.simulate.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.Message;

/**
 * The JSON export of one Facebook profile as delivered in 2024: own posts, posts and comments in a
 * group, comments, reactions. Every string is written as the bytes of its UTF-8 form, one escaped
 * character each. It tells no counts and nothing that others wrote.
 */
public final class FacebookWriter implements MessageWriter {
  private static final Pattern URL = Pattern.compile("https://\\S*[\\w/]");
  private static final String ROOT = "your_facebook_activity/";
  private final ZipWriter zip;
  private final Account owner;
  private final String group;
  private final ArrayNode posts = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode groupPosts = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode comments = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode groupComments = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode reactions = JsonNodeFactory.instance.arrayNode();
  private final List<byte[]> older = new ArrayList<>();
  private final Predicate<Message> grouped;

  /** An export with a third of all threads in the group. */
  public FacebookWriter(OutputStream out, Account owner, String group) {
    this(out, owner, group, message -> message.root().id() % 3 == 0);
  }

  /**
   * @param grouped which messages belong to the group
   */
  public FacebookWriter(OutputStream out, Account owner, String group, Predicate<Message> grouped) {
    this.zip = new ZipWriter(out);
    this.owner = owner;
    this.group = group;
    this.grouped = grouped;
  }

  /** Puts an older export, zipped, into this one. */
  public FacebookWriter nesting(byte[] archive) {
    older.add(archive);
    return this;
  }

  @Override
  public void write(Message message) {
    boolean inGroup = grouped.test(message);
    if (message.author() != owner) {
      if (message.own() && message.id() % 11 == 0) {
        reactions.insert(0, reaction(message));
      }
    } else if (message.own()) {
      (inGroup ? groupPosts : posts).insert(0, post(message, inGroup));
    } else if (message.kind() == Message.Kind.REPLY) {
      (inGroup ? groupComments : comments).insert(0, comment(message, inGroup));
    } else {
      posts.insert(0, share(message));
    }
  }

  @Override
  public void close() throws IOException {
    String activity = ROOT + "comments_and_reactions/";
    zip.entry(
        ROOT + "posts/your_posts__check_ins__photos_and_videos_1.json", Nodes.facebook(posts));
    zip.entry(activity + "comments.json", rooted("comments_v2", comments));
    zip.entry(activity + "likes_and_reactions.json", rooted("reactions_v2", reactions));
    zip.entry(ROOT + "groups/your_posts_in_groups.json", rooted("group_posts_v2", groupPosts));
    zip.entry(
        ROOT + "groups/your_comments_in_groups.json", rooted("group_comments_v2", groupComments));
    ObjectNode profile = Nodes.object(node -> {});
    profile.putObject("profile_v2").putObject("name").put("full_name", garbled(owner.name()));
    zip.entry(
        "personal_information/profile_information/profile_information.json",
        Nodes.facebook(profile));
    for (byte[] archive : older) {
      zip.entry("older-export.zip", archive);
    }
    zip.close();
  }

  private static String rooted(String root, ArrayNode list) {
    return Nodes.facebook(Nodes.object(node -> node.set(root, list)));
  }

  private static String garbled(String text) {
    return Nodes.mojibake(text);
  }

  private static String words(Message message) {
    Account to = message.addressed();
    return to == null
        ? message.text()
        : "@[" + to.id() + ":2048:" + to.name() + "] " + message.text();
  }

  private ObjectNode post(Message message, boolean inGroup) {
    return Nodes.object(
        node -> {
          long seconds = message.at() / 1000;
          node.put("timestamp", seconds);
          Matcher url = URL.matcher(message.text());
          if (url.find()) {
            node.putArray("attachments")
                .addObject()
                .putArray("data")
                .addObject()
                .putObject("external_context")
                .put("url", url.group());
          }
          ArrayNode data = node.putArray("data");
          data.addObject().put("post", garbled(words(message)));
          if (message.id() % 5 == 0) {
            data.addObject().put("update_timestamp", seconds);
            data.addObject();
          }
          String title = inGroup ? " posted in " + group + "." : " updated their status.";
          node.put("title", garbled(owner.name() + title));
        });
  }

  /** A shared post: nothing of it but the fact is in the export. */
  private ObjectNode share(Message message) {
    return Nodes.object(
        node -> {
          node.put("timestamp", message.at() / 1000);
          node.putArray("data").addObject();
          node.put("title", garbled(owner.name() + " shared a post."));
        });
  }

  private ObjectNode comment(Message message, boolean inGroup) {
    return Nodes.object(
        node -> {
          long seconds = message.at() / 1000;
          node.put("timestamp", seconds);
          ObjectNode comment = node.putArray("data").addObject().putObject("comment");
          comment.put("timestamp", seconds);
          comment.put("comment", garbled(words(message)));
          comment.put("author", garbled(owner.name()));
          if (inGroup) {
            comment.put("group", garbled(group));
          }
          String whose = garbled(message.target().author().name());
          node.put("title", garbled(owner.name()) + " replied to " + whose + "'s comment.");
        });
  }

  private ObjectNode reaction(Message message) {
    return Nodes.object(
        node -> {
          node.put("timestamp", message.at() / 1000 + 600);
          node.putArray("data")
              .addObject()
              .putObject("reaction")
              .put("reaction", message.id() % 2 == 0 ? "LIKE" : "LOVE")
              .put("actor", garbled(owner.name()));
          String whose = garbled(message.author().name());
          node.put("title", garbled(owner.name()) + " likes " + whose + "'s post.");
        });
  }
}
