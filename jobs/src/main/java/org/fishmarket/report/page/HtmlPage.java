package org.fishmarket.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fishmarket.page.SealedPage;
import org.fishmarket.report.model.Cohort;
import org.fishmarket.report.model.Results;
import org.fishmarket.report.story.Citation;
import org.fishmarket.report.story.Story;

/**
 * {@code report.html}: one file that loads nothing, needs no network, and is complete without its
 * scripts.
 */
public final class HtmlPage {
  private static final String FOLDER = "org/fishmarket/report/page/";

  /** They share one scope; the theme comes first, so that nothing is painted in another. */
  private static final String[] SCRIPTS = {
    "tools.js",
    "theme.js",
    "sort.js",
    "filter.js",
    "highlight.js",
    "numbers.js",
    "save.js",
    "follow.js"
  };

  private HtmlPage() {}

  /** The page. */
  public static String render(Story story) throws IOException {
    return new SealedPage(FOLDER)
        .style("report.css")
        .style("chart.css")
        .style("tools.css")
        .scripts(SCRIPTS)
        .extension(new ReportFilters())
        .render("report.peb", values(story));
  }

  private static Map<String, Object> values(Story story) {
    Results results = story.results();
    Palette palette = new Palette(results.cohorts());
    List<ClaimSection.Card> cards = new ArrayList<>();
    for (String slug : story.slugs()) {
      cards.add(new ClaimSection(story, slug, palette).card(cards.size()));
    }
    Map<String, Object> values = new HashMap<>();
    values.put("facts", story.facts());
    values.put("results", results);
    values.put("data", results.data());
    values.put("found", new FoundSection(story));
    values.put("glance", new GlanceTable(story, palette));
    values.put("alerts", story.alerts());
    values.put("cohorts", new CohortSection(results.cohorts(), palette));
    values.put("cards", cards);
    values.put("time", new TimeSection(results, palette));
    values.put("cues", new CueSection(results, palette));
    values.put("trust", new DataSection(story.facts().classifier(), results.data().audit()));
    values.put("citation", Citation.of(story.facts(), results.audited()));
    values.put("available", new AvailabilityTable(results.data().availability(), story.claims()));
    values.put("glossary", story.claims().glossary());
    values.put("notes", NotesHtml.of(story.facts().notes()));
    values.put("span", span(results.cohorts()));
    return values;
  }

  /** First and last day of all cohorts; null if no post has a time. */
  private static List<String> span(List<Cohort> cohorts) {
    List<String> days =
        cohorts.stream()
            .flatMap(cohort -> Stream.of(cohort.firstPost(), cohort.lastPost()))
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    return days.isEmpty() ? null : List.of(days.get(0), days.get(days.size() - 1));
  }
}
