package org.fishmarket.load.facebook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fishmarket.load.date.DateReading;
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
 * The page of the owner's posts in an HTML export, of 2015, 2020 or 2023. It names neither ids nor
 * counts, and its dates are words in the owner's language; they are settled over the whole page
 * before a post is read. The JSON of the same export tells more.
 */
final class FacebookHtml implements Format {
  private static final Pattern FILE =
      Pattern.compile(
          "(your_posts|your_posts__check_ins__photos_and_videos|profile_posts|wall)(_\\d+)*"
              + "( ?\\(\\d+\\))?\\.html?");

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
    return "Facebook export as HTML, the page of the owner's posts; the JSON format tells "
        + "more. The pages of 2015 and 2023 are untried on a real file.";
  }

  @Override
  public Platform platform() {
    return Platform.FACEBOOK;
  }

  @Override
  public boolean recognises(Head head) {
    return FILE.matcher(head.fileName()).matches()
        && (HtmlPost.isFacebookPage(head) || FacebookOther.inFolder(head));
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
    HtmlPost posts = new HtmlPost(reading, HtmlPost.zone(rest), sink);
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
