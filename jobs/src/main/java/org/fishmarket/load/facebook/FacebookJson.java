package org.fishmarket.load.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.Json;
import org.fishmarket.load.source.SourceFile;

/**
 * Posts, comments and reactions of a personal export, or of a page's, in JSON. Recognised by the
 * layout, and by the file's name where the layout is a bare list; folders have changed too often,
 * and people hand on single files.
 */
final class FacebookJson implements Format {
  @Override
  public String name() {
    return "facebook-json";
  }

  @Override
  public String about() {
    return "Facebook export as JSON, of a person or page: \"Your information\", download "
        + "it, format JSON, all time. Posts in labelled values are untried on a real file.";
  }

  @Override
  public Platform platform() {
    return Platform.FACEBOOK;
  }

  @Override
  public boolean recognises(Head head) {
    if (!head.fileName().endsWith(".json")) {
      return false;
    }
    Set<String> keys = head.keys();
    if (Part.DISTINCT_ROOTS.stream()
        .anyMatch(root -> keys.contains(root) || keys.contains("[]." + root))) {
      return true;
    }
    if (!Collections.disjoint(keys, Part.roots())) {
      return inElements(keys, "timestamp");
    }
    // the time can stand below more attachments than the head shows
    boolean told =
        keys.contains("[].timestamp")
            || keys.contains("[].attachments")
            || keys.contains("[].label_values");
    boolean empty = head.whole() && head.text().replaceAll("\\s", "").equals("[]");
    return Part.ofFile(head.fileName()) != null && (empty || told);
  }

  /**
   * Whether the objects of the root list, or of a list right below the root object, have a field.
   *
   * @param keys as {@link Head#keys} gives them
   */
  static boolean inElements(Set<String> keys, String field) {
    String ending = "[]." + field;
    return keys.stream()
        .anyMatch(
            key -> key.endsWith(ending) && key.indexOf('.') == key.length() - field.length() - 1);
  }

  @Override
  public List<String> companions() {
    return Owner.FILES;
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    EntryReader entries = new EntryReader(Owner.of(file), sink);
    Part ofFile = Part.ofFile(new Head(file.name(), new byte[0], false).fileName());
    try (InputStream in = file.open()) {
      Json.elements(
          in,
          Part.roots(),
          (index, root, element) -> {
            if (root == null && holdsLists(element)) {
              for (String field : Part.roots()) {
                for (JsonNode nested : element.path(field)) {
                  entries.read(nested, Part.ofRoot(field));
                }
              }
            } else {
              entries.read(element, root == null ? ofFile : Part.ofRoot(root));
            }
          });
    }
  }

  /** Merged files are lists of root objects. */
  private static boolean holdsLists(JsonNode element) {
    Set<String> roots = Part.roots();
    return roots.stream().anyMatch(root -> element.path(root).isArray());
  }
}
