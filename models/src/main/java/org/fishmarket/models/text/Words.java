package org.fishmarket.models.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Closed classes of English words. */
public final class Words {
  private static final Set<String> SELF =
      set(
          "i",
          "me",
          "my",
          "mine",
          "myself",
          "we",
          "us",
          "our",
          "ours",
          "ourselves",
          "im",
          "ive",
          "i'm",
          "i've",
          "we're",
          "we've");
  private static final Set<String> OTHER =
      set(
          "you",
          "your",
          "yours",
          "yourself",
          "yourselves",
          "u",
          "ur",
          "ya",
          "y'all",
          "youre",
          "you're",
          "you've");
  private static final Set<String> PLURAL =
      set("we", "us", "our", "ours", "ourselves", "we're", "we've");
  private static final Set<String> THIRD =
      set("he", "she", "they", "him", "her", "his", "them", "their", "it", "its");
  private static final Set<String> CLITICS =
      set("'s", "'m", "'re", "'ve", "'d", "'ll", "n't", "'t", "'");
  private static final Set<String> FUNCTION =
      set(
          ("a an the and or but nor so yet if then than because while although though as that this"
                  + " these those there here what which who whom whose when where why how i me my"
                  + " mine myself we us our ours ourselves you your yours yourself yourselves he him"
                  + " his himself she her hers herself it its itself they them their theirs"
                  + " themselves one someone anyone everyone something anything everything nothing"
                  + " nobody somebody anybody am is are was were be been being do does did done doing"
                  + " have has had having will would shall should can could may might must ought not"
                  + " no to of in on at by for with about against between into through during before"
                  + " after above below from up down out off over under again further once only own"
                  + " same too very just also all any both each few more most other some such per via"
                  + " upon within without across among around behind beside besides beyond near since"
                  + " until till toward towards onto let get got 's 'm 're 've 'd 'll n't 't '"
                  + " im ive dont cant wont isnt arent didnt doesnt u ur ya")
              .split(" "));

  private Words() {}

  /** Asked for every token, a hash set answers faster than an immutable one. */
  private static Set<String> set(String... words) {
    return new HashSet<>(Arrays.asList(words));
  }

  /** Whether a normal form is a first person form; PTB's clitics are tokens of their own. */
  public static boolean isSelf(String norm) {
    return SELF.contains(norm);
  }

  /** Whether a first person form is plural. */
  public static boolean isPlural(String norm) {
    return PLURAL.contains(norm);
  }

  /** Whether a normal form is a third person form. */
  public static boolean isThird(String norm) {
    return THIRD.contains(norm);
  }

  /** Whether a normal form is a second person form. */
  public static boolean isOther(String norm) {
    return OTHER.contains(norm);
  }

  /** Whether a normal form belongs to a closed word class, so it carries no content. */
  public static boolean isFunction(String norm) {
    return FUNCTION.contains(norm);
  }

  static boolean isClitic(String norm) {
    return norm.length() <= 3 && CLITICS.contains(norm);
  }
}
