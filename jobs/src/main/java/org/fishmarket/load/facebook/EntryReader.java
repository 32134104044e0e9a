package org.fishmarket.load.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Interaction;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.source.Json;
import org.fishmarket.load.source.TextEntities;

/**
 * Reads the entries of one file. What an entry is follows from its structure. Whether a post went
 * to the owner's timeline, to someone else's or to a group is told only by its title, a sentence in
 * the owner's language, so all are kept as the owner's posts; the group is given where a field
 * names it.
 */
final class EntryReader {
  /** The rule under which comments without words and attachments are left out. */
  static final String DELETED = "text deleted by its author";

  private static final Pattern MENTION =
      Pattern.compile("@\\[(\\d{1,25}):\\d{1,10}:[^\\]]{0,300}\\]");

  private final AccountRef owner;
  private final Sink sink;
  private long count;

  /**
   * @param owner of the export, null if it does not say
   */
  EntryReader(AccountRef owner, Sink sink) {
    this.owner = owner;
    this.sink = sink;
  }

  /**
   * Reads one entry.
   *
   * @param part what the list around it holds, null if its name does not tell
   */
  void read(JsonNode node, Part part) {
    sink.begin("record " + ++count);
    Entry entry = new Entry(node);
    String fault = fault(entry);
    JsonNode comment = entry.data("comment");
    if (fault != null) {
      sink.quarantine(fault, node.toString().length());
    } else if (part == Part.REACTIONS || entry.data("reaction").isObject()) {
      sink.interaction(new Interaction(owner, null, "reaction", null, Entry.time(node)));
    } else if (Labelled.is(node)) {
      labelled(entry, new Labelled(node), part);
    } else if (comment.isObject() || part == Part.COMMENTS && entry.holdsAttachments()) {
      sink.post(comment(entry, comment));
    } else if (part == Part.COMMENTS) {
      sink.skip(DELETED);
    } else {
      sink.post(post(entry, entry.text()));
    }
  }

  private static String fault(Entry entry) {
    if (!entry.node().isObject()) {
      return "the entry is not an object";
    }
    return entry.holdsSomething() ? null : "the entry has neither time nor content";
  }

  private void labelled(Entry entry, Labelled labelled, Part part) {
    if (labelled.hidesText()) {
      sink.quarantine(
          "a labelled value that may be the text, in a language whose word for it is not known",
          entry.node().toString().length());
      return;
    }
    Post post = post(entry, labelled.text());
    post.id = Json.text(entry.node(), "fbid");
    post.kind = part == Part.COMMENTS ? Kind.COMMENT : Kind.ORIGINAL;
    labelled.links().stream().filter(link -> !post.links.contains(link)).forEach(post.links::add);
    sink.post(post);
  }

  private Post comment(Entry entry, JsonNode comment) {
    Post post = post(entry, Entry.string(comment.path("comment")));
    post.kind = Kind.COMMENT;
    post.created = post.created == null ? Entry.time(comment) : post.created;
    post.group = post.group == null ? Entry.string(comment.path("group")) : post.group;
    return post;
  }

  private Post post(Entry entry, String text) {
    Post post = new Post();
    post.author = owner;
    post.created = Entry.time(entry.node());
    post.group = Entry.string(entry.node().path("group"));
    Set<String> links = entry.links();
    links.addAll(TextEntities.links(text));
    post.links.addAll(links);
    post.hashtags.addAll(TextEntities.hashtags(text));
    post.text = withMentions(text, post);
    return post;
  }

  private static String withMentions(String text, Post post) {
    if (text == null) {
      return null;
    }
    Set<AccountRef> mentioned = new LinkedHashSet<>();
    String shown =
        MENTION
            .matcher(text)
            .replaceAll(
                match -> {
                  mentioned.add(AccountRef.ofId(match.group(1)));
                  return "@" + match.group(1);
                });
    post.mentions.addAll(mentioned);
    return shown;
  }
}
