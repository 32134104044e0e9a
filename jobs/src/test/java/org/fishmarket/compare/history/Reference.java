package org.fishmarket.compare.history;

import static java.util.Comparator.comparing;
import static org.fishmarket.compare.history.Town.DAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of this package by the definitions alone: every row looks at all others, in memory and
 * without Spark.
 */
final class Reference {
  private static final long DAYS = DAY * 1_000_000;

  private final Map<String, Map<String, Object>> posts = new HashMap<>();
  private final List<Said> said = new ArrayList<>();

  private record Said(
      String from,
      String to,
      long at,
      String post,
      String target,
      String kind,
      Map<String, Object> of) {}

  Reference(Town town) {
    town.posts().forEach(post -> posts.put((String) post.get("post_id"), post));
    Set<Object> authors =
        posts.values().stream()
            .filter(post -> is(post, "own"))
            .map(post -> post.get("account"))
            .collect(Collectors.toSet());
    Map<List<String>, Said> best = new HashMap<>();
    List<String> kinds = List.of("reply", "comment", "mention");
    Comparator<Said> order =
        comparing((Said s) -> kinds.indexOf(s.kind()))
            .thenComparing(s -> s.target() == null)
            .thenComparing(s -> String.valueOf(s.target()));
    for (Map<String, Object> row : town.interactions()) {
      String from = (String) row.get("from");
      String to = (String) row.get("to");
      String post = (String) row.get("post");
      if (!kinds.contains((String) row.get("kind"))
          || from.equals(to)
          || row.get("at") == null
          || !authors.contains(to)) {
        continue;
      }
      Said one =
          new Said(
              from,
              to,
              micros(row.get("at")),
              post,
              (String) row.get("target_post"),
              (String) row.get("kind"),
              posts.get(post));
      best.merge(List.of(from, to, post), one, (a, b) -> order.compare(a, b) <= 0 ? a : b);
    }
    said.addAll(best.values());
  }

  private static boolean is(Map<String, Object> row, String column) {
    return Boolean.TRUE.equals(row.get(column));
  }

  private static long micros(Object time) {
    return ((Instant) time).getEpochSecond() * 1_000_000;
  }

  private static String line(Object... cells) {
    return Stream.of(cells).map(Objects::toString).collect(Collectors.joining("|"));
  }

  private static List<String> sorted(Stream<String> lines) {
    return lines.sorted().toList();
  }

  /** {@code from, to, at_micros, post, target_post, kind, complains}. */
  List<String> messages() {
    return sorted(
        said.stream()
            .map(s -> line(s.from, s.to, s.at, s.post, s.target, s.kind, s.of.get("complains"))));
  }

  private boolean exchange(Said s) {
    return said.stream()
        .anyMatch(
            o ->
                o.from.equals(s.to)
                    && o.to.equals(s.from)
                    && o.at < s.at
                    && o.at >= s.at - 90 * DAYS);
  }

  private List<Said> exchanged() {
    return said.stream().filter(this::exchange).toList();
  }

  /** {@code account, at_micros}. */
  List<String> exchanges() {
    return sorted(
        exchanged().stream().flatMap(s -> Stream.of(line(s.from, s.at), line(s.to, s.at))));
  }

  private long reach(Object source) {
    return posts.values().stream()
        .filter(post -> post.get("source").equals(source) && post.get("created") != null)
        .mapToLong(post -> micros(post.get("created")))
        .max()
        .orElseThrow();
  }

  /** {@code from, to, post, selling, opening, week_seen, month_seen, answered, followed}. */
  List<String> firstMessages() {
    Map<List<String>, Said> first = new HashMap<>();
    Comparator<Said> order = comparing(Said::at).thenComparing(Said::post);
    said.forEach(
        s -> first.merge(List.of(s.from, s.to), s, (a, b) -> order.compare(a, b) <= 0 ? a : b));
    List<Said> exchanged = exchanged();
    return sorted(
        first.values().stream()
            .map(
                f -> {
                  List<Said> back =
                      said.stream()
                          .filter(s -> s.from.equals(f.to) && s.to.equals(f.from))
                          .toList();
                  boolean opening = back.stream().noneMatch(s -> s.at < f.at);
                  boolean answered =
                      back.stream().anyMatch(s -> s.at > f.at && s.at <= f.at + 7 * DAYS);
                  long after =
                      exchanged.stream()
                          .filter(s -> Set.of(s.from, s.to).equals(Set.of(f.from, f.to)))
                          .filter(s -> s.at > f.at && s.at <= f.at + 28 * DAYS)
                          .count();
                  boolean week = reach(f.of.get("source")) >= f.at + 7 * DAYS;
                  boolean month = reach(f.of.get("source")) >= f.at + 28 * DAYS;
                  return line(
                      f.from,
                      f.to,
                      f.post,
                      is(f.of, "coded") ? f.of.get("selling") : null,
                      opening,
                      week,
                      month,
                      week ? answered : null,
                      month ? after >= 3 : null);
                }));
  }

  /** {@code post_id, sharing_before, exchanges_before, exchanges_ever, help_before}. */
  List<String> history() {
    List<Said> exchanged = exchanged();
    Map<Object, List<Long>> of = new HashMap<>();
    for (Said s : exchanged) {
      of.computeIfAbsent(s.from, unseen -> new ArrayList<>()).add(s.at);
      of.computeIfAbsent(s.to, unseen -> new ArrayList<>()).add(s.at);
    }
    return sorted(
        posts.values().stream()
            .map(post -> history(post, of.getOrDefault(post.get("account"), List.of()))));
  }

  private String history(Map<String, Object> post, List<Long> exchanges) {
    Object id = post.get("post_id");
    if (!is(post, "own") || post.get("created") == null) {
      return line(id, null, null, null, null);
    }
    long at = micros(post.get("created"));
    List<Map<String, Object>> before =
        posts.values().stream()
            .filter(p -> is(p, "own") && is(p, "coded") && p.get("created") != null)
            .filter(p -> p.get("account").equals(post.get("account")))
            .filter(p -> micros(p.get("created")) < at)
            .sorted(
                comparing((Map<String, Object> p) -> micros(p.get("created")))
                    .thenComparing(p -> (String) p.get("post_id"))
                    .reversed())
            .toList();
    List<Map<String, Object>> last = before.stream().limit(20).toList();
    Double sharing =
        last.isEmpty()
            ? null
            : (Double)
                (last.stream().filter(p -> !is(p, "selling")).count() / (double) last.size());
    List<Map<String, Object>> recent =
        before.stream().filter(p -> micros(p.get("created")) >= at - 90 * DAYS).toList();
    Long help =
        recent.stream().anyMatch(p -> p.get("gives_help") == null)
            ? null
            : (Long) Math.min(3, recent.stream().filter(p -> is(p, "gives_help")).count());
    return line(
        id,
        sharing,
        Math.min(20, exchanges.stream().filter(e -> e < at && e >= at - 90 * DAYS).count()),
        Math.min(20, exchanges.stream().filter(e -> e < at).count()),
        help);
  }

  private Stream<Long> answers(Said asked) {
    return said.stream()
        .filter(s -> asked.post.equals(s.target) && s.from.equals(asked.to) && s.at >= asked.at)
        .map(Said::at);
  }

  private Long minutes(Said complaint) {
    return answers(complaint)
        .min(Comparator.naturalOrder())
        .map(at -> (long) Math.ceil((at - complaint.at) / 60e6))
        .orElse(null);
  }

  /** The last post or missing parent above a post; the post itself in a circle. */
  private Object root(Object id) {
    Set<Object> seen = new HashSet<>();
    Object up = id;
    while (posts.containsKey(up)
        && is(posts.get(up), "answers")
        && posts.get(up).get("parent") != null) {
      if (!seen.add(up)) {
        return id;
      }
      up = posts.get(up).get("parent");
    }
    return up;
  }

  /** {@code post, account, answered_minutes, landmark_minutes, early, further, seen}. */
  List<String> complaints() {
    return sorted(Complaints.LANDMARKS.stream().flatMap(this::complaints));
  }

  private Stream<String> complaints(long after) {
    List<Said> complaints = said.stream().filter(s -> is(s.of, "complains")).toList();
    Comparator<Said> order = comparing(Said::at).thenComparing(Said::post);
    return complaints.stream()
        .filter(
            c ->
                complaints.stream()
                    .filter(s -> root(s.post).equals(root(c.post)))
                    .allMatch(s -> order.compare(c, s) <= 0))
        .map(
            c -> {
              Long minutes = minutes(c);
              long landmark = c.at + after * 60_000_000;
              boolean seen = reach(c.of.get("source")) >= landmark + 7 * DAYS;
              long further =
                  posts.values().stream()
                      .filter(p -> is(p, "own") && is(p, "complains") && p.get("created") != null)
                      .filter(p -> !p.get("account").equals(c.to))
                      .filter(p -> root(p.get("post_id")).equals(root(c.post)))
                      .mapToLong(p -> micros(p.get("created")))
                      .filter(at -> at > landmark && at <= landmark + 7 * DAYS)
                      .count();
              return line(
                  c.post,
                  c.to,
                  minutes,
                  after,
                  minutes != null && minutes <= after,
                  seen ? further : null,
                  seen);
            });
  }

  /** {@code post, account, asker, answered}. */
  List<String> questions() {
    return sorted(
        said.stream()
            .filter(s -> is(s.of, "asks_question"))
            .map(s -> line(s.post, s.to, s.from, answers(s).findAny().isPresent())));
  }

  /** {@code post_id, account, answered}. */
  List<String> helpRequests() {
    return sorted(
        posts.values().stream()
            .filter(p -> is(p, "own") && is(p, "unit") && is(p, "asks_help"))
            .map(
                p ->
                    line(
                        p.get("post_id"),
                        p.get("account"),
                        posts.values().stream()
                            .anyMatch(
                                r ->
                                    is(r, "answers")
                                        && p.get("post_id").equals(r.get("parent"))
                                        && !r.get("account").equals(p.get("account"))))));
  }
}
