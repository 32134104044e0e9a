package org.fishmarket.load.golden;

import static org.fishmarket.load.golden.Change.Then.ANY;
import static org.fishmarket.load.golden.Change.Then.OTHERWISE;
import static org.fishmarket.load.golden.Change.Then.SAME;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What a new generation of a page's marks, or another language, does to it. */
final class HtmlChanges {
  private final String page;

  HtmlChanges(String page) {
    this.page = page;
  }

  List<Change> all() {
    List<Change> changes = new ArrayList<>();
    changes.add(Change.of("written anew", SAME, changed(page -> {})));
    changes.add(Change.of("in another order", SAME, changed(HtmlChanges::turned)));
    changes.add(
        Change.of(
            "with one mark more",
            SAME,
            changed(page -> page.select("div").attr("data-more", "x").addClass("more"))));
    Set<String> classes = new TreeSet<>();
    Set<String> tags = new TreeSet<>();
    for (Element element : Jsoup.parse(page).body().select("*:not(body)")) {
      classes.addAll(element.classNames());
      tags.add(element.tagName());
    }
    for (String name : classes) {
      changes.add(
          Change.of(
              "without class " + name,
              ANY,
              changed(page -> page.getElementsByClass(name).removeClass(name))));
      changes.add(
          Change.of(
              "without elements of " + name,
              ANY,
              changed(page -> page.getElementsByClass(name).remove())));
    }
    for (String tag : tags) {
      changes.add(
          Change.of("without tag " + tag, ANY, changed(page -> page.body().select(tag).unwrap())));
    }
    for (Habit habit : Habit.values()) {
      changes.add(
          Change.of(
              "with " + habit.words(),
              OTHERWISE,
              changed(
                  page ->
                      page.nodeStream(TextNode.class)
                          .toList()
                          .forEach(text -> text.text(habit.apply(text.getWholeText()))))));
    }
    return changes;
  }

  /** Attributes the other way round, and so the classes of an element. */
  private static void turned(Document page) {
    for (Element element : page.select("*")) {
      List<Attribute> attributes = new ArrayList<>(element.attributes().asList());
      Collections.reverse(attributes);
      attributes.forEach(attribute -> element.removeAttr(attribute.getKey()));
      for (Attribute attribute : attributes) {
        List<String> words = new ArrayList<>(List.of(attribute.getValue().split(" ")));
        Collections.reverse(words);
        boolean classes = attribute.getKey().equals("class");
        element.attr(attribute.getKey(), classes ? String.join(" ", words) : attribute.getValue());
      }
    }
  }

  private String changed(Consumer<Document> change) {
    Document document = Jsoup.parse(page);
    document.outputSettings().prettyPrint(false);
    change.accept(document);
    return document.outerHtml();
  }
}
