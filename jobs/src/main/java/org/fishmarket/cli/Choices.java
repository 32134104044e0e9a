package org.fishmarket.cli;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fishmarket.explain.Format;
import org.fishmarket.models.codebook.Act;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options that take one of a few words. */
final class Choices {
  private Choices() {}

  static final class OfAct implements ITypeConverter<Act> {
    @Override
    public Act convert(String word) {
      return choose(Act.values(), Act::slug, word);
    }
  }

  static final class OfFormat implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      return choose(Format.values(), Format::slug, word);
    }
  }

  private static <T> T choose(T[] values, Function<T, String> slug, String word) {
    return Arrays.stream(values)
        .filter(value -> slug.apply(value).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + word
                        + "' is none of "
                        + Arrays.stream(values).map(slug).collect(Collectors.joining(", "))));
  }
}
