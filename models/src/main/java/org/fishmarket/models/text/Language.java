package org.fishmarket.models.text;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The language of a model. It tells whether a post is written in it by the share of the post's
 * words that the model knows. A word that is frequent in other languages is no evidence for it, a
 * name little against it, any other unknown word the less, the fewer words of its own posts the
 * model knows.
 */
public final class Language {
  /** Names are unknown in any language, so an unknown word in capitals counts this much. */
  private static final double NAME = 0.3;

  /** Scripts written without blanks make one token of many words. */
  private static final double ANOTHER_SCRIPT = 3;

  private static final double PRIOR = 0.5;
  private static final double ENOUGH = 0.5;
  private static final double ENOUGH_IF_SO_SAID = 0.3;
  private static final double ENOUGH_AGAINST_SOURCE = 0.75;
  private static final String ENGLISH = "en";

  /** In a language that is told by its small words, at least this share of all words are such. */
  private static final double ENOUGH_SMALL_WORDS = 0.15;

  /** Codes that platforms give to posts whose language they do not know. */
  private static final Set<String> UNKNOWN =
      Set.of("und", "qme", "zxx", "qst", "qht", "qam", "qct", "art", "mis", "mul");

  /** What share of the words of another language a model happens to know, about. */
  private static final double CHANCE = 0.1;

  /** From this share of its own posts' words on, a model's not knowing a word counts in full. */
  private static final double FULL = 0.95;

  private final String code;
  private final double coverage;
  private final double unknown;
  private final Set<String> own;
  private final Set<String> foreign;
  private final UnicodeScript script;

  private Language(String code, double coverage) {
    this.code = code;
    this.coverage = coverage;
    // the log of how much likelier a word is unknown in another language, against the usual
    this.unknown = Math.max(0, Math.min(1, surprise(coverage) / surprise(FULL)));
    this.own = FunctionWords.of(code);
    this.foreign = FunctionWords.foreignTo(code);
    this.script =
        own.stream()
            .map(word -> UnicodeScript.of(word.codePointAt(0)))
            .filter(its -> its != UnicodeScript.COMMON)
            .findAny()
            .orElse(null);
  }

  /**
   * A language by its code.
   *
   * @param code ISO 639, two or three letters in lower case
   */
  public static Language of(String code) {
    if (!isCode(code)) {
      throw new IllegalArgumentException(code);
    }
    return new Language(code, 1);
  }

  private static double surprise(double coverage) {
    return Math.log((1 - CHANCE) / Math.max(1e-9, 1 - coverage));
  }

  /**
   * The same, for a model that knows this share of the words of its own posts.
   *
   * @param share from 0 to 1
   */
  public Language covered(double share) {
    return new Language(code, share);
  }

  /** What share of the words of its own posts the model knows. */
  public double coverage() {
    return coverage;
  }

  /** What share of the words of posts is known to a model or a small word; 1 without any. */
  public double coverage(List<PostText> posts, Predicate<String> known) {
    long all = 0;
    long seen = 0;
    for (PostText post : posts) {
      for (Token token : post.tokens()) {
        if (token.kind() == TokenKind.WORD && token.isWord()) {
          all++;
          seen += own.contains(token.norm()) || known.test(token.norm()) ? 1 : 0;
        }
      }
    }
    return all == 0 ? 1 : (double) seen / all;
  }

  /** Whether this is how a language is named. */
  public static boolean isCode(String code) {
    return code.matches("[a-z]{2,3}");
  }

  /**
   * The language in which most of these posts are written, by its small words; empty if unclear.
   */
  public static Optional<Language> ofMost(List<PostText> posts) {
    String best = null;
    double most = 0;
    for (String language : FunctionWords.languages()) {
      Set<String> words = FunctionWords.of(language);
      double sum = 0;
      for (PostText post : posts) {
        long all = post.tokens().stream().filter(t -> t.kind() == TokenKind.WORD).count();
        long small = post.tokens().stream().filter(t -> words.contains(t.norm())).count();
        sum += all == 0 ? 0 : (double) small / all;
      }
      if (sum > most) {
        most = sum;
        best = language;
      }
    }
    return most < ENOUGH_SMALL_WORDS * posts.size() || !isCode(best)
        ? Optional.empty()
        : Optional.of(of(best));
  }

  /** ISO 639. */
  public String code() {
    return code;
  }

  /** Whether lists of English words say something of its posts. */
  public boolean isEnglish() {
    return code.equals(ENGLISH);
  }

  /**
   * Whether a post is in this language.
   *
   * @param lang what the source says (ISO 639-1), null if it says nothing; believed unless the
   *     words say otherwise
   * @param known whether the model knows a normal form
   */
  public boolean fits(PostText post, String lang, Predicate<String> known) {
    double seen = PRIOR;
    double all = 2 * PRIOR;
    for (Token token : post.tokens()) {
      if (token.kind() == TokenKind.WORD && token.isWord()) {
        String norm = token.norm();
        boolean knows = own.contains(norm) || known.test(norm) && !foreign.contains(norm);
        seen += knows ? 1 : 0;
        all += knows ? 1 : doubt(token);
      }
    }
    return seen / all >= enough(lang);
  }

  /** How much an unknown word speaks against this language. */
  private double doubt(Token token) {
    int first = token.surface().codePointAt(0);
    if (script != null && isOfAnother(script, first)) {
      return ANOTHER_SCRIPT;
    }
    if (foreign.contains(token.norm())) {
      return 1;
    }
    return Character.isUpperCase(first) ? NAME * unknown : unknown;
  }

  private static boolean isOfAnother(UnicodeScript script, int letter) {
    UnicodeScript its = UnicodeScript.of(letter);
    return its != script && its != UnicodeScript.COMMON && its != UnicodeScript.INHERITED;
  }

  private double enough(String lang) {
    String said = lang == null ? "" : lang.strip().toLowerCase(Locale.ROOT);
    if (said.isEmpty() || UNKNOWN.contains(said)) {
      return ENOUGH;
    }
    // also brings the codes of old, such as "in" for Indonesian, to today's
    String base = Locale.forLanguageTag(said.replace('_', '-')).getLanguage();
    return base.equals(code) ? ENOUGH_IF_SO_SAID : ENOUGH_AGAINST_SOURCE;
  }
}
