package org.fishmarket.forget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.fishmarket.job.Job;
import org.fishmarket.job.JobContext;
import org.fishmarket.job.RunState;
import org.fishmarket.models.UserException;
import org.fishmarket.table.Table;

/**
 * Takes accounts out of all tables: their posts with labels and codes, what they did and what was
 * done to them, their names in the texts of others, and archives in which nobody else wrote. What
 * remains is a count. Figures are to be computed again after it.
 *
 * <p>Input and output: {@link Table#POSTS}, {@link Table#ACCOUNTS}, {@link Table#INTERACTIONS},
 * {@link Table#QUARANTINE}, {@link Table#FILES}, and, where they are there, {@link Table#LABELS},
 * {@link Table#SAMPLE}, {@link Table#AUDIT}. Example: {@code fishmarket forget results @jane}
 */
public final class ForgetJob implements Job {
  private final List<String> names;
  private final byte[] key;
  private Forgotten forgotten;
  private Set<String> archives = Set.of();

  /**
   * @param names handles, ids, names of archives for their owners, or pseudonyms
   * @param key of the pseudonyms; null if all names are pseudonyms
   */
  public ForgetJob(List<String> names, byte[] key) {
    this.names = names;
    this.key = key;
  }

  /** Whether a name is a pseudonym, for which no key is needed. */
  public static boolean isPseudonym(String name) {
    return Forgotten.isPseudonym(name);
  }

  @Override
  public String name() {
    return "forget";
  }

  @Override
  public void check(JobContext context) {
    for (String name : names) {
      Forgotten one = Forgotten.of(List.of(name), key, context.read(Table.ACCOUNTS));
      // a killed call may have been through with the tables, but not with the figures
      if (context.result().finished() && !new Traces(one, context).any()) {
        throw new UserException(
            "Nobody in "
                + context.result().root().toUri().getPath()
                + " is known as "
                + name
                + ". Give the handle or id as in the export, the name of the archive whose owner it"
                + " is, or the pseudonym; and with --key the key that the result was made with.");
      }
    }
    forgotten = Forgotten.of(names, key, context.read(Table.ACCOUNTS));
  }

  @Override
  public Map<String, String> execute(JobContext context) {
    context.progress().step("taking out accounts");
    Traces traces = new Traces(forgotten, context);
    archives = new TreeSet<>(traces.archives());
    Map<String, String> facts = new TreeMap<>();
    traces.rest(archives).forEach((table, rest) -> replace(context, table, rest, facts));
    Map<String, String> before = context.state().jobs().getOrDefault(name(), Map.of());
    facts.replaceAll((what, now) -> String.valueOf(sum(now, before.getOrDefault(what, "0"))));
    return facts;
  }

  private static long sum(String a, String b) {
    return Long.parseLong(a) + Long.parseLong(b);
  }

  private static void replace(
      JobContext context, Table table, Dataset<Row> rest, Map<String, String> facts) {
    context.result().writeAside(table, rest);
    long gone = context.result().rows(table) - context.result().rowsAside(table);
    facts.put(table.slug() + " taken out", String.valueOf(gone));
  }

  /** Neither the words of the command nor names and hashes of the archives stay. */
  @Override
  public RunState revised(RunState state) {
    LinkedHashMap<String, Map<String, String>> jobs = new LinkedHashMap<>(state.jobs());
    jobs.computeIfPresent("load", (load, facts) -> withoutHashes(facts));
    return new RunState(
        state.fishmarket(),
        state.started(),
        "fishmarket … (its words are not kept: somebody was taken out since)",
        state.inputs().stream().map(this::input).toList(),
        state.parameters(),
        jobs);
  }

  private Map<String, String> withoutHashes(Map<String, String> facts) {
    Map<String, String> rest = new TreeMap<>(facts);
    rest.keySet()
        .removeIf(
            fact ->
                archives.stream()
                    .anyMatch(
                        archive ->
                            fact.equals(RunState.INPUT_HASH + archive)
                                || fact.startsWith(RunState.INPUT_HASH + archive + "/")));
    return rest;
  }

  private String input(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return archives.contains(name) ? "(taken out)" : path;
  }
}
