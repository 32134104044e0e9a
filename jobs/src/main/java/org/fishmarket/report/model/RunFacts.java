package org.fishmarket.report.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the tables do not hold but a reader must know: how the run was made.
 *
 * @param title of the report, as the researcher gave it
 * @param version of fishmarket
 * @param commandLine the command that makes the same result again
 * @param started when the run began, ISO 8601 in UTC
 * @param seed of all random draws
 * @param parameters by name, as text; printed in the order of their names
 * @param inputs the archives as given on the command line, with their hashes if known
 * @param modelVersion of the classifier
 * @param smallestGroup k: figures on fewer accounts are suppressed
 * @param notes of the report's authors, in Markdown; empty if there are none
 * @param classifier what is known of it; null if nothing is
 * @param made with what, and from which files
 */
public record RunFacts(
    String title,
    String version,
    String commandLine,
    String started,
    long seed,
    Map<String, String> parameters,
    List<String> inputs,
    String modelVersion,
    int smallestGroup,
    String notes,
    ClassifierCard classifier,
    Made made) {
  public RunFacts {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    inputs = List.copyOf(inputs);
  }
}
