package org.fishmarket.load.plan;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fishmarket.load.facebook.FacebookFormats;
import org.fishmarket.load.linkedin.LinkedInFormats;
import org.fishmarket.load.source.Documents;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.tables.TableFormats;
import org.fishmarket.load.twitter.TwitterFormats;
import org.fishmarket.models.UserException;

/**
 * All formats that are read: those of the user's own mappings, then those of the program; last
 * those that only tell why a file is not read. The first that recognises a file has it. It travels
 * to the machines of a cluster by its mappings.
 */
public final class Catalog implements Serializable {
  private final List<OwnMapping> mappings;
  private final boolean withDeleted;
  private transient List<Format> formats;

  private Catalog(List<OwnMapping> mappings, boolean withDeleted) {
    this.mappings = List.copyOf(mappings);
    this.withDeleted = withDeleted;
  }

  /** The formats that come with the program. */
  public static Catalog shipped() {
    return new Catalog(List.of(), false);
  }

  /**
   * These and those of own mappings.
   *
   * @param withDeleted whether archives' lists of deleted posts are read
   * @throws UserException if one is no valid mapping, or has the name of another format
   */
  public static Catalog with(List<OwnMapping> mappings, boolean withDeleted) {
    Catalog catalog = new Catalog(mappings, withDeleted);
    Set<String> names = new HashSet<>();
    for (Format format : catalog.formats()) {
      if (!names.add(format.name())) {
        throw new UserException(
            "There are two formats of the name '"
                + format.name()
                + "'. Give your mapping another.");
      }
    }
    return catalog;
  }

  private synchronized List<Format> formats() {
    if (formats == null) {
      formats =
          Stream.concat(
                  mappings.stream().map(own -> TableFormats.mapped(own.file(), own.yaml())),
                  formatsOfTheProgram(withDeleted))
              .toList();
    }
    return formats;
  }

  private static Stream<Format> formatsOfTheProgram(boolean withDeleted) {
    return Stream.of(
            TwitterFormats.all(withDeleted),
            FacebookFormats.all(),
            LinkedInFormats.all(),
            TableFormats.all(),
            List.<Format>of(new Documents()))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(format -> format.about() == null));
  }

  /** The formats that are read, not those that only tell why a file is not. */
  public List<Format> read() {
    return formats().stream().filter(format -> format.about() != null).toList();
  }

  /** The format of a file with this head, if any. */
  public Optional<Format> recognise(Head head) {
    return formats().stream().filter(format -> format.recognises(head)).findFirst();
  }

  /** The format of that name, which must exist. */
  public Format named(String name) {
    return formats().stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no format is named " + name));
  }

  /** Why a file that no format recognises is not read. */
  static String unknown(Head head) {
    if (head.bytes().length == 0) {
      return "the file is empty";
    }
    return TableFormats.nearest(head)
        .orElse("the format is not known: no export format looks like it");
  }
}
