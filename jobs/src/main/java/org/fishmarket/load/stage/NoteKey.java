package org.fishmarket.load.stage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.fishmarket.load.record.Note;
import org.fishmarket.load.record.Post;

/**
 * A long post and the record that holds only its beginning have no id in common: they meet by the
 * second and the first characters of the text. The second alone is not enough, as people post
 * threads.
 */
final class NoteKey {
  private static final int BEGINNING = 40;

  /** A reply's own record begins with the handles it answers, its note does not. */
  private static final Pattern ANSWERED = Pattern.compile("^(?:@\\w+\\s+)+");

  private NoteKey() {}

  /** The key of a post whose text may be cut; null if it is not. */
  static String ofBeginning(String archive, Post post, Pseudonyms pseudonyms) {
    return post.mayBeCut && post.text != null && post.created != null
        ? key(archive, post.created, post.text, pseudonyms)
        : null;
  }

  static String ofNote(String archive, Note note, Pseudonyms pseudonyms) {
    return key(archive, note.created(), note.text(), pseudonyms);
  }

  private static String key(String archive, Instant created, String text, Pseudonyms pseudonyms) {
    String words = ANSWERED.matcher(text.strip()).replaceFirst("");
    int link = words.indexOf("http");
    int end = link < 0 ? words.length() : link;
    return pseudonyms.note(
        archive,
        created.truncatedTo(ChronoUnit.SECONDS).toString(),
        words.substring(0, Math.min(BEGINNING, end)).strip());
  }
}
