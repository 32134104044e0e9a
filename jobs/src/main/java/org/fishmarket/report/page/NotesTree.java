package org.fishmarket.report.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Fits notes into the page: what they may not do there becomes words. */
final class NotesTree extends AbstractVisitor {
  /** Headings of the page above them. */
  private static final int ABOVE = 2;

  private static final int LOWEST = 6;

  private final Deque<Integer> open = new ArrayDeque<>();

  @Override
  public void visit(Image image) {
    image.insertBefore(new Text(words(image)));
    image.unlink();
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    String target = link.getDestination().toLowerCase(Locale.ROOT);
    boolean safe = target.matches("(?s)(https?://|mailto:).+");
    if (safe && !words(link).isBlank()) {
      return;
    }
    for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
      link.insertBefore(child);
    }
    link.unlink();
  }

  /** A heading stands one below the one that it belongs to, so that none is skipped. */
  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    if (words(heading).isBlank()) {
      heading.unlink();
      return;
    }
    while (!open.isEmpty() && open.peek() >= heading.getLevel()) {
      open.pop();
    }
    open.push(heading.getLevel());
    heading.setLevel(Math.min(LOWEST, ABOVE + open.size()));
  }

  @Override
  public void visit(CustomBlock block) {
    visitChildren(block);
    if (block instanceof TableBlock) {
      Wide wide = new Wide();
      block.insertBefore(wide);
      wide.appendChild(block);
    }
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }

  /** Holds a table that may be wider than a phone. */
  static final class Wide extends CustomBlock {
    static NodeRenderer renderer(HtmlNodeRendererContext context) {
      return new NodeRenderer() {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
          return Set.of(Wide.class);
        }

        @Override
        public void render(Node wide) {
          var html = context.getWriter();
          html.line();
          html.tag(
              "div",
              Map.of("class", "scroll", "role", "region", "aria-label", "Table", "tabindex", "0"));
          context.render(wide.getFirstChild());
          html.tag("/div");
          html.line();
        }
      };
    }
  }
}
