package org.fishmarket.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fishmarket.inspect.Inspection;
import org.fishmarket.inspect.Seen;
import org.fishmarket.job.Sparks;
import org.fishmarket.load.stage.PseudonymKey;
import org.fishmarket.models.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at files without running anything. */
@Command(
    name = "inspect",
    description =
        "Say what files hold: formats, numbers of records, dates, languages, and what could be"
            + " measured. Nothing is written.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: fishmarket inspect my-exports"})
final class InspectCommand implements Runnable {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Folders with exports, zip files or single files.")
  private List<String> paths;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "How long to read; what is not reached is counted as at least. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "Key of the pseudonyms, to name owners by. Default: .fishmarket/pseudonym.key in the home"
              + " folder, if it is there.")
  private Path key;

  @Option(names = "--json", description = "Everything as JSON, a list of files and the claims.")
  private boolean json;

  @Option(
      names = "--suggest-map",
      paramLabel = "FILE",
      description = "Write a first draft of a mapping for a table that is not read yet, for --map.")
  private String table;

  @Mixin private FormatOptions formats;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    if (table != null) {
      Inspection inspection = new Inspection(formats.catalog(), null, Sparks.hadoop());
      System.out.print(inspection.draft(table).orElseThrow(this::unknown));
      return;
    }
    if (paths == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing required parameter: '<PATH>', or --suggest-map FILE");
    }
    Path file = key == null ? PseudonymKey.usual() : key;
    byte[] secret = key != null || Files.exists(file) ? PseudonymKey.read(file) : null;
    List<Seen> seen =
        new Inspection(formats.catalog(), secret, Sparks.hadoop())
            .of(paths, Duration.ofSeconds(seconds));
    Map<String, List<String>> claims = Measurable.claims(seen);
    System.out.print(json ? json(seen, claims) : new InspectText(seen, claims).text());
  }

  private UserException unknown() {
    return new UserException(
        "No column of "
            + table
            + " has a name that tells what it holds, or it cannot be read. Write the mapping by"
            + " hand: see docs/mapping.md.");
  }

  private static String json(List<Seen> seen, Map<String, List<String>> claims) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("files", seen);
    // each claim with what the files lack for it
    all.put("claims", claims);
    try {
      return JsonMapper.builder()
              .addModule(new JavaTimeModule())
              .enable(SerializationFeature.INDENT_OUTPUT)
              .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
              .build()
              .writeValueAsString(all)
          + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
