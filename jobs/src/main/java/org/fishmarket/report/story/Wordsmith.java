package org.fishmarket.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.report.model.Finding;
import org.fishmarket.report.model.Interval;
import org.fishmarket.report.text.Numbers;
import org.fishmarket.report.text.Shown;

/** Tells one finding in a sentence. Direction and size come from its figures alone. */
final class Wordsmith {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  /**
   * @param at place of the finding in report.json
   */
  Sentence tell(Claim claim, Finding finding, String at) {
    Claim.Wording wording = claim.wording(finding.measure());
    List<Part> parts =
        new ArrayList<>(fill(pattern(wording, finding), slots(wording, finding, at)));
    boolean sized = (finding.clear() || finding.level()) && !finding.overCohorts();
    parts.add(
        Part.words(sized ? " (" : finding.overCohorts() ? ": rank correlation " : ": estimate "));
    if (!sized) {
      parts.add(Part.figure(estimate(finding, at, Shown.Sign.EFFECT)));
      parts.add(Part.words(" ("));
    }
    parts.addAll(interval(finding, at, sized ? Shown.Sign.SIZE : Shown.Sign.EFFECT));
    parts.add(Part.words(")."));
    return new Sentence(
        List.copyOf(parts), sure(finding), basis(finding, at), finding.verdict(), claim.slug(), at);
  }

  private static String pattern(Claim.Wording wording, Finding finding) {
    String measure = finding.measure();
    if (finding.overCohorts()) {
      String what = measure.replace(" over cohorts", "");
      return finding.clear()
          ? "The more a cohort sells, the {rank} its " + what
          : "Over cohorts, no clear link between selling and " + what + " shows";
    }
    String contrast = finding.contrast() == null ? "" : " (" + finding.contrast() + ")";
    if (finding.level()) {
      return wording.figure() != null
          ? wording.figure()
          : "{where}, " + measure + contrast + ": {size}";
    }
    if (finding.clear()) {
      String known = finding.difference() ? wording.difference() : wording.level();
      String plain =
          finding.difference()
              ? capital(measure) + " is {effect} in {a} than in {b}"
              : "{where}, " + measure + contrast + " is {size} {zero} zero";
      return known != null ? known : plain;
    }
    String known = finding.difference() ? wording.unclearDifference() : wording.unclearLevel();
    String plain =
        finding.difference()
            ? "No clear difference in " + measure + " between {a} and {b} shows"
            : "{where}, " + measure + contrast + " is not clearly different from zero";
    return known != null ? known : plain;
  }

  private static Map<String, List<Part>> slots(Claim.Wording wording, Finding finding, String at) {
    List<Part> a =
        List.of(
            finding.cohort() == null
                ? Part.words("all cohorts together")
                : Part.name(finding.cohort()));
    List<Part> b = finding.against() == null ? List.of() : List.of(Part.name(finding.against()));
    List<Part> where =
        finding.cohort() == null
            ? List.of(Part.words("In all cohorts together"))
            : List.of(Part.words("In "), Part.name(finding.cohort()));
    boolean negative = finding.decisive().estimate() < 0;
    Part size = Part.figure(estimate(finding, at, Shown.Sign.SIZE));
    Part direction = Part.words(" " + (negative ? wording.less() : wording.more()));
    String contrast = finding.contrast() == null ? "" : finding.contrast();
    return Map.of(
        "contrast", List.of(Part.words(contrast)),
        "a", a,
        "b", b,
        "where", where,
        "size", List.of(size),
        "effect", List.of(size, direction),
        "rank", List.of(Part.words(negative ? "lower" : "higher")),
        "zero", List.of(Part.words(negative ? "below" : "above")));
  }

  private static List<Part> fill(String pattern, Map<String, List<Part>> slots) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = SLOT.matcher(pattern);
    int from = 0;
    while (matcher.find()) {
      add(parts, pattern.substring(from, matcher.start()));
      parts.addAll(slots.get(matcher.group(1)));
      from = matcher.end();
    }
    add(parts, pattern.substring(from));
    return parts;
  }

  private static void add(List<Part> parts, String words) {
    if (!words.isEmpty()) {
      parts.add(Part.words(words));
    }
  }

  private static List<Part> interval(Finding finding, String at, Shown.Sign sign) {
    Interval figure = finding.decisive();
    String range = finding.shown(sign).range();
    if (range == null) {
      return List.of(Part.words("no interval"));
    }
    return List.of(
        Part.words("95\u00a0% interval "),
        Part.figure(new Figure(at + finding.place(), null, figure.low(), figure.high(), range)));
  }

  private static Figure estimate(Finding finding, String at, Shown.Sign sign) {
    return Figure.estimate(
        at + finding.place(), finding.decisive(), finding.shown(sign).estimate());
  }

  private static String sure(Finding finding) {
    if (finding.level()) {
      return null;
    }
    Double p = finding.pAdjusted();
    if (p == null) {
      return finding.clear() ? "interval clear of zero, not tested" : "not sure";
    }
    String how =
        !finding.clear() || p >= 0.05 ? "not sure" : p < 0.001 ? "very sure" : "fairly sure";
    return how + ", adjusted " + Numbers.p(p);
  }

  private static List<Part> basis(Finding finding, String at) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.words("rests on "));
    parts.addAll(count(finding.nAccounts(), at + "/n_accounts", "account"));
    if (finding.nPosts() != null) {
      parts.add(Part.words(" and "));
      parts.addAll(count(finding.nPosts(), at + "/n_posts", "post"));
    }
    if (finding.nEvents() != null) {
      parts.add(Part.words(" and "));
      parts.addAll(count(finding.nEvents(), at + "/n_events", "event"));
    }
    parts.add(Part.words(labels(finding.labels())));
    return List.copyOf(parts);
  }

  /** What a basis says of the labels. */
  static String labels(String state) {
    return switch (state == null ? "" : state) {
      case "" -> "";
      case "corrected" -> "; corrected by the audit";
      case "not audited" -> "; labels not audited";
      default -> "; labels " + state;
    };
  }

  static List<Part> count(Long number, String at, String noun) {
    if (number == null) {
      return List.of(Part.words("an unknown number of " + noun + "s"));
    }
    return List.of(
        Part.figure(Figure.of(at, number, Numbers.count(number))),
        Part.words(" " + noun + (number == 1 ? "" : "s")));
  }

  static String capital(String text) {
    return text == null || text.isEmpty()
        ? ""
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
