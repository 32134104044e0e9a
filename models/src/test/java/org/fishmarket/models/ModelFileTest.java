package org.fishmarket.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {
  private interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  private static byte[] shipped() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Classifier.shipped().write(out);
    return out.toByteArray();
  }

  private static byte[] crafted(Body body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("FISHMKT2".getBytes(StandardCharsets.US_ASCII));
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
      body.write(data);
    }
    return out.toByteArray();
  }

  private static void scheme(DataOutputStream out) throws IOException {
    out.writeUTF("en");
    out.writeDouble(0.9);
    for (String[] side : new String[][] {{"HARD_SELL", "SOFT_SELL"}, {"CAUSE", "SHARING"}}) {
      out.writeInt(side.length);
      for (String name : side) {
        out.writeUTF(name);
      }
    }
    out.writeBoolean(true);
  }

  private static void heads(DataOutputStream out) throws IOException {
    scheme(out);
    out.writeInt(10);
    for (int h = 0; h < 10; h++) {
      out.writeFloat(0);
      out.writeDouble(1);
      out.writeDouble(0);
      out.writeDouble(0.5);
      out.writeDouble(0.3);
    }
  }

  private static void refused(byte[] file) {
    assertThatThrownBy(() -> Classifier.read(new ByteArrayInputStream(file)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("not a whole fishmarket model file")
        .hasMessageContaining("--model");
  }

  @Test
  void whatIsWrittenReadsBackTheSame() throws IOException {
    byte[] file = shipped();
    Classifier again = Classifier.read(new ByteArrayInputStream(file));
    assertThat(again.version()).isEqualTo(Classifier.shipped().version());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    again.write(out);
    assertThat(out.toByteArray()).isEqualTo(file);
    String post = "Book your table at our new place now";
    assertThat(again.label(post, null).probabilities())
        .containsExactly(Classifier.shipped().label(post, null).probabilities());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 8, 20, 1000, 500_000})
  void aCutFileIsRefused(int length) throws IOException {
    refused(Arrays.copyOf(shipped(), length));
  }

  @Test
  void aFileWithoutItsLastByteIsRefused() throws IOException {
    byte[] file = shipped();
    refused(Arrays.copyOf(file, file.length - 1));
  }

  @Test
  void aChangedByteIsRefused() throws IOException {
    byte[] file = shipped();
    file[file.length / 2] ^= 0x55;
    refused(file);
  }

  @Test
  void anotherKindOfFileIsRefused() {
    refused("PK\u0003\u0004 some other file altogether".getBytes(StandardCharsets.ISO_8859_1));
    refused("FISHMKT2 but no gzip after it".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void hugeCountsAreRefusedBeforeTheyCostMemory() throws IOException {
    refused(crafted(out -> out.writeInt(Integer.MAX_VALUE)));
    refused(crafted(out -> out.writeInt(-1)));
    refused(
        crafted(
            out -> {
              heads(out);
              out.writeInt(Integer.MAX_VALUE);
            }));
    refused(
        crafted(
            out -> {
              heads(out);
              out.writeInt(1_000_000);
              out.writeUTF("w:one");
            }));
  }

  @Test
  void aBombIsRefused() throws IOException {
    refused(
        crafted(
            out -> {
              heads(out);
              out.writeInt(1_000_000);
              String name = "w:" + "a".repeat(390);
              for (int i = 0; i < 1_000_000; i++) {
                out.writeUTF(name);
              }
            }));
  }

  @Test
  void intentsThatAreNoneAreRefused() throws IOException {
    for (String name : new String[] {"", "A", "a\nb", "x".repeat(61)}) {
      refused(
          crafted(
              out -> {
                out.writeUTF("en");
                out.writeDouble(0.9);
                out.writeInt(1);
                out.writeUTF("A");
                out.writeInt(1);
                out.writeUTF(name);
                out.writeBoolean(true);
              }));
    }
    refused(crafted(out -> out.writeUTF("../en")));
  }

  @Test
  void weightsThatAreNoNumbersAndUnknownFeaturesAreRefused() throws IOException {
    refused(
        crafted(
            out -> {
              heads(out);
              out.writeInt(1);
              out.writeUTF("w:one");
              for (int h = 0; h < 10; h++) {
                out.writeFloat(Float.NaN);
              }
            }));
    refused(
        crafted(
            out -> {
              heads(out);
              out.writeInt(1);
              out.writeUTF("?:one");
            }));
  }
}
