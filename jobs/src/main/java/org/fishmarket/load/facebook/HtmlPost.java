package org.fishmarket.load.facebook;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fishmarket.load.date.DateReading;
import org.fishmarket.load.record.Kind;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.record.TimeGuess;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.TextEntities;
import org.jsoup.nodes.Element;

/**
 * The posts or comments of a page, by the marks of four generations. In 2015 a post is a line with
 * its date, and a box with its words behind it; later it is a box, then a section, that ends in its
 * date. Class names are made by machines and lasted for years.
 */
final class HtmlPost {
  /** A post of 2020, of 2023, and of 2015: its words, which come after its date. */
  static final String BLOCKS =
      "div.uiBoxWhite.noborder, div._a6-g, section._a6-g:not(section._a6-g section._a6-g),"
          + " div.meta + div.comment";

  private static final String DATE = "div._3-94, footer";

  /** Names and values, in newer exports. */
  private static final String LABELLED = "td._a6_q";

  private static final int LONGEST_DATE = 100;

  /** Stands for bytes that are no character; it would hide what the author wrote. */
  private static final char REPLACED = '\uFFFD';

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  /** The beginning of "Updated Jun 4, 2018, 3:43 PM", and no more than such a line holds. */
  private static final Pattern NOTE =
      Pattern.compile("\\p{L}+\\s(?:[\\p{L}.]+\\s)?\\d[^\\n]{0,40}$");

  private static final String WORDS = "div._2pin:not(div._2pin div._2pin)";

  private final DateReading dates;
  private final PageZone zone;
  private final Kind kind;
  private final Sink sink;
  private long count;

  /**
   * @param zone of dates that name none
   * @param kind of all posts of the page
   */
  HtmlPost(DateReading dates, PageZone zone, Kind kind, Sink sink) {
    this.dates = dates;
    this.zone = zone;
    this.kind = kind;
    this.sink = sink;
  }

  /** Titles and class names that only Facebook's pages have. */
  static boolean isFacebookPage(Head head) {
    String text = head.text();
    return text.contains("uiBoxWhite")
        || text.contains("_a6-g")
        || text.contains("<title>Facebook")
        || head.fileName().equals("wall.htm") && text.contains("class=\"meta\"");
  }

  /** The date of a post as it stands there, without its zone; empty if there is none. */
  static String date(Element block) {
    String date = PageZone.without(zoned(block));
    return date.length() > LONGEST_DATE ? "" : date;
  }

  private static String zoned(Element block) {
    Element date =
        block.hasClass("comment") ? block.previousElementSibling() : block.selectFirst(DATE);
    // of posts that were dated back the date shown follows in brackets
    return date == null ? "" : date.text().replaceFirst("\\(.*", "").strip();
  }

  /** Reads one post. */
  void read(Element block) {
    sink.begin("post " + ++count);
    String zoned = zoned(block);
    if (block.selectFirst(LABELLED) != null && block.selectFirst(WORDS) == null) {
      sink.quarantine(
          "a table of names and values, of which the JSON format tells the text",
          block.text().length());
      return;
    }
    LocalDateTime created = dates.read(date(block));
    if (created == null) {
      sink.quarantine("the post has no date that can be read", block.text().length());
      return;
    }
    Post post = new Post();
    ZoneOffset named = PageZone.last(zoned);
    post.created = created.atZone(named == null ? zone.zone() : named).toInstant();
    post.timeGuess = named == null && zone.guess() ? TimeGuess.ZONE : null;
    post.kind = kind;
    post.text = text(block);
    if (post.text != null && post.text.indexOf(REPLACED) >= 0) {
      sink.quarantine(
          "the post is not UTF-8: save the page as UTF-8, or ask Facebook for the JSON format",
          block.text().length());
      return;
    }
    Set<String> links = new LinkedHashSet<>();
    for (Element link : block.select("a[href^=http]")) {
      // the page's own links lead to where the post is
      if (!link.attr("href").contains("facebook.com/dyi/") && link.closest(DATE) == null) {
        links.add(link.attr("href"));
      }
    }
    links.addAll(TextEntities.links(post.text));
    post.links.addAll(links);
    post.hashtags.addAll(TextEntities.hashtags(post.text));
    sink.post(post);
  }

  /** The words, each line once: a picture's caption repeats them, and a link is shown as text. */
  private String text(Element block) {
    List<String> lines = new ArrayList<>();
    if (block.hasClass("comment")) {
      leaves(block, lines);
    }
    block.select(WORDS).forEach(part -> leaves(part, lines));
    if (!lines.isEmpty() && isNote(lines.get(lines.size() - 1))) {
      lines.remove(lines.size() - 1);
    }
    lines.removeIf(line -> ADDRESS.matcher(line).matches());
    String text = String.join("\n", new LinkedHashSet<>(lines)).strip();
    return text.isEmpty() ? null : text;
  }

  private static void leaves(Element element, List<String> lines) {
    boolean blocks = element.children().stream().anyMatch(Element::isBlock);
    if (blocks) {
      element.children().forEach(child -> leaves(child, lines));
    } else if (element.hasText()) {
      lines.add(element.wholeText().strip());
    }
  }

  /** When it was changed: a word or two and a date. */
  private boolean isNote(String line) {
    return NOTE.matcher(line).lookingAt() && dates.read(line) != null;
  }
}
