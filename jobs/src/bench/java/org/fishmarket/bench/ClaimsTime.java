package org.fishmarket.bench;

import java.nio.file.Path;
import java.util.List;
import org.fishmarket.compare.claim.Claims;

/** Seconds of all claims together, beside one alone. */
final class ClaimsTime implements Benchmark {
  @Override
  public String name() {
    return "claims";
  }

  @Override
  public String title() {
    return "All claims beside one alone";
  }

  @Override
  public String remarks() {
    return """
    Claims share their scans: posts are summed up to accounts once for all, and each claim reads those sums. So
    one claim alone (*%s*, the first) is no cheaper than its share of that: what this shows is what the further
    fifteen add, and not how fast a program written for one claim could be. Availability, cues and activity,
    which `compare` also computes, are left out on both sides.\
    """
        .formatted(Claims.ALL.get(0).slug());
  }

  @Override
  public List<Row> run(Setup setup) {
    Path result = setup.archives().labelled(setup.archives().of("x-api-v1", setup.posts()));
    int many = Claims.ALL.size();
    Timed all = new Timed();
    Timed one = new Timed();
    for (int round = 0; round < setup.rounds(); round++) {
      all.add(claims(setup, result, many), Work::seconds);
      one.add(claims(setup, result, 1), Work::seconds);
    }
    String what =
        "%d claims, %,d posts, %,d accounts"
            .formatted(many, DuckDb.rows(result, "posts"), DuckDb.rows(result, "accounts"));
    return List.of(
        Row.part(what, all.series(), "one claim alone", one.series(), Goal.atMost(4))
            .noting(all.whole() + "; one claim: " + one.whole()));
  }

  private static Child claims(Setup setup, Path result, int many) {
    Path out = setup.archives().fresh("claims");
    List<String> words = List.of(result.toString(), out.toString(), Integer.toString(many));
    return setup.programs().other(ClaimsWay.class, words);
  }
}
