package org.fishmarket.cli;

import java.util.Comparator;
import java.util.Locale;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.source.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what is read. */
@Command(
    name = "formats",
    description = "List the formats that are read, and how to come by them.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: fishmarket formats"})
final class FormatsCommand implements Runnable {
  @Mixin private FormatOptions formats;

  @Override
  public void run() {
    StringBuilder text = new StringBuilder();
    for (Platform platform : Platform.values()) {
      text.append(platform.slug()).append('\n');
      formats.catalog().read().stream()
          .filter(format -> format.platform() == platform)
          .sorted(Comparator.comparing(Format::name))
          .forEach(
              format ->
                  text.append(
                      String.format(Locale.ROOT, "  %-22s%s%n", format.name(), format.about())));
    }
    System.out.print(text.append("Of your own tables: --map, see docs/mapping.md\n"));
  }
}
