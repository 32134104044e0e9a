package org.fishmarket.audit.coded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fishmarket.models.UserException;
import org.fishmarket.models.codebook.Act;
import org.fishmarket.models.codebook.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodedFilesTest {
  private static final String HEADER = "sample,coder,post_id,intent,acts,unsure,note\n";

  @TempDir private Path folder;
  private int files;

  private List<Code> read(String... texts) throws IOException {
    List<Path> paths = new java.util.ArrayList<>();
    for (String text : texts) {
      paths.add(Files.writeString(folder.resolve("coder" + ++files + ".csv"), text));
    }
    return CodedFiles.read(paths, "s1", Set.of("p1", "p2", "p3"));
  }

  private void refused(String text, String... parts) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void aFileAsTheCodingPageExportsIt() throws IOException {
    assertThat(
            read(
                "\uFEFF"
                    + HEADER.replace("\n", "\r\n")
                    + "s1,A,p1,HARD_SELL,\"thanks,phatic\",1,\"a \"\"note\"\",\nof two lines\"\r\n"
                    + "s1,A,p2,NONE,,,'=odd\r\n"
                    + "s1,A,p3,,,,\r\n"))
        .containsExactly(
            new Code(
                "p1",
                "A",
                Intent.HARD_SELL,
                Set.of(Act.THANKS, Act.PHATIC),
                true,
                "a \"note\",\nof two lines"),
            new Code("p2", "A", null, Set.of(), false, "=odd"));
  }

  @Test
  void aFileAsSpreadsheetsSaveIt() throws IOException {
    List<Code> codes =
        read(
            "\uFEFFSample;Coder;Post_ID;Intent;Acts;Unsure;Note;text\r\n"
                + "s1;A; p1 ;hard sell;asks_help thanks;TRUE;;\"a; b\"\r\n"
                + ";;;;;;;\r\n",
            "post_id\tintent\tcoder\tsample\np1\tsharing\tB\ts1\n");
    assertThat(codes).extracting(Code::written).containsExactly("HARD_SELL", "SHARING");
    assertThat(codes.get(0).acts()).containsExactlyInAnyOrder(Act.ASKS_HELP, Act.THANKS);
    assertThat(codes.get(0).unsure()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s1,A,p9,CAUSE,,, | row 2: the post 'p9' is not in the sample 's1'",
        "s1,A,p1,SELLS,,, | row 2: 'SELLS' is no intent",
        "s1,A,p1,CAUSE,waves,, | row 2: 'waves' is no act",
        "s1,A,p1,CAUSE,,perhaps, | 'perhaps' does not say",
        "s1,,p1,CAUSE,,, | row 2: the coder's name is missing",
        "s2,A,p1,CAUSE,,, | is of the sample 's2'",
        "s1,A,p1,,,, | nothing is coded"
      })
  void eachFaultHasItsMessage(String row, String message) {
    refused(HEADER + row + "\n", "coder1.csv", message, "Nothing was imported");
  }

  @Test
  void allFaultsAreToldAtOnceAndNoText() {
    refused(
        HEADER
            + "s1,A,p1,CAUSE,,,\ns1,A,p1,SHARING,,,\ns1,A,p2,my private words,,,\n"
            + "s1,A,p7,SHARING,,,\n",
        "row 3: coder 'A' has coded the post 'p1' before",
        "row 4: a value of 16 characters is no intent",
        "row 5: the post 'p7'");
    assertThatThrownBy(() -> read(HEADER + "s1,A,p2,my private words,,,\n"))
        .hasMessageNotContaining("private");
  }

  @Test
  void filesThatAreNoSheetsAreNamed() {
    refused("post,label\np1,CAUSE\n", "no column 'sample'", "intent");
    refused("", "no column");
    assertThatThrownBy(() -> CodedFiles.read(List.of(folder.resolve("no.csv")), "s1", Set.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no.csv");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = ' ',
      value = {
        "HARD_SELL HARD_SELL SHARING HARD_SELL true 1",
        "HARD_SELL SOFT_SELL - - true 1",
        "HARD_SELL SOFT_SELL SHARING - true 1",
        "HARD_SELL SHARING - - - 0.5",
        "NONE SHARING - - false 0",
        "NONE NONE SHARING NONE - 0"
      })
  void majoritySettles(String a, String b, String c, String intent, Boolean selling, double share)
      throws IOException {
    List<Code> codes =
        read(
            HEADER
                + "s1,A,p1,%s,,,\ns1,B,p1,%s,,,\n".formatted(a, b)
                + (c == null ? "" : "s1,C,p1,%s,,,\n".formatted(c)));
    Settled settled = Settled.of(codes, null);
    assertThat(settled.intent()).isEqualTo(intent);
    assertThat(settled.selling()).isEqualTo(selling);
    assertThat(settled.share()).isEqualTo(share);
    Code word = new Code("p1", "settled", Intent.SOFT_SELL, Set.of(), false, null);
    assertThat(Settled.of(codes, word)).isEqualTo(new Settled("SOFT_SELL", true, true, 1));
  }
}
