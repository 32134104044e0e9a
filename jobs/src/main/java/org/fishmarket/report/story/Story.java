package org.fishmarket.report.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.model.Results;
import org.fishmarket.report.model.RunFacts;

/**
 * All that a report says, before it is a page or JSON.
 *
 * @param facts of the run
 * @param results all figures
 * @param claims the texts
 * @param sentences of the top
 * @param alerts beside them
 */
public record Story(
    RunFacts facts, Results results, Claims claims, List<Sentence> sentences, List<Alert> alerts) {
  /** Puts figures into words. */
  public static Story of(RunFacts facts, Results results) {
    Claims claims = Claims.load();
    return new Story(
        facts,
        results,
        claims,
        new Sentences(results, claims).write(),
        Alerts.of(results, facts.smallestGroup()));
  }

  /** Slugs of the claims present, in the order in which they are told. */
  public List<String> slugs() {
    return Sentences.slugs(results, claims);
  }

  /** How many findings of a claim have each verdict, by verdict. */
  public Map<String, Long> verdicts(String slug) {
    Map<String, Long> counts = new TreeMap<>();
    for (Finding finding : results.findings()) {
      if (slug.equals(finding.claim()) && finding.verdict() != null) {
        counts.merge(finding.verdict(), 1L, Long::sum);
      }
    }
    return new LinkedHashMap<>(counts);
  }
}
