package org.fishmarket.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fishmarket.report.model.Data;
import org.fishmarket.report.story.Claims;

/** Claims against formats: how many archives of each hold what a claim needs. */
final class AvailabilityTable {
  private final List<Data.Available> available;
  private final Claims claims;

  AvailabilityTable(List<Data.Available> available, Claims claims) {
    this.available = available;
    this.claims = claims;
  }

  /**
   * What the archives of a format hold for a claim.
   *
   * @param at its place in report.json
   */
  record Cell(Data.Available of, String at) {}

  /** A claim; a cell is null where the format has no row for it. */
  record Line(String title, List<Cell> cells) {}

  /** Platform and format, as one. */
  public List<String> formats() {
    return available.stream().map(AvailabilityTable::format).distinct().sorted().toList();
  }

  public List<Line> lines() {
    List<String> present = available.stream().map(Data.Available::claim).distinct().toList();
    return Stream.concat(claims.slugs().stream().filter(present::contains), present.stream())
        .distinct()
        .map(slug -> new Line(claims.of(slug, null).title(), cells(slug)))
        .toList();
  }

  private List<Cell> cells(String slug) {
    List<Cell> cells = new ArrayList<>();
    for (String format : formats()) {
      cells.add(
          IntStream.range(0, available.size())
              .filter(i -> slug.equals(available.get(i).claim()))
              .filter(i -> format.equals(format(available.get(i))))
              .mapToObj(i -> new Cell(available.get(i), "/data/availability/" + i))
              .findFirst()
              .orElse(null));
    }
    return cells;
  }

  private static String format(Data.Available one) {
    return one.platform() + "/" + one.sourceFormat();
  }
}
