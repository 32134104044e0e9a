package org.fishmarket.models.text;

import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordTokenFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A post as tokens: CoreNLP's PTB tokeniser over the cleaned text.
 *
 * @param tokens in order
 * @param sentences how many sentences the tokens form; a line break ends one as well
 */
public record PostText(List<Token> tokens, int sentences) {
  private static final String OPTIONS =
      "invertible=false,ptb3Escaping=false,untokenizable=noneKeep,splitAssimilations=false,"
          + "splitHyphenated=false";

  /** The tokens of a text; any string will do, of a very long one only the beginning is read. */
  public static PostText of(String raw) {
    String text = Cleaner.clean(raw);
    PTBTokenizer<Word> lexer =
        new PTBTokenizer<>(new StringReader(text), new WordTokenFactory(), OPTIONS);
    List<Token> tokens = new ArrayList<>(text.length() / 4 + 1);
    int sentence = 0;
    int end = 0;
    boolean ended = false;
    while (lexer.hasNext()) {
      Word word = lexer.next();
      String surface = word.word();
      if (!tokens.isEmpty()) {
        boolean closes = ended && !Shapes.endsSentence(surface);
        if (closes || lineBreak(text, end, word.beginPosition())) {
          sentence++;
          ended = false;
        }
      }
      ended |= Shapes.endsSentence(surface);
      end = word.endPosition();
      TokenKind kind = Shapes.kind(surface);
      tokens.add(new Token(surface, Shapes.norm(surface, kind), kind, sentence));
    }
    return new PostText(tokens, tokens.isEmpty() ? 0 : sentence + 1);
  }

  /** Whether a token stands in the last two of at least three sentences. */
  public boolean nearEnd(Token token) {
    return sentences > 2 && token.sentence() >= sentences - 2;
  }

  /** The normal forms of all tokens: the same for posts that differ in links or handles only. */
  public String plain() {
    return tokens.stream().map(Token::norm).collect(Collectors.joining(" "));
  }

  private static boolean lineBreak(String text, int from, int to) {
    for (int i = Math.max(0, from); i < to && i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }
}
