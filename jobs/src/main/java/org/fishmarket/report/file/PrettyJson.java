package org.fishmarket.report.file;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/** JSON that people can read and compare: indented, the same bytes on every machine. */
final class PrettyJson {
  private PrettyJson() {}

  /** Writes a value and ends the line; names of records' parts get underscores. */
  static void write(Object value, OutputStream out) throws IOException {
    // Java 17 and 19 print some doubles differently; Jackson's own writer does not
    JsonMapper mapper =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    out.write(mapper.writer(printer).writeValueAsBytes(value));
    out.write('\n');
  }
}
