package org.fishmarket.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fishmarket.cli.Main;
import org.fishmarket.models.UserException;

/** Where a notebook stands: the project's folder, the result it looks at, and a place to work. */
public final class Notebook {
  /** The variable of the environment that names the result. */
  public static final String RESULT = "FISHMARKET_RESULT";

  /** The property that names the project's folder. */
  public static final String HOME = "fishmarket.home";

  private Notebook() {}

  /**
   * The result named to {@code ./fishmarket notebook}, else the folder {@code results} of the
   * project. If it is not there, it is made from the sample data, in a few minutes.
   */
  public static Result result() {
    String named = System.getenv(RESULT);
    Path folder = named == null || named.isEmpty() ? home().resolve("results") : Path.of(named);
    if (!Result.finished(folder)) {
      System.out.println("There is no result yet: the sample data are run into " + folder);
      fishmarket("run", home().resolve("sample-data"), "--out", folder);
    }
    return Result.of(folder);
  }

  /** Another result. */
  public static Result result(String folder) {
    return Result.of(Path.of(folder));
  }

  /** The folder of the project. */
  public static Path home() {
    String told = System.getProperty(HOME);
    return told == null ? Path.of("..").toAbsolutePath().normalize() : Path.of(told);
  }

  /**
   * A folder for what a notebook makes, empty whenever this is called: below {@code
   * notebooks/target}, which git ignores and {@code mvn clean} removes.
   *
   * @param name of the notebook
   */
  public static Path work(String name) {
    Path folder = Path.of(System.getProperty("fishmarket.work", target())).resolve(name);
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UserException("The folder " + folder + " cannot be emptied or made.", failed);
    }
  }

  private static String target() {
    return home().resolve("notebooks/target/work").toString();
  }

  /**
   * Runs a command of the command line, here and now. It ends the Spark session: tables that were
   * read before have to be read again.
   *
   * @param words as they are typed behind {@code ./fishmarket}
   * @throws UserException if the command fails; it has said why
   */
  public static void fishmarket(Object... words) {
    List<String> line = Arrays.stream(words).map(Object::toString).toList();
    int code = Main.execute(line.toArray(String[]::new));
    if (code != 0) {
      throw new UserException("fishmarket " + String.join(" ", line) + " failed, see above.");
    }
  }
}
