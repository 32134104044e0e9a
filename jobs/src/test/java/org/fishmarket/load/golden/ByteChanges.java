package org.fishmarket.load.golden;

import static org.fishmarket.load.golden.Change.Then.ANY;
import static org.fishmarket.load.golden.Change.Then.SAME;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What systems and transfers do to any file. */
final class ByteChanges {
  private static final String MARK = "\uFEFF";

  /** In so many places a file is cut. */
  private static final int CUTS = 60;

  private ByteChanges() {}

  static List<Change> of(byte[] bytes, Change.Then cut) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String bare = text.startsWith(MARK) ? text.substring(1) : text;
    String lines = text.replace("\r\n", "\n");
    List<Change> changes = new ArrayList<>();
    changes.add(Change.of("with a byte order mark", SAME, MARK + bare));
    changes.add(Change.of("without a byte order mark", SAME, bare));
    changes.add(Change.of("with LF for each line end", SAME, lines));
    changes.add(Change.of("with CRLF for each line end", SAME, lines.replace("\n", "\r\n")));
    changes.add(Change.of("with a line end less", SAME, text.stripTrailing()));
    changes.add(Change.of("with two line ends more", SAME, text + "\n\n"));
    changes.add(new Change("in UTF-16", ANY, text.getBytes(StandardCharsets.UTF_16LE)));
    changes.add(new Change("in Latin-1", ANY, text.getBytes(StandardCharsets.ISO_8859_1)));
    byte[] accents = text.replaceAll("[^\\p{ASCII}]", "é").getBytes(StandardCharsets.ISO_8859_1);
    changes.add(new Change("in Latin-1, with accents", ANY, accents));
    int step = Math.max(1, bytes.length / CUTS);
    for (int end = 0; end < bytes.length; end += step) {
      changes.add(new Change("cut after byte " + end, cut, Arrays.copyOf(bytes, end)));
    }
    return changes;
  }
}
