package org.fishmarket.load.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fishmarket.load.facebook.FacebookFormats;
import org.fishmarket.load.linkedin.LinkedInFormats;
import org.fishmarket.load.source.Documents;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.tables.TableFormats;
import org.fishmarket.load.twitter.TwitterFormats;

/** All formats that are read. The first that recognises a file has it. */
public final class Catalog {
  private static final List<Format> FORMATS =
      Stream.of(
              TwitterFormats.all(),
              FacebookFormats.all(),
              LinkedInFormats.all(),
              TableFormats.all(),
              List.<Format>of(new Documents()))
          .flatMap(List::stream)
          .toList();

  private static final Map<String, Format> BY_NAME =
      FORMATS.stream().collect(Collectors.toMap(Format::name, Function.identity()));

  private Catalog() {}

  /** The format of a file with this head, if any. */
  public static Optional<Format> recognise(Head head) {
    return FORMATS.stream().filter(format -> format.recognises(head)).findFirst();
  }

  /** The format of that name, which must exist. */
  public static Format named(String name) {
    Format format = BY_NAME.get(name);
    if (format == null) {
      throw new IllegalArgumentException("no format is named " + name);
    }
    return format;
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
