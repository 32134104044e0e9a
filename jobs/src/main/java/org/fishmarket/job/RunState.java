package org.fishmarket.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fishmarket.models.UserException;
import org.fishmarket.table.ResultFolder;

/**
 * What a result was made from and how far it is: written after each job, so that an interrupted run
 * goes on behind its last finished one, and in the end as the manifest.
 *
 * @param fishmarket version of the program
 * @param started when the run began, ISO, UTC
 * @param command the command line
 * @param inputs paths as given
 * @param parameters what the result depends on besides the inputs, printed in the report
 * @param jobs facts of the finished jobs, by name, in order
 */
public record RunState(
    String fishmarket,
    String started,
    String command,
    List<String> inputs,
    Map<String, String> parameters,
    LinkedHashMap<String, Map<String, String>> jobs) {

  /** The job that takes the texts out of posts: once it is done, nothing can be made of them. */
  public static final String DROP_TEXT = "drop-text";

  /** Begins the fact of the job {@code load} that an input has a hash: the input's path follows. */
  public static final String INPUT_HASH = "sha256 ";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Whether another run would give the same result as this one. */
  boolean sameAs(RunState other) {
    return fishmarket.equals(other.fishmarket)
        && inputs.equals(other.inputs)
        && parameters.equals(other.parameters);
  }

  /** The state while jobs are done anew: what they had made does not count any more. */
  RunState without(List<String> undone) {
    LinkedHashMap<String, Map<String, String>> done = new LinkedHashMap<>(jobs);
    done.keySet().removeAll(undone);
    return new RunState(fishmarket, started, command, inputs, parameters, done);
  }

  /** The state after a job. */
  RunState after(String job, Map<String, String> facts) {
    LinkedHashMap<String, Map<String, String>> done = new LinkedHashMap<>(jobs);
    done.put(job, facts);
    return new RunState(fishmarket, started, command, inputs, parameters, done);
  }

  /** The state with other parameters, for a job that is run again with its own. */
  RunState with(Map<String, String> more) {
    Map<String, String> all = new java.util.TreeMap<>(parameters);
    all.putAll(more);
    return new RunState(fishmarket, started, command, inputs, all, jobs);
  }

  /** The finished job whose facts hold the name, else empty. */
  public String fact(String job, String name) {
    return jobs.getOrDefault(job, Map.of()).getOrDefault(name, "");
  }

  /**
   * Makes sure that posts have their texts.
   *
   * @throws UserException if they were taken out
   */
  public void needTexts() {
    if (textsDropped()) {
      throw new UserException(
          "The texts of these posts were taken out of the result. Load the exports again without"
              + " --drop-text.");
    }
  }

  /** Whether the texts of posts were taken out. */
  public boolean textsDropped() {
    return jobs.containsKey(DROP_TEXT);
  }

  /** The state as it is handed on: paths do not tell the user's name. */
  public RunState shown() {
    Map<String, String> plain = new java.util.TreeMap<>(parameters);
    plain.replaceAll((name, value) -> UserPaths.hidden(value));
    return new RunState(
        fishmarket,
        started,
        UserPaths.hidden(command),
        inputs.stream().map(UserPaths::hidden).toList(),
        plain,
        jobs);
  }

  /** The state of a finished result; empty if it is none. */
  public static Optional<RunState> of(ResultFolder result) {
    return result
        .readText(ResultFolder.MANIFEST)
        .map(json -> parse(json, result.root().toUri().getPath()));
  }

  static RunState parse(String json, String place) {
    try {
      return JSON.readValue(json, RunState.class);
    } catch (JsonProcessingException broken) {
      throw new UserException(
          "The state of the run in " + place + " cannot be read. Delete the folder and run again.",
          broken);
    }
  }

  String json() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
