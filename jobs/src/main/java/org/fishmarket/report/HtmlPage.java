package org.fishmarket.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fishmarket.report.model.Cohort;
import org.fishmarket.report.model.Results;

/** {@code report.html}: one file without scripts, which loads nothing and needs no network. */
final class HtmlPage {
  private static final String FOLDER = "org/fishmarket/report/";

  private HtmlPage() {}

  /** Renders and writes the page. */
  static void write(Story story, Outputs outputs) throws IOException {
    byte[] page = render(story).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = outputs.create("report.html")) {
      out.write(page);
    }
  }

  private static String render(Story story) throws IOException {
    ClasspathLoader loader = new ClasspathLoader(HtmlPage.class.getClassLoader());
    loader.setPrefix(FOLDER);
    loader.setCharset(StandardCharsets.UTF_8.name());
    PebbleTemplate template =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .extension(new ReportFilters())
            .build()
            .getTemplate("report.peb");
    StringWriter page = new StringWriter();
    template.evaluate(page, context(story), Locale.ROOT);
    return page.toString();
  }

  private static Map<String, Object> context(Story story) throws IOException {
    Results results = story.results();
    String style = style();
    Palette palette = new Palette(results.cohorts());
    List<ClaimSection.Card> cards = new ArrayList<>();
    for (String slug : story.slugs()) {
      cards.add(new ClaimSection(story, slug, palette).card(cards.size()));
    }
    Map<String, Object> context = new HashMap<>();
    context.put("style", style);
    context.put("styleHash", "sha256-" + hash(style));
    context.put("facts", story.facts());
    context.put("results", results);
    context.put("data", results.data());
    context.put("sentences", story.sentences());
    context.put("alerts", story.alerts());
    context.put("cohorts", new CohortSection(results.cohorts(), palette));
    context.put("cards", cards);
    context.put("available", new AvailabilityTable(results.data().availability(), story.claims()));
    context.put("glossary", story.claims().glossary());
    context.put("span", span(results.cohorts()));
    return context;
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

  private static String style() throws IOException {
    try (InputStream in =
        HtmlPage.class.getClassLoader().getResourceAsStream(FOLDER + "report.css")) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return css.replace("\r", "").strip();
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
