package org.fishmarket.load.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fishmarket.load.golden.Change;
import org.fishmarket.load.golden.Change.Then;
import org.fishmarket.load.golden.Golden;
import org.fishmarket.load.golden.Kept;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.LocalFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The golden samples changed as the world changes files: fields go and come and move, places write
 * numbers and dates otherwise, transfers break off. Whatever comes, each record has one outcome or
 * it is said why the file is not read, and no number becomes another.
 */
class GoldenMutationsTest {
  private static final Catalog CATALOG = Catalog.shipped();

  /** All samples tell of the same people and goods, and no reason may. */
  private static final Pattern TELLTALE =
      Pattern.compile("(?iU)\\b(ada|bob|cid|mill|bread|tea|brot|tee|хлеб)\\b|example|\\d{9}");

  /** Where a change has to have other consequences, and why. */
  private static final Map<String, Set<String>> EXCEPTIONS =
      Map.of(
          // zero means that the scraper failed, unless its user joined the other count
          "page-post-scraper",
          Set.of(
              "without column reaction_count",
              "empty column reaction_count",
              "without column comment_count",
              "empty column comment_count"),
          // two tables side by side: what stands left of a figure tells whose it is
          "linkedin-creator-posts",
          Set.of("in another order"));

  @TestFactory
  Stream<DynamicTest> eachChangeOfEachFile() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Golden sample : Golden.all()) {
      for (String name : sample.names()) {
        Head head = sample.file(name).head();
        if (CATALOG.recognise(head).orElseThrow().ignored(head) == null) {
          tests.add(
              DynamicTest.dynamicTest(
                  sample.format() + " " + name, () -> allChanges(sample, name)));
        }
      }
    }
    return tests.stream();
  }

  private static void allChanges(Golden sample, String name) throws IOException {
    Format format = CATALOG.named(sample.format());
    Records whole = new Records();
    format.read(sample.file(name), whole);
    List<String> failures = new ArrayList<>();
    for (Change change : Change.all(name, sample.bytes(name))) {
      if (EXCEPTIONS.getOrDefault(sample.format(), Set.of()).contains(change.what())) {
        continue;
      }
      try {
        check(sample, sample.changed(name, change.bytes()), change.then(), whole);
      } catch (AssertionError | RuntimeException failure) {
        failures.add(change.what() + ": " + failure);
      }
    }
    assertThat(failures).isEmpty();
  }

  private static void check(Golden sample, LocalFile file, Then then, Records whole)
      throws IOException {
    Format format = CATALOG.recognise(file.head()).orElse(null);
    String notRead = format == null ? Catalog.unknown(file.head()) : format.ignored(file.head());
    if (notRead != null) {
      told(notRead);
      assertThat(then).as("%s: what is not read", notRead).isNotEqualTo(Then.SAME);
      return;
    }
    assertThat(format.name()).isEqualTo(sample.format());
    Records records = new Records();
    boolean broken = false;
    try {
      format.read(file, records);
    } catch (IOException ended) {
      told(ended.getMessage());
      broken = true;
    }
    for (String quarantined : records.quarantined) {
      told(quarantined.substring(quarantined.indexOf(": ") + 2));
    }
    assertThat(records.posts)
        .as("texts of which nothing was replaced")
        .noneMatch(post -> post.text != null && post.text.indexOf('\uFFFD') >= 0);
    // the record in which the file broke is the loader's to quarantine
    assertThat(records.read - Kept.outcomes(records)).isBetween(0, broken ? 1 : 0);
    if (!broken) {
      Kept.check(then, records, whole);
    } else {
      assertThat(then).as("what breaks").isNotIn(Then.SAME, Then.SAME_OR_NOT_READ);
    }
  }

  /** A reason is a sentence, and holds nothing of the record. */
  private static void told(String reason) {
    assertThat(reason).isNotNull().containsPattern("\\p{L}{3}").doesNotContainPattern(TELLTALE);
  }
}
