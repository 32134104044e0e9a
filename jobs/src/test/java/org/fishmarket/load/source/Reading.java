package org.fishmarket.load.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fishmarket.load.record.Records;

/** Offers files to formats and reads them, as the loader does. */
public record Reading(List<Format> formats) {

  /** A file that exists only in the test. */
  public static LocalFile file(String name, String content) {
    return LocalFile.of(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The only one of the formats that recognises the file, null if none does. */
  public Format recognised(LocalFile file) throws IOException {
    Head head = file.head();
    List<Format> found = formats.stream().filter(format -> format.recognises(head)).toList();
    assertThat(found).as(file.name()).hasSizeLessThan(2);
    return found.isEmpty() ? null : found.get(0);
  }

  /** The name of the format that recognises the file, null if none does. */
  public String name(LocalFile file) throws IOException {
    Format format = recognised(file);
    return format == null ? null : format.name();
  }

  /** Why a recognised file is not read; null if it is read. */
  public String ignored(LocalFile file) throws IOException {
    Format format = recognised(file);
    assertThat(format).as("%s is recognised", file.name()).isNotNull();
    return format.ignored(file.head());
  }

  /** Reads a file that must be recognised. */
  public Records read(LocalFile file) throws IOException {
    assertThat(ignored(file)).as("%s is read", file.name()).isNull();
    return read(recognised(file), file);
  }

  /** Reads a file that exists only in the test and must be recognised. */
  public Records read(String name, String content) throws IOException {
    return read(file(name, content));
  }

  /** Reads a file that must be recognised by the format of that name. */
  public Records readAs(String format, LocalFile file) throws IOException {
    assertThat(name(file)).as(file.name()).isEqualTo(format);
    return read(file);
  }

  /** Reads a file as a format, whether it recognises it or not; each record has one outcome. */
  public static Records read(Format format, LocalFile file) throws IOException {
    Records records = new Records();
    format.read(file, records);
    assertThat(
            records.posts.size()
                + records.interactions.size()
                + records.notes.size()
                + records.quarantined.size()
                + records.skipped.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(records.read);
    return records;
  }
}
