package org.fishmarket.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fishmarket.inspect.Seen;

/** What was seen, for people: archives with their formats, what is not read, and the claims. */
final class InspectText {
  private static final int MOST_LINES = 40;
  private static final int LANGUAGES = 5;

  private final List<Seen> files;
  private final Map<String, List<String>> claims;
  private final StringBuilder text = new StringBuilder();

  InspectText(List<Seen> files, Map<String, List<String>> claims) {
    this.files = files;
    this.claims = claims;
  }

  String text() {
    Map<String, List<Seen>> read =
        files.stream()
            .filter(file -> file.reason() == null)
            .collect(
                Collectors.groupingBy(
                    file -> file.archive() + "  " + file.format(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    line(
        "%,d files, %,d of them to be read",
        files.size(), read.values().stream().mapToInt(List::size).sum());
    read.entrySet().stream()
        .limit(MOST_LINES)
        .forEach(group -> archive(group.getKey(), group.getValue()));
    more(read.size());
    notRead();
    claims();
    return text.toString();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void more(int lines) {
    if (lines > MOST_LINES) {
      line("  … and %,d more; --json lists all", lines - MOST_LINES);
    }
  }

  private void archive(String name, List<Seen> seen) {
    boolean whole = seen.stream().allMatch(Seen::whole);
    line("%n%s", name);
    line(
        "  %s%,d records in %,d %s: %,d posts, %,d interactions, %,d not understood, %,d left out",
        whole ? "" : "at least ",
        sum(seen, Seen::records),
        seen.size(),
        seen.size() == 1 ? "file" : "files",
        sum(seen, Seen::posts),
        sum(seen, Seen::interactions),
        sum(seen, Seen::quarantined),
        sum(seen, Seen::skipped));
    TreeSet<String> owners = new TreeSet<>();
    seen.stream().map(Seen::owner).filter(Objects::nonNull).forEach(owners::add);
    int accounts = seen.stream().mapToInt(Seen::accounts).max().orElse(0);
    line(
        "  %s, %s",
        accounts > 1
            ? String.format(Locale.ROOT, "at least %,d accounts", accounts)
            : owners.size() == 1 ? "by " + owners.first() : "by its owner",
        span(seen));
    List<String> given =
        new ArrayList<>(total(seen.stream().map(Seen::measured).toList()).keySet());
    line(
        "  gives %s%s",
        given.isEmpty() ? "nothing else" : String.join(", ", given), languages(seen));
  }

  private static long sum(List<Seen> seen, java.util.function.Function<Seen, Long> what) {
    return seen.stream().mapToLong(what::apply).sum();
  }

  private static String span(List<Seen> seen) {
    Comparator<Instant> order = Comparator.naturalOrder();
    Instant first = seen.stream().map(Seen::first).filter(Objects::nonNull).min(order).orElse(null);
    Instant last = seen.stream().map(Seen::last).filter(Objects::nonNull).max(order).orElse(null);
    return first == null ? "no times" : day(first) + " to " + day(last);
  }

  private static String day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static Map<String, Long> total(List<Map<String, Long>> counts) {
    Map<String, Long> total = new TreeMap<>();
    counts.forEach(some -> some.forEach((name, many) -> total.merge(name, many, Long::sum)));
    return total;
  }

  private static String languages(List<Seen> seen) {
    Map<String, Long> all = total(seen.stream().map(Seen::languages).toList());
    String most =
        all.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(LANGUAGES)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return most.isEmpty() ? "" : "; languages: " + most;
  }

  private void notRead() {
    Map<String, List<Seen>> reasons =
        files.stream()
            .filter(file -> file.reason() != null)
            .collect(Collectors.groupingBy(Seen::reason, LinkedHashMap::new, Collectors.toList()));
    if (!reasons.isEmpty()) {
      line("%nNot read:");
    }
    reasons.entrySet().stream()
        .limit(MOST_LINES)
        .forEach(
            reason -> {
              Seen first = reason.getValue().get(0);
              int others = reason.getValue().size() - 1;
              line(
                  "  %s%s: %s",
                  place(first),
                  others == 0 ? "" : String.format(Locale.ROOT, " and %,d others", others),
                  reason.getKey());
            });
    more(reasons.size());
  }

  /** A sheet's name begins with its workbook's, which is the archive too. */
  private static String place(Seen file) {
    int slash = file.file().indexOf('/');
    return slash > 0 && file.archive().endsWith(file.file().substring(0, slash))
        ? file.archive() + file.file().substring(slash)
        : file.archive() + "/" + file.file();
  }

  private void claims() {
    line("%nCould be measured, if there is enough of it:");
    claims.forEach(
        (claim, lacking) ->
            line(
                "  %-26s %s",
                claim, lacking.isEmpty() ? "yes" : "no: lacks " + String.join(", ", lacking)));
  }
}
