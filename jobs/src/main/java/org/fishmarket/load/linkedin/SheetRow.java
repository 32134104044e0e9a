package org.fishmarket.load.linkedin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.fishmarket.load.record.Interaction;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.source.CsvTable;
import org.fishmarket.load.source.TextEntities;

/** One row of a table of the export. */
record SheetRow(Sheet sheet, CsvTable.Row row) {
  /** In UTC, as LinkedIn says; it writes no zone. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[ 'UTC']", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Makes the row a post or an interaction, or says why it is neither. */
  void deliver(Sink sink) {
    Instant date;
    try {
      date = date();
    } catch (DateTimeException unknown) {
      sink.quarantine("the date is not written as yyyy-MM-dd HH:mm:ss", row.length());
      return;
    }
    switch (sheet) {
      case SHARES -> sink.post(share(date));
      case COMMENTS -> sink.post(comment(date));
      case REPOSTS -> sink.post(repost(date));
      case REACTIONS ->
          sink.interaction(
              new Interaction(null, null, "reaction", Urn.of(row.cell("Link")).name(), date));
    }
  }

  private Instant date() {
    String written = row.cell("Date");
    return written == null
        ? null
        : LocalDateTime.parse(written.strip(), DATE).toInstant(ZoneOffset.UTC);
  }

  private Post share(Instant date) {
    Urn urn = Urn.of(row.cell("ShareLink"));
    Post post = post(date, urn, Commentary.asWritten(row.cell("ShareCommentary")));
    post.id = urn.name();
    // words or something attached make a post; a row without either only passes one on
    boolean bare = post.text == null && post.links.isEmpty() && row.cell("MediaUrl") == null;
    post.kind = bare ? Kind.REPOST : Kind.ORIGINAL;
    return post;
  }

  private Post comment(Instant date) {
    Urn urn = Urn.of(row.cell("Link"));
    Post post = post(date, urn, row.cell("Message"));
    post.kind = Kind.COMMENT;
    post.replyToPost = urn.name();
    return post;
  }

  /** The address names the post that was passed on, and nothing names the passing on. */
  private Post repost(Instant date) {
    Urn urn = Urn.of(row.cell("Link"));
    Post post = post(date, urn, null);
    post.kind = Kind.REPOST;
    post.sharedPost = urn.name();
    return post;
  }

  private Post post(Instant date, Urn urn, String text) {
    Post post = new Post();
    post.created = date;
    post.group = urn.group();
    // a file that another system has saved may have other line ends
    post.text = text == null ? null : text.replace("\r\n", "\n");
    Set<String> links = new LinkedHashSet<>();
    links.addAll(TextEntities.links(row.cell("SharedUrl")));
    links.addAll(TextEntities.links(row.cell("MediaUrl")));
    links.addAll(TextEntities.links(text));
    post.links.addAll(links);
    post.hashtags.addAll(TextEntities.hashtags(text));
    return post;
  }
}
