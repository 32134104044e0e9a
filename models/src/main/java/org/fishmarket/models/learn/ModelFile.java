package org.fishmarket.models.learn;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.fishmarket.models.codebook.Scheme;
import org.fishmarket.models.stream.CountedStream;
import org.fishmarket.models.text.Language;

/**
 * The model file: eight bytes of magic and version, then, gzipped, the language and how much of its
 * words the model knows, the names of the intents that sell and of those that don't, whether acts
 * are known, the number of heads with bias, slope, shift, threshold and prior of each, the number
 * of features with the name of each, and all weights, feature by feature. Strings and numbers only,
 * read with bounds.
 */
final class ModelFile {
  private static final byte[] MAGIC = "FISHMKT2".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_FEATURES = 1_000_000;
  private static final int MAX_NAME = 400;
  private static final long MAX_BYTES = 128L << 20;
  private static final int HASH_DIGITS = 12;

  private ModelFile() {}

  static void write(PostModel model, OutputStream out) throws IOException {
    out.write(MAGIC);
    GZIPOutputStream zip = new GZIPOutputStream(out);
    body(model, new DataOutputStream(zip));
    zip.finish();
    out.flush();
  }

  static String hash(PostModel model) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      body(model, new DataOutputStream(bytes));
      byte[] hash = digest.digest(bytes.toByteArray());
      return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void body(PostModel model, DataOutputStream out) throws IOException {
    out.writeUTF(model.language().code());
    out.writeDouble(model.language().coverage());
    names(model.scheme().selling(), out);
    names(model.scheme().others(), out);
    out.writeBoolean(model.scheme().acts());
    LinearModel linear = model.linear();
    Calibration[] calibrations = model.calibrations();
    out.writeInt(linear.heads());
    for (int h = 0; h < linear.heads(); h++) {
      out.writeFloat(linear.bias(h));
      out.writeDouble(calibrations[h].slope());
      out.writeDouble(calibrations[h].shift());
      out.writeDouble(calibrations[h].threshold());
      out.writeDouble(calibrations[h].prior());
    }
    out.writeInt(linear.names().size());
    for (String name : linear.names()) {
      out.writeUTF(name);
    }
    for (int row = 0; row < linear.names().size(); row++) {
      for (int h = 0; h < linear.heads(); h++) {
        out.writeFloat(linear.weight(row, h));
      }
    }
    out.flush();
  }

  private static void names(List<String> names, DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  static PostModel read(InputStream in) throws IOException {
    if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
      throw new StreamCorruptedException("it does not start like a model file");
    }
    try (DataInputStream data =
        new DataInputStream(new Bounded(new GZIPInputStream(in, 1 << 16)))) {
      PostModel model = body(data);
      if (data.read() >= 0) {
        throw new StreamCorruptedException("it goes on after its end");
      }
      return model;
    } catch (EOFException e) {
      throw new StreamCorruptedException("it ends too early");
    }
  }

  private static PostModel body(DataInputStream in) throws IOException {
    Language language = language(in);
    Scheme scheme = scheme(in);
    int wanted = new Heads(scheme).count();
    int heads = count(in.readInt(), wanted, wanted, "heads");
    float[] biases = new float[heads];
    Calibration[] calibrations = new Calibration[heads];
    for (int h = 0; h < heads; h++) {
      biases[h] = finite(in.readFloat());
      calibrations[h] =
          new Calibration(
              finite(in.readDouble()),
              finite(in.readDouble()),
              finite(in.readDouble()),
              finite(in.readDouble()));
    }
    int features = count(in.readInt(), 1, MAX_FEATURES, "features");
    // grown as names are read: a count alone must not claim memory
    List<String> names = new ArrayList<>();
    for (int i = 0; i < features; i++) {
      names.add(name(in.readUTF()));
    }
    float[] weights = new float[features * heads];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = finite(in.readFloat());
    }
    return new PostModel(scheme, language, new LinearModel(names, weights, biases), calibrations);
  }

  private static Language language(DataInputStream in) throws IOException {
    String code = in.readUTF();
    double coverage = in.readDouble();
    if (!Language.isCode(code) || !(coverage >= 0 && coverage <= 1)) {
      throw new StreamCorruptedException("it names no language");
    }
    return Language.of(code).covered(coverage);
  }

  private static Scheme scheme(DataInputStream in) throws IOException {
    try {
      return new Scheme(intents(in), intents(in), in.readBoolean());
    } catch (IllegalArgumentException e) {
      throw new StreamCorruptedException(e.getMessage());
    }
  }

  private static List<String> intents(DataInputStream in) throws IOException {
    int size = count(in.readInt(), 1, Scheme.MAX_NAMES, "intents");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      names.add(in.readUTF());
    }
    return names;
  }

  private static int count(int value, int min, int max, String what) throws IOException {
    if (value < min || value > max) {
      throw new StreamCorruptedException("it claims " + value + " " + what);
    }
    return value;
  }

  private static String name(String name) throws IOException {
    if (name.length() > MAX_NAME || Group.ofName(name) == null) {
      throw new StreamCorruptedException("it holds a feature of an unknown kind");
    }
    return name;
  }

  private static float finite(float value) throws IOException {
    return (float) finite((double) value);
  }

  private static double finite(double value) throws IOException {
    if (!Double.isFinite(value)) {
      throw new StreamCorruptedException("it holds a weight that is no number");
    }
    return value;
  }

  /** Ends with an error after as many bytes as no model has, however well they are packed. */
  private static final class Bounded extends CountedStream {
    private long left = MAX_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    protected void taken(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new StreamCorruptedException("it unpacks to more than " + MAX_BYTES + " bytes");
      }
    }
  }
}
