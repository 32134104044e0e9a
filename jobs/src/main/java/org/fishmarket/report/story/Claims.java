package org.fishmarket.report.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The claims and terms that the report knows to explain, from {@code claims.yaml}. */
public final class Claims {
  private static final String RESOURCE = "claims.yaml";

  private final List<Claim> claims;
  private final List<Term> glossary;
  private final Map<?, ?> essays;

  /** A term and what it means. */
  public record Term(String term, String meaning) {}

  private Claims(Map<?, ?> root) {
    essays = (Map<?, ?>) root.get("essays");
    claims = list(root, "claims").stream().map(this::claim).toList();
    glossary =
        list(root, "glossary").stream()
            .map(term -> new Term(text(term, "term"), text(term, "meaning")))
            .toList();
  }

  /** Reads the claims. */
  public static Claims load() {
    try (InputStream in = Claims.class.getResourceAsStream(RESOURCE)) {
      return new Claims(
          (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Slugs in the order in which they are told. */
  public List<String> slugs() {
    return claims.stream().map(Claim::slug).toList();
  }

  public List<Term> glossary() {
    return glossary;
  }

  /** The claim of a slug; one that says no more than the tables do if it is not known. */
  public Claim of(String slug, String essay) {
    Optional<Claim> known = claims.stream().filter(claim -> claim.slug().equals(slug)).findFirst();
    return known.orElseGet(
        () -> {
          String words = slug.replace('-', ' ');
          String title =
              words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
          return new Claim(
              slug,
              title,
              essay,
              source(essay),
              null,
              null,
              null,
              null,
              null,
              List.of(),
              false,
              null,
              List.of());
        });
  }

  /** {@code E1, the title}, of one or several essays; null if one is not known. */
  private String source(String given) {
    List<String> names = given == null ? List.of() : List.of(given.split(", *"));
    boolean known = !names.isEmpty() && names.stream().allMatch(essays::containsKey);
    return known
        ? names.stream()
            .map(name -> name + ", " + essays.get(name))
            .collect(Collectors.joining(", and of "))
        : null;
  }

  private Claim claim(Map<?, ?> entry) {
    String essay = text(entry, "essay");
    return new Claim(
        text(entry, "slug"),
        text(entry, "title"),
        essay,
        source(essay),
        text(entry, "claim"),
        text(entry, "how"),
        text(entry, "limits"),
        text(entry, "changes"),
        text(entry, "needs"),
        list(entry, "bins").stream().map(Claims::bins).toList(),
        "under cohorts".equals(text(entry, "figures")),
        text(entry, "headline"),
        list(entry, "measures").stream().map(Claims::wording).toList());
  }

  private static Claim.Bins bins(Map<?, ?> entry) {
    Map<String, String> classes = new LinkedHashMap<>();
    if (entry.get("classes") instanceof Map<?, ?> given) {
      given.forEach((name, label) -> classes.put((String) name, (String) label));
    }
    return new Claim.Bins(
        text(entry, "measure"),
        text(entry, "title"),
        text(entry, "axis"),
        Collections.unmodifiableMap(classes));
  }

  private static Claim.Wording wording(Map<?, ?> entry) {
    return new Claim.Wording(
        text(entry, "measure"),
        text(entry, "less"),
        text(entry, "more"),
        text(entry, "figure"),
        text(entry, "level"),
        text(entry, "unclear-level"),
        text(entry, "difference"),
        text(entry, "unclear-difference"));
  }

  private static String text(Map<?, ?> entry, String key) {
    return (String) entry.get(key);
  }

  private static List<? extends Map<?, ?>> list(Map<?, ?> entry, String key) {
    return entry.get(key) instanceof List<?> items
        ? items.stream().map(item -> (Map<?, ?>) item).toList()
        : List.of();
  }
}
