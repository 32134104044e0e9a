package org.fishmarket.load.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.fishmarket.models.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {
  private static final String SMALLEST =
      """
      name: my-tables
      platform: facebook
      recognise: [wer, was]
      post:
        author: {handle: wer}
        text: was
      """;

  @Test
  void theSmallestMappingReadsATable() throws IOException {
    Mapping mapping = MappingReader.read("my.yaml", SMALLEST);
    assertThat(mapping.platform()).isEqualTo(Platform.FACEBOOK);
    byte[] csv = "was;wann;wer\nHallo;gestern;Ada\n".getBytes(StandardCharsets.UTF_8);
    Records table = Reading.read(new MappedTable(mapping), LocalFile.of("t.csv", csv));
    assertThat(table.posts).hasSize(1);
    assertThat(table.posts.get(0).author.handle()).isEqualTo("Ada");
    assertThat(table.posts.get(0).text).isEqualTo("Hallo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          likse: n                      | key 'likse': no such key; here are name, about
          delimiters: [x]               | key 'delimiters[1]': 'x' is none of ,, ;, tab, |
          required: [likes]             | key 'required[1]': 'likes' is none of author, created
          kind: {is: reply}             | key 'kind.if': here stand keys and values
          kind: {is: a, if: {column: b}}| key 'kind.is': 'a' is none of comment, original, quote
          kind: {is: reply, if: {}}     | key 'kind.if': either 'column' or 'field' is needed
          kind: {is: reply, if: {field: x}} | key 'kind.if.field': 'x' is none of
          snapshots: {likes: a}         | key 'snapshots.id': the column of the other post's id
          profiles: [{followers: a}]    | key 'profiles[1].account': the columns of the account
          """)
  void namesTheFileTheKeyAndWhatIsAllowed(String line, String message) {
    assertThatThrownBy(() -> MappingReader.read("my.yaml", SMALLEST + line))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("mapping my.yaml, " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          likes: {from: a, combine: max}     | 'post.likes.combine': 'max' is none of first, first-p
          likes: {combine: sum}              | 'post.likes': either 'from' (columns) or 'value'
          likes: {from: a, value: 1}         | 'post.likes': either 'from' (columns) or 'value'
          id: {from: a, transform: shout}    | 'post.id.transform': 'shout' is none of after-un
          created: t                         | 'post.created': here stand keys and values; the k
          created: {from: t}                 | 'post.created.formats': at least one format is n
          created: {from: t, formats: hugo}  | 'post.created.formats': 'hugo' is neither iso, e
          created: {from: t, formats: iso, zone: CET} | 'post.created.zone': 'CET' is neither UTC
          created: {from: t, formats: iso, settled-by: text} | 'post.created.settled-by': 'text' i
          mentions: {from: a}                | 'post.mentions': an account has 'id' or 'handle'
          mentions: {from: a, notation: csv} | 'post.mentions.notation': 'csv' is none of list,
          group: {from: [[a]]}               | 'post.group.from[1]': a single value is needed
          group: ''                          | 'post.group': the value is empty
          """)
  void namesTheFieldThatIsWrong(String line, String message) {
    assertThatThrownBy(() -> MappingReader.read("my.yaml", SMALLEST + "  " + line))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("mapping my.yaml, key " + message);
  }

  @Test
  void refusesWhatIsNoMapping() {
    assertThatThrownBy(() -> MappingReader.read("my.yaml", "name: [a"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("mapping my.yaml is not valid YAML");
    assertThatThrownBy(() -> MappingReader.read("my.yaml", SMALLEST + "name: twice"))
        .hasMessageContaining("duplicate key name");
    assertThatThrownBy(() -> MappingReader.read("my.yaml", "just words"))
        .hasMessageStartingWith("mapping my.yaml: a mapping consists of keys and values");
    assertThatThrownBy(() -> MappingReader.read("my.yaml", "platform: facebook"))
        .hasMessage("mapping my.yaml, key 'name': a value is needed");
    assertThatThrownBy(() -> MappingReader.read("my.yaml", SMALLEST.replace("facebook", "myspace")))
        .hasMessageContaining("'myspace' is none of facebook, linkedin, twitter");
    assertThatThrownBy(() -> MappingReader.read("my.yaml", SMALLEST.replace("[wer, was]", "[]")))
        .hasMessageContaining("key 'recognise': at least one column");
  }

  @Test
  void aMappingCannotMakeObjectsOrExplode() {
    assertThatThrownBy(
            () -> MappingReader.read("my.yaml", "name: !!javax.script.ScriptEngineManager [x]"))
        .isInstanceOf(UserException.class);
    StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
    for (char c = 'b'; c < 'z'; c++) {
      char before = (char) (c - 1);
      bomb.append("%c: &%c [*%c, *%c, *%c, *%c]\n".formatted(c, c, before, before, before, before));
    }
    assertThatThrownBy(() -> MappingReader.read("my.yaml", bomb.toString()))
        .isInstanceOf(UserException.class);
  }
}
