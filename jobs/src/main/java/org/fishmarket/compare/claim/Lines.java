package org.fishmarket.compare.claim;

import java.util.List;
import org.fishmarket.compare.finding.Finding;
import org.fishmarket.compare.finding.Settings;
import org.fishmarket.compare.within.Design;

/** A claim that comes to a few figures, each found alike in every cohort and between any two. */
abstract class Lines implements Claim {
  /** Why nothing is to be corrected. */
  static final String NO_LABEL = "no label of a post is in it";

  /** Why one is not corrected of a claim that an audit corrects. */
  static final String NOT_DRAWN = "the audit's sample does not hold its posts";

  private final String slug;
  private final String essay;
  private final List<Design> overPosts;
  private final List<Design> overNetworks;
  private final List<Line> lines;

  Lines(String slug, String essay, Line... lines) {
    this(slug, essay, List.of(), lines);
  }

  Lines(String slug, String essay, List<Design> overPosts, Line... lines) {
    this(slug, essay, overPosts, List.of(), lines);
  }

  Lines(
      String slug, String essay, List<Design> overPosts, List<Design> overNetworks, Line... lines) {
    this.slug = slug;
    this.essay = essay;
    this.overPosts = overPosts;
    this.overNetworks = overNetworks;
    this.lines = List.of(lines);
  }

  @Override
  public final List<Design> overPosts() {
    return overPosts;
  }

  @Override
  public final List<Design> overNetworks() {
    return overNetworks;
  }

  @Override
  public final String slug() {
    return slug;
  }

  @Override
  public final String essay() {
    return essay;
  }

  @Override
  public List<Finding> in(Evidence evidence, Settings settings) {
    return lines.stream()
        .map(line -> line.in(line.subject(this, evidence.cohort()), evidence, settings))
        .toList();
  }

  @Override
  public List<Finding> suppressed(String cohort, Settings settings) {
    return lines.stream()
        .map(line -> Finding.tooFew(line.subject(this, cohort), settings))
        .toList();
  }

  @Override
  public List<Finding> suppressed(String cohort, String against, Settings settings) {
    return lines.stream()
        .map(line -> Finding.tooFew(line.subject(this, cohort, against), settings))
        .toList();
  }

  @Override
  public List<Finding> between(Sides sides, Settings settings) {
    String first = sides.first().cohort();
    String second = sides.second().cohort();
    return lines.stream()
        .map(line -> line.between(line.subject(this, first, second), sides, settings))
        .toList();
  }
}
