package org.fishmarket.models.text;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells whether a post is in the language that a model was trained on, by the share of its words
 * that the model knows. A word that is frequent in other languages is no evidence, a name little.
 */
public final class Language {
  /** Names are unknown in any language, so an unknown word in capitals counts this much. */
  private static final double NAME = 0.3;

  private static final double PRIOR = 0.5;
  private static final double ENOUGH = 0.5;
  private static final double ENOUGH_IF_SO_SAID = 0.3;
  private static final double ENOUGH_AGAINST_SOURCE = 0.75;
  private static final String ENGLISH = "en";

  /** Codes that platforms give to posts whose language they do not know. */
  private static final Set<String> UNKNOWN =
      Set.of("und", "qme", "zxx", "qst", "qht", "qam", "qct", "art", "mis", "mul");

  private static final Set<String> FOREIGN =
      Set.of(
          ("de la el en que y los las un una por con para es se lo del al su como pero mi muy ya"
                  + " si le les des et est une du dans pour qui pas sur ce avec je vous il nous sont au"
                  + " der die das und ist nicht ein eine mit auf von zu den dem auch ich wir sie o os e"
                  + " em um uma da do na ao mais tem seu com foi isso ele di che non per della sono gli"
                  + " ma anche questo het een van niet dat voor ook maar naar zijn wij jij op te yang dan"
                  + " ini itu untuk dengan tidak dari ada akan bisa saya kamu ve bir bu icin ile cok var"
                  + " ne ama gibi och att som inte med till det ett har jag ikke til ang ng sa mga ko mo"
                  + " ako ka lang nie jest ja")
              .split(" "));

  private Language() {}

  /**
   * Whether a post is in the model's language.
   *
   * @param lang what the source says (ISO 639-1), null if it says nothing; believed unless the
   *     words say otherwise
   * @param known whether the model knows a normal form
   */
  public static boolean fits(PostText post, String lang, Predicate<String> known) {
    double seen = PRIOR;
    double all = 2 * PRIOR;
    for (Token token : post.tokens()) {
      if (token.kind() == TokenKind.WORD && token.isWord()) {
        boolean knows = known.test(token.norm()) && !FOREIGN.contains(token.norm());
        boolean name = !knows && Character.isUpperCase(token.surface().codePointAt(0));
        seen += knows ? 1 : 0;
        all += name ? NAME : 1;
      }
    }
    return seen / all >= enough(lang);
  }

  private static double enough(String lang) {
    String code = lang == null ? "" : lang.strip().toLowerCase(Locale.ROOT);
    if (code.isEmpty() || UNKNOWN.contains(code)) {
      return ENOUGH;
    }
    return code.equals(ENGLISH) || code.startsWith(ENGLISH + "-") || code.startsWith(ENGLISH + "_")
        ? ENOUGH_IF_SO_SAID
        : ENOUGH_AGAINST_SOURCE;
  }
}
