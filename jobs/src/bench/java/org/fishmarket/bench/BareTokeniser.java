package org.fishmarket.bench;

import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordTokenFactory;
import java.io.StringReader;
import org.fishmarket.bench.DuckDb.Text;

/** CoreNLP's tokeniser and nothing else. */
final class BareTokeniser {
  /** Those of the models' own tokens, so that both cut alike. */
  private static final String OPTIONS =
      "invertible=false,ptb3Escaping=false,untokenizable=noneKeep,splitAssimilations=false,"
          + "splitHyphenated=false";

  private BareTokeniser() {}

  /** How many tokens a text has. */
  static int tokens(Text text) {
    PTBTokenizer<?> lexer =
        new PTBTokenizer<>(new StringReader(text.text()), new WordTokenFactory(), OPTIONS);
    int tokens = 0;
    while (lexer.hasNext()) {
      lexer.next();
      tokens++;
    }
    return tokens;
  }
}
