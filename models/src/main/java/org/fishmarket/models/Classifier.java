package org.fishmarket.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.fishmarket.models.Explanation.Part;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.codebook.LabelledPost;
import org.fishmarket.models.codebook.NotCodable;
import org.fishmarket.models.codebook.Scheme;
import org.fishmarket.models.learn.Judgement;
import org.fishmarket.models.learn.PostModel;
import org.fishmarket.models.text.Focus;
import org.fishmarket.models.text.PostText;

/** Labels posts by the codebook. Immutable and safe to share by threads. */
public final class Classifier {
  private static final String RESOURCE = "selling-en.model";
  private static final String NAME = "selling-";
  private static final int MIN_WORDS = 2;

  private final PostModel model;

  Classifier(PostModel model) {
    this.model = model;
  }

  /** The classifier in the jar. */
  public static Classifier shipped() {
    try (InputStream in = Classifier.class.getResourceAsStream(RESOURCE)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #write} wrote. The file may come from a stranger: it runs no code and what it
   * may claim of memory is bounded.
   *
   * @throws UserException if it is not a model file, or a damaged one
   * @throws IOException if reading itself fails
   */
  public static Classifier read(InputStream in) throws IOException {
    try {
      return new Classifier(PostModel.read(in));
    } catch (java.io.StreamCorruptedException
        | java.io.EOFException
        | ZipException
        | java.io.UTFDataFormatException e) {
      throw new UserException(
          "This is not a whole fishmarket model file ("
              + e.getMessage()
              + "). Make one with the command train, or leave out --model to use the shipped one.",
          e);
    }
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    model.write(out);
  }

  /** Name and hash of the weights: it changes whenever a label could. */
  public String version() {
    return NAME + model.language().code() + "-" + model.hash();
  }

  /** The probability of selling from which on a post is labelled selling. */
  public double sellingThreshold() {
    return model.threshold(null);
  }

  /**
   * The share of selling among the posts on which the probabilities were calibrated: what they take
   * for usual.
   */
  public double sellingPrior() {
    return model.sellingPrior();
  }

  /** The intents that it tells apart. */
  public Scheme scheme() {
    return model.scheme();
  }

  /** The language of the posts that it can read, as ISO 639 code. */
  public String language() {
    return model.language().code();
  }

  PostModel model() {
    return model;
  }

  /**
   * The names of all features with a weight; what a name says is told at {@link Explanation.Part}.
   */
  public List<String> featureNames() {
    return model.featureNames();
  }

  /** The size of the model file. */
  public int bytes() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      write(out);
      return out.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Labels one post.
   *
   * @param text as its author wrote it; null if there is none
   * @param lang what the source says of its language (ISO 639-1), null if it says nothing
   */
  public Label label(String text, String lang) {
    return label(text, lang, model::judge);
  }

  /** Labels posts, of whose language their file says nothing, in their order. */
  public List<Label> labels(List<LabelledPost> posts) {
    return posts.stream().map(post -> label(post.text(), null)).toList();
  }

  /** The label of a post whose judgement comes from elsewhere, as from a held-out fold. */
  Label label(String text, String lang, Function<PostText, Judgement> judge) {
    return label(read(text, lang), judge);
  }

  /**
   * A post before it is judged.
   *
   * @param post its words; null if it has no text
   * @param notCodable why it cannot be judged; null if it can
   */
  private record Reading(PostText post, Focus focus, NotCodable notCodable) {}

  private Reading read(String text, String lang) {
    if (text == null || text.isBlank()) {
      return new Reading(null, Focus.NONE, NotCodable.NO_TEXT);
    }
    PostText post = PostText.of(text);
    Focus focus = focus(Focus.of(post));
    NotCodable reason = null;
    if (focus.words() < MIN_WORDS) {
      reason = NotCodable.TOO_SHORT;
    } else if (!model.language().fits(post, lang, model::knows)) {
      reason = NotCodable.OTHER_LANGUAGE;
    }
    return new Reading(post, focus, reason);
  }

  private Label label(Reading reading, Function<PostText, Judgement> judge) {
    Focus focus = reading.focus();
    if (reading.notCodable() != null) {
      return notCodable(reading.notCodable(), focus);
    }
    Judgement judgement = judge.apply(reading.post());
    return new Label(
        scheme().name(judgement.intent()),
        judgement.intent() < scheme().selling().size(),
        judgement.selling(),
        judgement.probabilities(),
        judgement.acts() == null ? null : Set.copyOf(judgement.acts()),
        judgement.actProbabilities(),
        focus.self(),
        focus.other(),
        focus.words(),
        focus.contentWords(),
        null);
  }

  /** Lists of English words say nothing of other languages. */
  private Focus focus(Focus focus) {
    return model.language().isEnglish() ? focus : focus.wordsOnly();
  }

  private static Label notCodable(NotCodable reason, Focus focus) {
    return new Label(
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        focus.words(),
        focus.contentWords(),
        reason);
  }

  /** Labels one post and says which words, cues and shapes moved the label, strongest first. */
  public Explanation explain(String text, String lang) {
    return explain(text, lang, null);
  }

  /**
   * Says what moved the label of an act.
   *
   * @param act null for selling
   */
  public Explanation explain(String text, String lang, Act act) {
    if (act != null && !scheme().acts()) {
      throw new UserException("This model knows no acts. Leave out the act, or use another model.");
    }
    Reading reading = read(text, lang);
    Label label = label(reading, model::judge);
    double threshold = model.threshold(act);
    if (reading.notCodable() != null) {
      return new Explanation(label, act, null, List.of(), threshold);
    }
    List<Part> parts = new ArrayList<>();
    List<String> names = model.featureNames();
    model.parts(
        reading.post(), act, (feature, odds) -> parts.add(new Part(names.get(feature), odds)));
    parts.sort(Comparator.comparing((Part p) -> -Math.abs(p.weight())).thenComparing(Part::name));
    return new Explanation(label, act, model.base(act), parts, threshold);
  }

  /**
   * Adds up, without names and so fast, what moves the probability of selling of many posts.
   *
   * @param parts is told what each feature of the post adds to the log odds
   * @return whether the post is codable; if not, nothing is told
   */
  public boolean sellingParts(String text, String lang, PostModel.Parts parts) {
    Reading reading = read(text, lang);
    boolean codable = reading.notCodable() == null;
    if (codable) {
      model.parts(reading.post(), null, parts);
    }
    return codable;
  }
}
