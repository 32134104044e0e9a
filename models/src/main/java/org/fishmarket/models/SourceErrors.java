package org.fishmarket.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.Scheme;

/**
 * How models erred on the posts of one source of which they had seen none, about one question.
 * Posts that a coder or the model found not codable do not count.
 *
 * @param source an alias: its platform and a number
 * @param question {@link #SELLING}, or an intent: that one against all others
 * @param yes posts of which the coder said yes
 * @param no posts of which the coder said no
 * @param found of the first, those that the model called so too
 * @param spared of the second, those that the model did not call so
 */
public record SourceErrors(
    String source, String question, long yes, long no, long found, long spared) {
  /** The question whether a post sells. */
  public static final String SELLING = "selling";

  /** Rates of fewer posts of a kind would be little but chance. */
  public static final int FEWEST = 20;

  private static final String RESOURCE = "source-errors.tsv";
  private static final String HEADER = "source\tquestion\tyes\tno\tfound\tspared";

  /** Share of the coder's posts of the kind that the model found. */
  public double sensitivity() {
    return (double) found / yes;
  }

  /** Share of the others that the model spared. */
  public double specificity() {
    return (double) spared / no;
  }

  /**
   * The errors of the way in which a classifier was trained; they come with the shipped one.
   *
   * @return by source and question; empty if nothing is known of this classifier
   */
  public static List<SourceErrors> of(Classifier classifier) {
    try (InputStream in = SourceErrors.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      boolean same = lines.readLine().equals(classifier.version());
      lines.readLine();
      return same ? lines.lines().map(SourceErrors::read).toList() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceErrors read(String line) {
    String[] cells = line.split("\t");
    return new SourceErrors(
        cells[0],
        cells[1],
        Long.parseLong(cells[2]),
        Long.parseLong(cells[3]),
        Long.parseLong(cells[4]),
        Long.parseLong(cells[5]));
  }

  /** The lines of the file that {@link #of(Classifier)} reads. */
  static List<String> lines(Classifier classifier, List<SourceErrors> errors) {
    List<String> lines = new ArrayList<>(List.of(classifier.version(), HEADER));
    for (SourceErrors one : errors) {
      lines.add(
          String.join(
              "\t",
              one.source,
              one.question,
              Long.toString(one.yes),
              Long.toString(one.no),
              Long.toString(one.found),
              Long.toString(one.spared)));
    }
    return lines;
  }

  /**
   * Counts the errors on held-out posts.
   *
   * @param posts as the coder labelled them
   * @param labels in the same order, each by a model that saw no post of its source
   * @param intents that are asked about besides selling
   * @return of each source and question with {@link #FEWEST} posts or more of either kind
   */
  static List<SourceErrors> count(
      Scheme scheme, List<LabelledPost> posts, List<Label> labels, List<String> intents) {
    TreeMap<String, List<Integer>> sources = new TreeMap<>();
    for (int i = 0; i < posts.size(); i++) {
      if (posts.get(i).intent() != null && labels.get(i).intent() != null) {
        String source = posts.get(i).platform() + "\0" + posts.get(i).source();
        sources.computeIfAbsent(source, unseen -> new ArrayList<>()).add(i);
      }
    }
    List<SourceErrors> errors = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (List<Integer> members : sources.values()) {
      String platform = posts.get(members.get(0)).platform();
      // names of collections may be those of people
      String alias = platform + " " + numbers.merge(platform, 1, Integer::sum);
      Tally selling = new Tally();
      members.forEach(i -> selling.add(scheme.sells(posts.get(i).intent()), labels.get(i).sells()));
      selling.addTo(errors, alias, SELLING);
      for (String intent : intents) {
        Tally tally = new Tally();
        members.forEach(
            i ->
                tally.add(
                    intent.equals(posts.get(i).intent()), intent.equals(labels.get(i).intent())));
        tally.addTo(errors, alias, intent);
      }
    }
    return errors;
  }

  /** Counts of one source and question. */
  private static final class Tally {
    private long yes;
    private long no;
    private long found;
    private long spared;

    void add(boolean coder, boolean model) {
      yes += coder ? 1 : 0;
      no += coder ? 0 : 1;
      found += coder && model ? 1 : 0;
      spared += !coder && !model ? 1 : 0;
    }

    void addTo(List<SourceErrors> errors, String source, String question) {
      if (yes >= FEWEST && no >= FEWEST) {
        errors.add(new SourceErrors(source, question, yes, no, found, spared));
      }
    }
  }
}
