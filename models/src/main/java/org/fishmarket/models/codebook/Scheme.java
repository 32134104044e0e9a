package org.fishmarket.models.codebook;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The intents that a coder chose from, and which of them sell. The codebook's own is {@link
 * #CODEBOOK}; researchers may have another.
 *
 * @param selling names of the intents that count as selling, at least one
 * @param others names of all others, at least one
 * @param acts whether the acts of the codebook were coded as well
 */
public record Scheme(List<String> selling, List<String> others, boolean acts) {
  /** The longest name. */
  public static final int MAX_NAME = 60;

  /** The most names. */
  public static final int MAX_NAMES = 50;

  /** The intents of {@link Intent}, with acts. */
  public static final Scheme CODEBOOK =
      new Scheme(codebook(Intent::selling), codebook(intent -> !intent.selling()), true);

  /**
   * @throws IllegalArgumentException if a side is empty, there are too many names, or one is blank,
   *     too long, not printable or there twice
   */
  public Scheme {
    selling = List.copyOf(selling);
    others = List.copyOf(others);
    List<String> names = Stream.concat(selling.stream(), others.stream()).toList();
    if (selling.isEmpty()
        || others.isEmpty()
        || names.size() > MAX_NAMES
        || new HashSet<>(names).size() < names.size()
        || !names.stream().allMatch(Scheme::isName)) {
      throw new IllegalArgumentException("it holds no proper names of intents");
    }
  }

  /** Whether a text can be the name of an intent. */
  public static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= MAX_NAME
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  /**
   * The names that posts bear.
   *
   * @param selling those of them that sell; their order is kept, that of others is by name, but
   *     names of the codebook keep the codebook's
   */
  public static Scheme among(List<LabelledPost> posts, List<String> selling) {
    List<String> borne =
        posts.stream().map(LabelledPost::intent).filter(Objects::nonNull).distinct().toList();
    List<String> known = CODEBOOK.names().stream().filter(borne::contains).toList();
    Stream<String> own = borne.stream().filter(name -> !known.contains(name)).sorted();
    return new Scheme(
        selling.stream().filter(borne::contains).toList(),
        Stream.concat(known.stream(), own).filter(name -> !selling.contains(name)).toList(),
        posts.stream().anyMatch(post -> !post.acts().isEmpty()));
  }

  private static List<String> codebook(Predicate<Intent> which) {
    return Arrays.stream(Intent.values()).filter(which).map(Intent::name).toList();
  }

  /**
   * What posts may bear that a model of this scheme is scored on: all names of the codebook, if all
   * of its own are, else its own.
   */
  public Scheme inFull() {
    return CODEBOOK.selling().containsAll(selling) && CODEBOOK.others().containsAll(others)
        ? new Scheme(CODEBOOK.selling(), CODEBOOK.others(), acts)
        : this;
  }

  /** All names, those that sell first: the order of probabilities. */
  public List<String> names() {
    return Stream.concat(selling.stream(), others.stream()).toList();
  }

  /** The name at a place in {@link #names()}. */
  public String name(int at) {
    return at < selling.size() ? selling.get(at) : others.get(at - selling.size());
  }

  /** A name's place in {@link #names()}, or -1. */
  public int indexOf(String name) {
    int at = selling.indexOf(name);
    int other = others.indexOf(name);
    return at >= 0 ? at : other < 0 ? -1 : selling.size() + other;
  }

  /** Whether an intent counts in the numerator of the promotional ratio. */
  public boolean sells(String name) {
    return selling.contains(name);
  }
}
