package org.fishmarket.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.fishmarket.report.model.Audit;
import org.fishmarket.report.model.Cohort;
import org.fishmarket.report.model.Data;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.model.Results;
import org.fishmarket.report.text.Numbers;

/** What a reader must know before trusting the figures. */
public final class Alerts {
  /** Below this many accounts an interval that rests on them is itself a rough guess. */
  private static final int FEW = 40;

  private static final int NAMED = 5;

  private final Results results;
  private final int smallestGroup;
  private final List<Alert> alerts = new ArrayList<>();

  private Alerts(Results results, int smallestGroup) {
    this.results = results;
    this.smallestGroup = smallestGroup;
  }

  /** The alerts, the weightiest first. */
  public static List<Alert> of(Results results, int smallestGroup) {
    Alerts alerts = new Alerts(results, smallestGroup);
    alerts.failed();
    if (!results.audited()) {
      alerts.notAudited();
    } else {
      alerts.notCorrected();
    }
    alerts.postsElsewhere();
    alerts.cohorts();
    alerts.missingCounts();
    alerts.data();
    return List.copyOf(alerts.alerts);
  }

  private void add(String kind, String title, String section, String words) {
    alerts.add(new Alert(kind, title, section, List.of(Part.words(words))));
  }

  private void notAudited() {
    Audit audit = results.data().audit();
    if (results.data().postsElsewhere()) {
      add(
          "labels-not-audited",
          "Labels not audited",
          "audit",
          "Who sells was judged by a classifier. What people found at a site corrects that site\u2019s"
              + " own report, and no figure here.");
      return;
    }
    boolean coded = audit != null && audit.coded() > 0;
    add(
        "labels-not-audited",
        "Labels not audited",
        "audit",
        coded
            ? "Who sells was judged by a classifier. People coded a sample of the posts since, but"
                + " the figures here do not know of it: compare again."
            : "Who sells was judged by a classifier that nobody checked on these archives. All"
                + " figures are uncorrected for its errors.");
  }

  private void postsElsewhere() {
    if (results.data().postsElsewhere()) {
      add(
          "posts-elsewhere",
          "Posts stay at the sites",
          "left-out",
          "Several results were taken together by sums of their accounts. No account may be in two"
              + " of them, and what single posts tell stands in the sites\u2019 own reports.");
    }
  }

  private void failed() {
    long number = count(finding -> "failed".equals(finding.verdict()));
    if (number > 0) {
      add(
          "failed",
          "Computations broke down",
          "claims",
          "Some figures are missing through a defect, which the claims name. The others are not"
              + " touched by it. Please report it.");
    }
  }

  private void notCorrected() {
    if (count(finding -> "audited, not corrected".equals(finding.labels())) > 0) {
      add(
          "not-corrected",
          "Not all figures are corrected",
          "audit",
          "People coded a sample of the posts. Figures that it could correct say so; the others are"
              + " still those of the classifier alone.");
    }
  }

  private long count(Predicate<Finding> which) {
    return results.findings().stream().filter(which).count();
  }

  private void cohorts() {
    named(
        "suppressed",
        "Too few accounts",
        Cohort::suppressed,
        ": fewer than " + smallestGroup + " accounts, so no figures are shown.");
    named(
        "few-accounts",
        "Few accounts",
        cohort -> !cohort.suppressed() && cohort.accounts() != null && cohort.accounts() < FEW,
        ": fewer than " + FEW + " accounts, so take the intervals as rough.");
    named(
        "dominated",
        "One account dominates",
        cohort -> Boolean.TRUE.equals(cohort.dominated()),
        ": more than half of the posts come from one account.");
    counted(
        "without-cohort",
        "Posts outside every cohort",
        "left-out",
        results.data().withoutCohort(),
        "/data/without_cohort",
        " posts belong to no cohort and are in no comparison.");
  }

  private void named(String kind, String title, Predicate<Cohort> which, String words) {
    List<Cohort> hit = results.cohorts().stream().filter(which).toList();
    if (hit.isEmpty()) {
      return;
    }
    List<Part> parts = new ArrayList<>();
    for (Cohort cohort : hit.subList(0, Math.min(NAMED, hit.size()))) {
      parts.add(Part.words(parts.isEmpty() ? "" : ", "));
      parts.add(Part.name(cohort.cohort()));
    }
    if (hit.size() > NAMED) {
      parts.add(Part.words(" and " + Numbers.count(hit.size() - NAMED) + " more"));
    }
    parts.add(Part.words(words));
    alerts.add(new Alert(kind, title, "cohorts", List.copyOf(parts)));
  }

  private void counted(
      String kind, String title, String section, long number, String at, String words) {
    if (number > 0) {
      Part figure = Part.figure(Figure.of(at, number, Numbers.count(number)));
      alerts.add(new Alert(kind, title, section, List.of(figure, Part.words(words))));
    }
  }

  private void missingCounts() {
    Map<String, List<Data.Content>> strata = new TreeMap<>();
    for (Data.Content content : results.data().content()) {
      if ("original".equals(content.kind()) || "quote".equals(content.kind())) {
        String stratum = content.platform() + " (" + content.sourceFormat() + ")";
        strata.computeIfAbsent(stratum, none -> new ArrayList<>()).add(content);
      }
    }
    List<String> missing = new ArrayList<>();
    strata.forEach(
        (stratum, contents) -> {
          List<String> counts = new ArrayList<>();
          absent(counts, "likes", contents, Data.Content::withLikes);
          absent(counts, "replies", contents, Data.Content::withReplies);
          absent(counts, "shares", contents, Data.Content::withShares);
          if (!counts.isEmpty()) {
            missing.add(stratum + " gives no " + String.join(", no ", counts));
          }
        });
    if (!missing.isEmpty()) {
      add("counts-missing", "Counts missing", "data-counts", String.join("; ", missing) + ".");
    }
  }

  private static void absent(
      List<String> counts,
      String name,
      List<Data.Content> contents,
      ToLongFunction<Data.Content> with) {
    if (contents.stream().mapToLong(with).sum() == 0) {
      counts.add(name);
    }
  }

  private void data() {
    counted(
        "files-not-understood",
        "Files not understood",
        "data-not-read",
        results.data().unknownTotal(),
        "/data/unknown_total",
        " of the files not recognised; the reasons are under Data.");
    counted(
        "quarantined",
        "Records not understood",
        "data-quarantined",
        results.data().quarantinedTotal(),
        "/data/quarantined_total",
        " of the records set apart; the reasons are under Data.");
  }
}
