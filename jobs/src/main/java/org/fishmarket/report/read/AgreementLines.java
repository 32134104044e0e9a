package org.fishmarket.report.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.fishmarket.models.evaluate.Agreement;
import org.fishmarket.report.model.Audit;

/** How coders agree, by pair and all together. They go by letters: names are theirs. */
final class AgreementLines {
  /** More pairs than those of four coders tell a reader less than all together. */
  private static final int MOST_CODERS_BY_PAIR = 4;

  private final Collection<List<Row>> posts;
  private final List<String> coders;
  private final List<Audit.Agreed> lines = new ArrayList<>();

  private AgreementLines(Collection<List<Row>> posts) {
    this.posts = posts;
    this.coders =
        posts.stream()
            .flatMap(Collection::stream)
            .map(row -> row.<String>getAs("coder"))
            .distinct()
            .sorted()
            .toList();
  }

  /**
   * @param posts the rows of each coded post
   */
  static List<Audit.Agreed> of(Collection<List<Row>> posts) {
    AgreementLines lines = new AgreementLines(posts);
    lines.about("selling or not", row -> row.getAs("selling"));
    lines.about("intent", row -> row.getAs("intent"));
    return List.copyOf(lines.lines);
  }

  private void about(String question, Function<Row, Object> code) {
    if (coders.size() <= MOST_CODERS_BY_PAIR) {
      for (int i = 0; i < coders.size(); i++) {
        for (int j = i + 1; j < coders.size(); j++) {
          pair(question, code, i, j);
        }
      }
    }
    if (coders.size() > 2) {
      List<List<Object>> units =
          posts.stream()
              .map(codes -> codes.stream().map(code).filter(Objects::nonNull).toList())
              .filter(codes -> codes.size() > 1)
              .toList();
      add(
          new Audit.Agreed(
              question, "all coders", units.size(), null, null, Agreement.alpha(units)));
    }
  }

  private void pair(String question, Function<Row, Object> code, int one, int other) {
    List<Object> first = new ArrayList<>();
    List<Object> second = new ArrayList<>();
    List<List<Object>> units = new ArrayList<>();
    for (List<Row> codes : posts) {
      Object a = by(coders.get(one), codes, code);
      Object b = by(coders.get(other), codes, code);
      if (a != null && b != null) {
        first.add(a);
        second.add(b);
        units.add(List.of(a, b));
      }
    }
    add(
        new Audit.Agreed(
            question,
            letter(one) + " and " + letter(other),
            units.size(),
            Agreement.share(first, second),
            Agreement.kappa(first, second),
            Agreement.alpha(units)));
  }

  private void add(Audit.Agreed line) {
    if (line.posts() > 0) {
      lines.add(line);
    }
  }

  private static String letter(int coder) {
    return String.valueOf((char) ('A' + coder));
  }

  private static Object by(String coder, List<Row> codes, Function<Row, Object> code) {
    return codes.stream()
        .filter(row -> coder.equals(row.getAs("coder")))
        .map(code)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
