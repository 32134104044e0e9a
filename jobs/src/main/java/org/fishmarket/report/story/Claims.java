package org.fishmarket.report.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The claims and terms that the report knows to explain, from {@code claims.yaml}. */
public final class Claims {
  private static final String RESOURCE = "/org/fishmarket/report/claims.yaml";

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
              slug, title, essay, source(essay), null, null, null, null, null, null, List.of());
        });
  }

  private String source(String essay) {
    return essay == null ? null : (String) essays.get(essay);
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
        text(entry, "bins"),
        list(entry, "measures").stream().map(Claims::wording).toList());
  }

  private static Claim.Wording wording(Map<?, ?> entry) {
    return new Claim.Wording(
        text(entry, "measure"),
        text(entry, "less"),
        text(entry, "more"),
        text(entry, "level"),
        text(entry, "unclear-level"),
        text(entry, "difference"),
        text(entry, "unclear-difference"));
  }

  private static String text(Map<?, ?> entry, String key) {
    return (String) entry.get(key);
  }

  private static List<? extends Map<?, ?>> list(Map<?, ?> entry, String key) {
    return ((List<?>) entry.get(key)).stream().map(item -> (Map<?, ?>) item).toList();
  }
}
