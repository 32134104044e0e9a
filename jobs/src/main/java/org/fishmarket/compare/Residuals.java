package org.fishmarket.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.finding.Subject;

/**
 * Keeps figures of all cohorts together from telling those of single cohorts that are suppressed: a
 * sum or mean over all, taken with the number of posts behind it, less those of the cohorts that
 * are shown, would be what is left. Slopes, correlations and differences cannot be taken apart so.
 *
 * <p>Where a figure has parts, as bins are of a whole, a cohort shows all of them or none, so that
 * no combination of sums over cohorts and over parts tells a single one.
 */
final class Residuals {
  /** What is the same in the rows of all cohorts. */
  private record Key(String claim, String measure, String contrast, String stratum) {
    static Key of(Finding finding) {
      Subject subject = finding.subject();
      return new Key(
          subject.claim().slug(), subject.measure(), subject.contrastOfAny(), subject.stratum());
    }

    /** The same for all parts of a whole. */
    static Key whole(Finding finding) {
      Key part = of(finding);
      return new Key(part.claim, part.measure, null, part.stratum);
    }

    Key pooled() {
      return new Key(claim, measure, contrast, Subject.POOLED);
    }
  }

  private final Map<String, List<Finding>> cohorts = new TreeMap<>();
  private final Map<Key, Map<String, Finding>> parts = new HashMap<>();
  private final Set<Key> incomplete = new HashSet<>();
  private final boolean others;
  private final Settings settings;

  /**
   * @param within findings of the cohorts that are shown
   * @param others whether cohorts that are not shown belong to all together
   */
  Residuals(Map<String, List<Finding>> within, boolean others, Settings settings) {
    this.others = others;
    this.settings = settings;
    within.forEach(
        (cohort, findings) -> {
          List<Finding> whole = allOrNothing(findings);
          cohorts.put(cohort, whole);
          whole.forEach(
              finding ->
                  parts
                      .computeIfAbsent(Key.of(finding), key -> new TreeMap<>())
                      .put(cohort, finding));
        });
  }

  /** The findings of the cohorts. */
  Map<String, List<Finding>> cohorts() {
    return cohorts;
  }

  private List<Finding> allOrNothing(List<Finding> findings) {
    Set<Key> hidden =
        findings.stream().filter(Finding::isSuppressed).map(Key::whole).collect(Collectors.toSet());
    hidden.forEach(whole -> incomplete.add(whole.pooled()));
    return suppressed(findings, hidden);
  }

  private List<Finding> suppressed(List<Finding> findings, Set<Key> wholes) {
    return findings.stream()
        .map(
            finding ->
                additive(finding) && wholes.contains(Key.whole(finding))
                    ? Finding.tooFew(finding.subject(), settings)
                    : finding)
        .toList();
  }

  /** The findings of all together, those suppressed that would tell too much. */
  List<Finding> safe(List<Finding> together) {
    Map<Key, List<Finding>> wholes =
        together.stream().filter(Residuals::additive).collect(Collectors.groupingBy(Key::whole));
    Set<Key> telling = new HashSet<>();
    wholes.forEach(
        (whole, figures) -> {
          boolean pooled = whole.equals(whole.pooled());
          if (figures.stream().anyMatch(this::tells)
              || figures.size() > 1 && bridged(figures)
              // what a cohort hides in one stratum is told by all strata less the others
              || !pooled && incomplete.contains(whole.pooled())) {
            telling.add(whole);
          }
        });
    return suppressed(together, telling);
  }

  /**
   * Differences between a cohort and all together, those suppressed that would tell a figure of all
   * which is.
   *
   * @param safe the findings of all together, as they are shown
   */
  static List<Finding> differences(List<Finding> between, List<Finding> safe, Settings settings) {
    Set<Key> hidden =
        safe.stream().filter(Finding::isSuppressed).map(Key::of).collect(Collectors.toSet());
    return between.stream()
        .map(
            finding ->
                finding.subject().isAgainstAll() && hidden.contains(Key.of(finding))
                    ? Finding.tooFew(finding.subject(), settings)
                    : finding)
        .toList();
  }

  private boolean tells(Finding finding) {
    int hidden = others ? 2 : 0;
    long left = finding.basis().accounts();
    for (Finding part : parts.getOrDefault(Key.of(finding), Map.of()).values()) {
      if (part.isSuppressed()) {
        hidden++;
      } else if (part.basis().accounts() != null) {
        left -= part.basis().accounts();
      }
    }
    // an account in several cohorts counts several times: fewer seem left than there are
    return hidden == 1 || hidden > 1 && left < settings.minAccounts();
  }

  /**
   * Whether a hidden part of a cohort follows from sums over cohorts and over parts: it does if,
   * taken as an edge between its cohort and its part, it is the only way between them.
   */
  private boolean bridged(List<Finding> figures) {
    Map<String, Set<String>> edges = new HashMap<>();
    for (int part = 0; part < figures.size(); part++) {
      String column = "part " + part;
      parts
          .getOrDefault(Key.of(figures.get(part)), Map.of())
          .forEach(
              (cohort, finding) -> {
                if (finding.isSuppressed()) {
                  join("cohort " + cohort, column, edges);
                }
              });
      if (others) {
        join("others", column, edges);
      }
    }
    return edges.keySet().stream()
        .filter(node -> !node.startsWith("part "))
        .anyMatch(
            cohort -> edges.get(cohort).stream().anyMatch(part -> !around(cohort, part, edges)));
  }

  private static void join(String one, String other, Map<String, Set<String>> edges) {
    edges.computeIfAbsent(one, node -> new HashSet<>()).add(other);
    edges.computeIfAbsent(other, node -> new HashSet<>()).add(one);
  }

  /** Whether one comes to the other without the edge between them. */
  private static boolean around(String from, String to, Map<String, Set<String>> edges) {
    Set<String> reached = new HashSet<>(Set.of(from));
    List<String> ahead = new ArrayList<>(reached);
    while (!ahead.isEmpty()) {
      String node = ahead.remove(ahead.size() - 1);
      for (String next : edges.get(node)) {
        boolean edge = node.equals(from) && next.equals(to);
        if (!edge && reached.add(next)) {
          ahead.add(next);
        }
      }
    }
    return reached.contains(to);
  }

  private static boolean additive(Finding finding) {
    return !finding.isSuppressed()
        && finding.subject().expected() == 0
        && finding.basis().accounts() != null;
  }
}
