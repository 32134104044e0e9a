package org.fishmarket.audit.coded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.fishmarket.models.UserException;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Intent;

/** Reads what coders sent back and checks it against the sample. */
public final class CodedFiles {
  private static final int LONGEST_NAME = 40;
  private static final Set<String> YES = Set.of("1", "yes", "y", "true", "x", "u");
  private static final Set<String> NO = Set.of("", "0", "no", "n", "false");

  private final String sample;
  private final Set<String> posts;
  private final Faults faults = new Faults();
  private final Set<List<String>> seen = new HashSet<>();
  private final List<Code> codes = new ArrayList<>();

  private CodedFiles(String sample, Set<String> posts) {
    this.sample = sample;
    this.posts = posts;
  }

  /**
   * Reads files; rows without an intent are not coded yet and left out.
   *
   * @param sample name of the sample they have to be of
   * @param posts pseudonyms of its posts
   * @return in the order of the files
   * @throws UserException with a line for each fault: a file of another sample, a post or label
   *     that is not known, a post twice by one coder, nothing coded
   */
  public static List<Code> read(Collection<Path> files, String sample, Set<String> posts) {
    CodedFiles all = new CodedFiles(sample, posts);
    files.forEach(file -> all.read(CodedFile.read(file), file));
    all.faults.refuse();
    return List.copyOf(all.codes);
  }

  private void read(CodedFile file, Path path) {
    int before = codes.size();
    Set<String> others = new HashSet<>();
    boolean faulty = false;
    for (CSVRecord row : file.rows()) {
      String intent = file.cell(row, Columns.INTENT);
      if (intent.isEmpty()) {
        continue;
      }
      String of = file.cell(row, Columns.SAMPLE);
      if (!of.equals(sample)) {
        others.add(of);
        continue;
      }
      Code code = code(file, row, intent);
      faulty |= code == null;
      if (code != null) {
        codes.add(code);
      }
    }
    for (String other : others) {
      faults.add(
          path.getFileName()
              + " is of the sample "
              + Faults.shown(other)
              + ", but the result holds the sample '"
              + sample
              + "'. Give the sheets of that one.");
    }
    if (codes.size() == before && others.isEmpty() && !faulty) {
      faults.add(path.getFileName() + ": nothing is coded in it. Its column 'intent' is empty.");
    }
  }

  /** A row's code; null, and faults noted, if something is wrong with it. */
  private Code code(CodedFile file, CSVRecord row, String intentCell) {
    String at = file.at(row);
    String post = file.cell(row, Columns.POST);
    String coder = file.cell(row, Columns.CODER);
    Intent intent = intent(at, intentCell);
    Set<Act> acts = acts(at, file.cell(row, Columns.ACTS));
    Boolean unsure = unsure(at, file.cell(row, Columns.UNSURE));
    boolean named = named(at, coder);
    boolean known = posts.contains(post);
    if (!known) {
      faults.add(at + "the post " + Faults.shown(post) + " is not in the sample '" + sample + "'.");
    } else if (named && !seen.add(List.of(coder, post))) {
      faults.add(at + "coder '" + coder + "' has coded the post '" + post + "' before. Keep one.");
      return null;
    }
    boolean read = intent != null || intentName(intentCell).equals(Columns.NONE);
    if (!known || !named || !read || acts == null || unsure == null) {
      return null;
    }
    String note = file.cell(row, Columns.NOTE);
    return new Code(post, coder, intent, acts, unsure, note.isEmpty() ? null : note);
  }

  private boolean named(String at, String coder) {
    boolean good = !coder.isEmpty() && coder.length() <= LONGEST_NAME;
    if (!good) {
      faults.add(at + "the coder's name is missing or longer than " + LONGEST_NAME + " letters.");
    }
    return good;
  }

  private static String intentName(String cell) {
    return cell.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
  }

  private Intent intent(String at, String cell) {
    String name = intentName(cell);
    for (Intent intent : Intent.values()) {
      if (intent.name().equals(name)) {
        return intent;
      }
    }
    if (!name.equals(Columns.NONE)) {
      String known =
          Arrays.stream(Intent.values()).map(Enum::name).collect(Collectors.joining(", "));
      faults.add(
          at + Faults.shown(cell) + " is no intent. Use " + known + " or " + Columns.NONE + ".");
    }
    return null;
  }

  private Set<Act> acts(String at, String cell) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    for (String word : cell.split("[,;\\s]+")) {
      Act act =
          Arrays.stream(Act.values())
              .filter(known -> known.slug().equals(word.toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElse(null);
      if (act != null) {
        acts.add(act);
      } else if (!word.isEmpty()) {
        String known = Arrays.stream(Act.values()).map(Act::slug).collect(Collectors.joining(", "));
        faults.add(at + Faults.shown(word) + " is no act. Use " + known + ", or leave it empty.");
        return null;
      }
    }
    return acts;
  }

  private Boolean unsure(String at, String cell) {
    String word = cell.toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      faults.add(at + Faults.shown(cell) + " does not say whether it is unsure. Use 1 or nothing.");
      return null;
    }
    return YES.contains(word);
  }
}
