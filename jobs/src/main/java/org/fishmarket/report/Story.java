package org.fishmarket.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.model.Results;
import org.fishmarket.report.story.Alert;
import org.fishmarket.report.story.Alerts;
import org.fishmarket.report.story.Claims;
import org.fishmarket.report.story.Sentence;
import org.fishmarket.report.story.Sentences;

/**
 * All that a report says, before it is a page or JSON.
 *
 * @param facts of the run
 * @param results all figures
 * @param claims the texts
 * @param sentences of the top
 * @param alerts beside them
 */
record Story(
    RunFacts facts, Results results, Claims claims, List<Sentence> sentences, List<Alert> alerts) {
  /** Puts figures into words. */
  static Story of(RunFacts facts, Results results) {
    Claims claims = Claims.load();
    return new Story(
        facts,
        results,
        claims,
        new Sentences(results, claims).write(),
        Alerts.of(results, facts.smallestGroup()));
  }

  /** Slugs of the claims present, in the order in which they are told. */
  List<String> slugs() {
    return Sentences.slugs(results, claims);
  }

  /** How many findings of a claim have each verdict, by verdict. */
  Map<String, Long> verdicts(String slug) {
    Map<String, Long> counts = new TreeMap<>();
    for (Finding finding : results.findings()) {
      if (slug.equals(finding.claim()) && finding.verdict() != null) {
        counts.merge(finding.verdict(), 1L, Long::sum);
      }
    }
    return new LinkedHashMap<>(counts);
  }
}
