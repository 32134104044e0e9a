package org.fishmarket.models;

import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.fishmarket.models.codebook.LabelledPost;

/**
 * Compares labelling with a bare loop of CoreNLP's tokeniser over the same posts, turn by turn, in
 * processor time of one thread.
 *
 * @param bare posts a second of the bare tokeniser, best turn
 * @param labelling posts a second of the classifier, best turn
 */
record LabellingSpeed(double bare, double labelling) {
  private static final int TURNS = 8;

  double ratio() {
    return labelling / bare;
  }

  public static void main(String[] args) {
    List<String> posts =
        LabelledPosts.read(Shared.LABELLED.resolve("train.tsv")).stream()
            .map(LabelledPost::text)
            .toList();
    long start = System.nanoTime();
    Classifier classifier = Classifier.shipped();
    double loaded = (System.nanoTime() - start) / 1e9;
    LabellingSpeed speed = measure(classifier, posts);
    System.out.println(
        String.format(
            Locale.ROOT,
            "bare tokeniser %.0f posts/s, labelling %.0f posts/s, ratio %.2f; loaded in %.2f s",
            speed.bare(),
            speed.labelling(),
            speed.ratio(),
            loaded));
  }

  static LabellingSpeed measure(Classifier classifier, List<String> posts) {
    double bare = 0;
    double labelling = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      bare = Math.max(bare, perSecond(posts, LabellingSpeed::tokenise));
      labelling =
          Math.max(labelling, perSecond(posts, post -> classifier.label(post, null).words()));
    }
    return new LabellingSpeed(bare, labelling);
  }

  private static int tokenise(String post) {
    PTBTokenizer<?> lexer =
        new PTBTokenizer<>(
            new StringReader(post),
            new CoreLabelTokenFactory(),
            "invertible=false,untokenizable=noneKeep");
    int tokens = 0;
    while (lexer.hasNext()) {
      lexer.next();
      tokens++;
    }
    return tokens;
  }

  private interface Work {
    int on(String post);
  }

  private static double perSecond(List<String> posts, Work work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long done = 0;
    for (String post : posts) {
      done += work.on(post);
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    if (done == 0) {
      throw new IllegalStateException("nothing was done");
    }
    return posts.size() / (nanos / 1e9);
  }
}
