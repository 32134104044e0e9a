package org.fishmarket.report.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fishmarket.report.model.Results;
import org.fishmarket.report.story.Alert;
import org.fishmarket.report.story.Sentence;
import org.fishmarket.report.story.Story;

/** {@code report.json}: the figures of the page, unrounded, in a fixed order. */
public final class JsonFile {
  private static final int VERSION = 1;

  private JsonFile() {}

  /** Writes the file. */
  public static void write(Story story, Outputs outputs) throws IOException {
    try (OutputStream out = outputs.create("report.json")) {
      PrettyJson.write(root(story), out);
    }
  }

  private static Map<String, Object> root(Story story) {
    Results results = story.results();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("report_version", VERSION);
    root.put("run", story.facts());
    root.put("labels_audited", results.audited());
    root.put("sentences", story.sentences().stream().map(JsonFile::sentence).toList());
    root.put("alerts", story.alerts().stream().map(JsonFile::alert).toList());
    root.put("claims", story.slugs().stream().map(slug -> claim(story, slug)).toList());
    root.put("cohorts_total", results.cohortsTotal());
    root.put("cohorts", results.cohorts());
    root.put("findings_total", results.findingsTotal());
    root.put("findings", results.findings());
    root.put("activity", results.activity());
    root.put("cues", results.cues());
    root.put("data", results.data());
    return root;
  }

  private static Map<String, Object> sentence(Sentence sentence) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("text", sentence.text());
    entry.put("sure", sentence.sure());
    entry.put("basis", sentence.basisText());
    entry.put("verdict", sentence.verdict());
    entry.put("claim", sentence.claim());
    entry.put("about", sentence.at());
    return entry;
  }

  private static Map<String, Object> alert(Alert alert) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", alert.kind());
    entry.put("title", alert.title());
    entry.put("section", alert.section());
    entry.put("text", alert.text());
    return entry;
  }

  private static Map<String, Object> claim(Story story, String slug) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("claim", slug);
    entry.put("verdicts", story.verdicts(slug));
    return entry;
  }
}
