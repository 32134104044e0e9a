package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fishmarket.load.facebook.FacebookFormats;
import org.fishmarket.load.linkedin.LinkedInFormats;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.tables.TableFormats;
import org.fishmarket.load.twitter.TwitterFormats;
import org.fishmarket.report.model.Made;
import org.fishmarket.report.model.RunFacts;
import org.fishmarket.report.story.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

/** What the documents tell people to type must be known to the program. */
class ReadmeCommandsTest {
  private static final Path HOUSE = Path.of("..");
  private static final Pattern TYPED =
      Pattern.compile(
          "^ {4}(?:\\./fishmarket|spark-submit .*fishmarket\\.jar) (.*?)(?: +#.*)?$",
          Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern FORMATS =
      Pattern.compile("^\\| (?:|[A-Z][\\w/]*) ?\\| .* \\| (`.*`) \\|$");
  private static final Pattern SCORE =
      Pattern.compile("## Scores on unseen sources\\s+`selling F1 (0\\.\\d+)");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private final CommandLine program = new CommandLine(new Main());

  static Stream<String> typed() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String page :
        List.of(
            "README.md",
            "CONTRIBUTING.md",
            "sample-data/README.md",
            "docs/audit.md",
            "docs/simulate.md")) {
      String joined = page(page).replaceAll("\\\\\\R +", "");
      TYPED.matcher(joined).results().forEach(found -> lines.add(found.group(1)));
    }
    assertThat(lines).as("commands shown in the documents").hasSizeGreaterThan(10);
    return lines.stream();
  }

  @ParameterizedTest
  @MethodSource("typed")
  void eachCommandShownIsUnderstood(String line) {
    String[] words =
        WORD.matcher(line)
            .results()
            .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
            .toArray(String[]::new);
    assertThatCode(() -> new CommandLine(new Main()).parseArgs(words))
        .as("fishmarket " + line)
        .doesNotThrowAnyException();
  }

  @Test
  void eachCommandHasItsExample() throws IOException {
    String page = page("README.md");
    for (String command : program.getSubcommands().keySet()) {
      assertThat(page).contains("| `" + command + "` |", "    ./fishmarket " + command);
    }
  }

  @Test
  void eachOptionSpokenOfExists() throws IOException {
    List<String> known =
        program.getSubcommands().values().stream()
            .flatMap(ReadmeCommandsTest::withSubcommands)
            .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
            .toList();
    assertThat(OPTION.matcher(page("README.md")).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(option -> assertThat(known).contains(option));
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(Stream.of(command), command.getSubcommands().values().stream());
  }

  @Test
  void theTableOfFormatsIsTheCatalog() throws IOException {
    List<String> shown =
        page("README.md")
            .lines()
            .flatMap(line -> FORMATS.matcher(line).results())
            .flatMap(cell -> QUOTED.matcher(cell.group(1)).results())
            .map(name -> name.group(1))
            .toList();
    List<String> read =
        Stream.of(
                TwitterFormats.all(),
                FacebookFormats.all(),
                LinkedInFormats.all(),
                TableFormats.all())
            .flatMap(List::stream)
            .map(Format::name)
            .filter(name -> !name.endsWith("-other"))
            .toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void theScoreIsTheOneOnTheCard() throws IOException {
    Matcher card = SCORE.matcher(page("models/MODEL_CARD.md"));
    assertThat(card.find()).isTrue();
    assertThat(page("README.md")).contains("F1 " + card.group(1) + " for selling");
  }

  @Test
  void theCitationHasThisVersion() throws IOException {
    assertThat(page("CITATION.cff").lines()).contains("version: " + Version.number());
  }

  @Test
  void theReportCitesAsTheCitationDoes() throws IOException {
    Map<?, ?> cited =
        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(page("CITATION.cff"));
    Map<?, ?> author = (Map<?, ?>) ((List<?>) cited.get("authors")).get(0);
    RunFacts facts =
        new RunFacts(
            "",
            "9.9",
            "fishmarket run x",
            "2026-01-02T03:04:05Z",
            1,
            Map.of(),
            List.of(),
            "m",
            10,
            "",
            null,
            Made.UNKNOWN);
    assertThat(Citation.of(facts, true).get(0))
        .isEqualTo(
            "%s. %s. Version 9.9, free software under %s."
                .formatted(author.get("name"), cited.get("title"), cited.get("license")));
    assertThat(Citation.of(facts, false).get(2)).contains("2026-01-02", "fishmarket run x");
  }

  @Test
  void eachPageLinkedToIsThere() throws IOException {
    for (String page :
        List.of(
            "README.md",
            "CONTRIBUTING.md",
            "SECURITY.md",
            "docs/schema.md",
            "models/MODEL_CARD.md",
            "docs/audit.md",
            "CHANGELOG.md")) {
      Path folder = HOUSE.resolve(page).getParent();
      assertThat(LINK.matcher(page(page)).results().map(found -> found.group(1)))
          .as("links of " + page)
          .allSatisfy(target -> assertThat(folder.resolve(target)).exists());
    }
  }

  private static String page(String name) throws IOException {
    return Files.readString(HOUSE.resolve(name));
  }
}
