package org.fishmarket.load.facebook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fishmarket.load.date.DateReading;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.source.ElementBudget;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.SourceFile;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The pages of the owner's posts and comments in an HTML export, of 2015, 2020, 2023 or 2025. It
 * names neither ids nor counts, and its dates are words in the owner's language; they are settled
 * over the whole page before a post is read. The JSON of the same export tells more.
 */
final class FacebookHtml implements Format {
  /** The page of 2015, on which others wrote, too. */
  private static final String WALL = "wall.htm";

  /** No page nests deeper; a stranger's may. */
  private static final int DEPTH = 400;

  /** Bytes from one post to the next: each tag takes a multiple of its length in memory. */
  private static final int LONGEST = 2 * 1024 * 1024;

  /** So many different ones settle how they are to be read. */
  private static final int MOST_DATES = 100_000;

  @Override
  public String name() {
    return "facebook-html";
  }

  @Override
  public String about() {
    return "Facebook export as HTML, the pages of the owner's posts and comments; the JSON format "
        + "tells more. Only the page of posts of 2020 is tried on a real file.";
  }

  @Override
  public Platform platform() {
    return Platform.FACEBOOK;
  }

  @Override
  public boolean recognises(Head head) {
    return kind(head) != null && (HtmlPost.isFacebookPage(head) || FacebookOther.inFolder(head));
  }

  @Override
  public List<String> companions() {
    return PageZone.FILES;
  }

  /** What the posts of a page are; null for pages that hold none. */
  private static Kind kind(Head head) {
    String name = head.fileName();
    Part part = name.endsWith(".html") ? Part.ofFile(name) : null;
    if (part == Part.POSTS || name.equals(WALL)) {
      return Kind.ORIGINAL;
    }
    return part == Part.COMMENTS ? Kind.COMMENT : null;
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    Set<String> dates = new LinkedHashSet<>();
    String rest =
        walk(
            file,
            block -> {
              if (dates.size() < MOST_DATES) {
                dates.add(HtmlPost.date(block));
              }
            });
    if (dates.isEmpty()) {
      throw new IOException("no post is found on the page: ask Facebook for the JSON format");
    }
    DateReading reading = reading(List.copyOf(dates));
    Kind kind = kind(new Head(file.name(), new byte[0], false));
    HtmlPost posts = new HtmlPost(reading, PageZone.of(file, rest), kind, sink);
    walk(file, posts::read);
  }

  private static DateReading reading(List<String> dates) throws IOException {
    DateReading reading;
    try {
      reading = DateReading.of(dates);
    } catch (DateReading.Ambiguous several) {
      throw new IOException(several.getMessage() + ": ask Facebook for the JSON format");
    }
    if (reading == null) {
      throw new IOException(
          "its dates are in no language that is known: ask Facebook for the JSON format");
    }
    return reading;
  }

  /** What is done with the block of each post. */
  @FunctionalInterface
  private interface Visit {
    void post(Element block);
  }

  /** Visits the posts one by one, holding no more than one; returns the text around them. */
  private static String walk(SourceFile file, Visit visit) throws IOException {
    Parser html = Parser.htmlParser().setMaxDepth(DEPTH);
    try (ElementBudget in = new ElementBudget(file.open(), LONGEST);
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        StreamParser page = new StreamParser(html).parse(text, "")) {
      in.begin();
      Element block = page.selectNext(HtmlPost.BLOCKS);
      while (block != null) {
        visit.post(block);
        Element done = block;
        in.begin();
        block = page.selectNext(HtmlPost.BLOCKS);
        done.empty();
      }
      return page.document().text();
    }
  }
}
