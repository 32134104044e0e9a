package org.fishmarket.models.learn;

import org.fishmarket.models.text.TokenKind;

/** Says for people what the name of a feature stands for. */
public final class FeatureName {
  private static final String BEGIN = "<s> ";
  private static final String HOST = "//";

  private FeatureName() {}

  /**
   * The meaning of a feature, as in {@code cue offer.discount in the last two sentences}. What a
   * model leaves open about a word stands in brackets: {@code [number]}, {@code [link]}.
   *
   * @param name as in {@link PostModel#featureNames()}
   */
  public static String readable(String name) {
    Group group = Group.ofName(name);
    String content = name.substring(2);
    return switch (group) {
      case WORD -> "word " + quoted(content);
      case PAIR ->
          content.startsWith(BEGIN)
              ? "post begins with " + quoted(content.substring(BEGIN.length()))
              : "words " + quoted(content);
      case START -> "sentence begins with " + quoted(content);
      case LAST -> "word " + quoted(content) + " in the last two sentences";
      case LINK ->
          content.startsWith(HOST)
              ? "link to " + quoted(content.substring(HOST.length()))
              : "word " + quoted(content) + " in a link";
      case CUE -> "cue " + CueFeatures.readable(content);
      case SHAPE -> "shape: " + Shape.readable(content);
      case TRAITS -> "together: " + Traits.readable(content);
    };
  }

  /** The family of a feature: word, words, beginning, ending, link, cue, shape or traits. */
  public static String kind(String name) {
    return Group.ofName(name).kind();
  }

  private static String quoted(String words) {
    String shown = words;
    for (TokenKind kind : TokenKind.values()) {
      if (kind.placeholder() != null) {
        String open = "[" + kind.name().toLowerCase(java.util.Locale.ROOT) + "]";
        shown = shown.replace(kind.placeholder(), open);
      }
    }
    return "\u201c" + shown + "\u201d";
  }
}
