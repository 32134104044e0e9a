package org.fishmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the product is made of, as the build lists it: licences and versions. */
class SupplyChainIT {
  private static final Path LIST = Path.of("target", "fishmarket.cdx.json");

  /**
   * Licences under which a part may be in a work of GPL-3.0-or-later, as the Free Software
   * Foundation lists them; GPL-2.0 alone only with the classpath exception.
   */
  private static final Set<String> FIT =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "0BSD",
          "CC0-1.0",
          "EDL-1.0",
          "GPL-2.0-with-classpath-exception",
          "GPL-3.0-or-later",
          "GNU General Public License Version 3",
          "The GNU General Public License (GPL), Version 2, With Classpath Exception",
          "ISC",
          "LGPL-2.1-or-later",
          "LGPL-2.1",
          "LGPL-3.0-or-later",
          "MIT",
          "MIT-0",
          "MPL-2.0",
          "Public-Domain",
          "Unicode-3.0",
          "UPL-1.0");

  /** Of these the list knows no licence, or a wrong one: what stands in their jars or sources. */
  private static final Map<String, String> READ =
      Map.of(
          "com.thoughtworks.paranamer:paranamer",
          "BSD-3-Clause",
          "org.apache.datasketches:datasketches-memory",
          "Apache-2.0",
          "org.apache.xbean:xbean-asm9-shaded",
          "Apache-2.0",
          // does not fit; it comes with Spark, is not in our jar, and nothing of ours calls it
          "oro:oro",
          "Apache-1.1");

  private static Iterable<JsonNode> components() throws IOException {
    assumeTrue(
        Files.exists(LIST) || "true".equals(System.getenv("CI")),
        "skipped: Maven makes the list only with a network, without -o");
    JsonNode list = new ObjectMapper().readTree(LIST.toFile()).path("components");
    assertThat(list).hasSizeGreaterThan(100);
    return list;
  }

  private static String name(JsonNode component) {
    return component.path("group").asText() + ":" + component.path("name").asText();
  }

  private static List<String> licences(JsonNode component) {
    List<String> licences = new ArrayList<>();
    for (JsonNode licence : component.path("licenses")) {
      JsonNode said = licence.path("license");
      String expression = licence.path("expression").asText();
      String name = said.path("id").asText(said.path("name").asText(expression));
      // of several one may choose
      licences.addAll(List.of(name.replaceAll("^\\(|\\)$", "").split(" OR ")));
    }
    return licences;
  }

  @Test
  void everyLicenceFitsOurs() throws IOException {
    Map<String, String> unfit = new TreeMap<>();
    for (JsonNode component : components()) {
      List<String> licences = licences(component);
      if (licences.stream().noneMatch(FIT::contains)) {
        unfit.put(name(component), licences.toString());
      }
    }
    assertThat(unfit.keySet()).as(unfit.toString()).isEqualTo(READ.keySet());
  }

  @Test
  void everyVersionIsOneThatStays() throws IOException {
    for (JsonNode component : components()) {
      String version = component.path("version").asText();
      if (!component.path("group").asText().equals("org.fishmarket")) {
        assertThat(version).as(name(component)).matches("[\\w.+-]+").doesNotContain("SNAPSHOT");
        assertThat(component.path("hashes")).as(name(component)).isNotEmpty();
      }
    }
  }
}
