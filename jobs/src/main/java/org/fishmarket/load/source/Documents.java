package org.fishmarket.load.source;

import java.io.IOException;
import java.util.regex.Pattern;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Sink;

/**
 * Files that people and systems lay beside exports of any platform; to be asked for last. They
 * belong to no platform.
 */
public final class Documents implements Format {
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:readme|licen[cs]e|copying|citation|changelog)(?:\\.(?:md|txt|rst|html|cff))?"
              + "|\\.ds_store|thumbs\\.db|desktop\\.ini|\\.gitignore|\\.gitattributes");

  @Override
  public String name() {
    return "document";
  }

  /** Returns null. */
  @Override
  public Platform platform() {
    return null;
  }

  @Override
  public boolean recognises(Head head) {
    String name = head.fileName();
    return NAMES.matcher(name).matches() || name.startsWith("._");
  }

  @Override
  public String ignored(Head head) {
    return "lies beside an export; holds no posts";
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    throw new IOException("a document holds no posts");
  }
}
