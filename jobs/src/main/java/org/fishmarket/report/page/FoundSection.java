package org.fishmarket.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.story.Claim;
import org.fishmarket.report.story.Sentence;
import org.fishmarket.report.story.Story;

/** The top of the page: the clearest sentences at length, the others in brief. */
final class FoundSection {
  private static final int AT_LENGTH = 7;

  private final Story story;
  private final List<Told> first = new ArrayList<>();
  private final List<Told> clear = new ArrayList<>();
  private final List<Told> open = new ArrayList<>();

  FoundSection(Story story) {
    this.story = story;
    for (Sentence sentence : story.sentences()) {
      boolean settled = sentence.verdict() == null || sentence.settled();
      if (settled && first.size() < AT_LENGTH) {
        first.add(told(sentence));
      } else {
        (settled ? clear : open).add(told(sentence));
      }
    }
  }

  /** A sentence and the claim it belongs to, which is null for a bare description. */
  record Told(Sentence sentence, Claim claim) {}

  private Told told(Sentence sentence) {
    boolean bare = sentence.claim() == null;
    return new Told(sentence, bare ? null : story.claims().of(sentence.claim(), null));
  }

  /** Claims of which nothing can be told, for one reason. */
  record Silent(String reason, List<Claim> claims) {}

  /** Who sells, and the claims that are clearly supported or contradicted. */
  public List<Told> first() {
    return first;
  }

  /** More of these. */
  public List<Told> clear() {
    return clear;
  }

  /** What stays open, and what is no more than a figure. */
  public List<Told> open() {
    return open;
  }

  /** The claims without a sentence, by verdict and reason. */
  public List<Silent> silent() {
    Map<String, List<Claim>> reasons = new LinkedHashMap<>();
    for (String slug : story.slugs()) {
      boolean told = story.sentences().stream().anyMatch(one -> slug.equals(one.claim()));
      if (!told) {
        Finding finding = telling(slug);
        reasons
            .computeIfAbsent(String.valueOf(finding.verdict()), none -> new ArrayList<>())
            .add(story.claims().of(slug, finding.essay()));
      }
    }
    List<Silent> silent = new ArrayList<>();
    reasons.forEach((reason, claims) -> silent.add(new Silent(reason, claims)));
    return silent;
  }

  /** A finding of the claim, of a cohort that is shown if there is one: others are all too few. */
  private Finding telling(String slug) {
    Set<String> shown = new HashSet<>();
    story.results().cohorts().stream()
        .filter(cohort -> !cohort.suppressed())
        .forEach(cohort -> shown.add(cohort.cohort()));
    return story.results().findings().stream()
        .filter(finding -> slug.equals(finding.claim()))
        .min(Comparator.comparing(finding -> !shown.contains(finding.cohort())))
        .orElseThrow();
  }
}
