package org.fishmarket.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.stage.PseudonymKey;
import org.fishmarket.load.stage.Pseudonyms;

/** The labels that {@code simulate --labels} tells, under the pseudonyms of a result. */
public final class PlantedLabels {
  /**
   * One label.
   *
   * @param account pseudonym of the author
   * @param kind {@code post}, {@code reply} or {@code quote}
   * @param intent by the codebook
   * @param acts slugs
   */
  public record Planted(
      String cohort,
      String format,
      String account,
      String kind,
      String intent,
      List<String> acts) {}

  private PlantedLabels() {}

  /**
   * Reads the table. Posts to which their format gives no id are not in the answer.
   *
   * @param labels the file
   * @param key of the result
   * @return by the post's pseudonym
   */
  public static Map<String, Planted> of(Path labels, Path key) {
    Pseudonyms pseudonyms = new Pseudonyms(PseudonymKey.readOrMake(key));
    Map<String, Planted> planted = new HashMap<>();
    try {
      List<String> lines = Files.readAllLines(labels);
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        if (!cells[3].isEmpty()) {
          AccountRef account = AccountRef.orNull(cells[4], cells[5]);
          planted.put(
              pseudonyms.post(cells[1], cells[3]),
              new Planted(
                  cells[0],
                  cells[2],
                  pseudonyms.account(cells[1], account),
                  cells[6],
                  cells[7],
                  cells[8].isEmpty() ? List.of() : List.of(cells[8].split(" "))));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return planted;
  }
}
