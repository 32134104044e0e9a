package org.fishmarket.report.page;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Notes of a report's authors as a part of its page: Markdown (CommonMark with tables), of which
 * nothing can load or run. Markup of HTML is shown as text, an image by its words alone, and only
 * addresses of the web and of mail become links.
 */
public final class NotesHtml {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  /** Deeper than people write, and far from where recursion ends. */
  private static final int DEEPEST = 60;

  private static final String NOT_XML =
      "[^\\t\\n\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

  private NotesHtml() {}

  /**
   * @param markdown the notes; empty for none
   * @return well-formed XML, headings from h3 on; empty if there is nothing to show
   */
  public static String of(String markdown) {
    Node notes =
        Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build()
            .parse(markdown);
    notes.accept(new NotesTree());
    String html =
        HtmlRenderer.builder()
            .extensions(TABLES)
            .nodeRendererFactory(NotesTree.Wide::renderer)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .attributeProviderFactory(context -> NotesHtml::attributes)
            .build()
            .render(notes);
    return html.replaceAll(NOT_XML, "\uFFFD").strip();
  }

  private static void attributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Link) {
      attributes.put("rel", "noopener noreferrer nofollow");
    } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      attributes.clear();
      if ("pre".equals(tag)) {
        attributes.put("class", "scroll");
        attributes.put("tabindex", "0");
      }
    } else if (node instanceof Code) {
      attributes.clear();
    } else {
      // of cells, which the page's style places
      attributes.remove("align");
    }
  }
}
