package org.fishmarket.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Markdown of strangers becomes text, structure and plain links, and nothing else. */
class NotesHtmlTest {
  private static Document parse(String markdown) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader("<div>" + NotesHtml.of(markdown) + "</div>")));
    } catch (Exception broken) {
      throw new AssertionError(NotesHtml.of(markdown), broken);
    }
  }

  private static List<String> tags(Document notes) {
    NodeList all = notes.getElementsByTagName("*");
    List<String> tags = new ArrayList<>();
    for (int i = 1; i < all.getLength(); i++) {
      tags.add(((Element) all.item(i)).getTagName());
    }
    return tags;
  }

  @Test
  void headingsStandBelowThePagesOwnAndNoneIsSkipped() {
    assertThat(tags(parse("# One\n\n### Below\n\n## Also\n\n#\n\n# Two\n")))
        .containsExactly("h3", "h4", "h4", "h3");
    assertThat(tags(parse("###### Small\n\n# Large"))).containsExactly("h3", "h3");
    assertThat(tags(parse("# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6")))
        .containsExactly("h3", "h4", "h5", "h6", "h6", "h6");
  }

  @Test
  void linksGoToTheWebAndToMailOnly() {
    Document notes =
        parse(
            "[a](https://example.org/x?y=1&z=<2> 'A \"title\"') [b](mailto:me@example.org)"
                + " <http://example.org> [c](javascript:alert(1)) [d](//example.org)"
                + " [e](file:///etc/passwd) [f](data:text/html,x) [g](other.html)"
                + " [h](JavaScript&#58;alert(1)) [](https://example.org/empty)");
    NodeList links = notes.getElementsByTagName("a");
    assertThat(links.getLength()).isEqualTo(3);
    for (int i = 0; i < links.getLength(); i++) {
      Element link = (Element) links.item(i);
      assertThat(link.getAttribute("href")).matches("(https?://example|mailto:me).*");
      assertThat(link.getAttribute("rel")).isEqualTo("noopener noreferrer nofollow");
    }
    assertThat(notes.getDocumentElement().getTextContent()).contains("c d e f g h");
    assertThat(tags(parse("[a](https://example.org/x?y=1&z=2 'A \"title\"')")))
        .containsExactly("p", "a");
  }

  @Test
  void imagesAreTheirWords() {
    Document notes =
        parse(
            "![A *plan* of the market](https://example.org/p.png)\n\n[![x](y)](https://a.b)\n![](z)");
    assertThat(tags(notes)).containsExactly("p", "p", "a");
    assertThat(notes.getDocumentElement().getTextContent()).contains("A plan of the market", "x");
  }

  @Test
  void markupIsShownAsText() {
    String evil =
        "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> and <b>bold</b>\n\n"
            + "</div></section><style>*{display:none}</style>\n\n```\" onclick=\"x\n</code>\n```\n";
    Document notes = parse(evil);
    assertThat(tags(notes)).containsOnly("p", "pre", "code");
    assertThat(notes.getDocumentElement().getTextContent())
        .contains("<script>alert(1)</script>", "<b>bold</b>", "</code>", "</section>");
  }

  @Test
  void tablesMayBeWiderThanThePage() {
    Document notes = parse("| a | b |\n|---|--:|\n| 1 | <b> |\n| \uD83D\uDE42 | `x \\| y` |\n");
    assertThat(tags(notes)).startsWith("div", "table", "thead", "tr", "th", "th", "tbody");
    Element wrapper = (Element) notes.getElementsByTagName("div").item(1);
    assertThat(wrapper.getAttribute("tabindex")).isEqualTo("0");
    assertThat(((Element) notes.getElementsByTagName("td").item(1)).hasAttribute("align"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&#1; &#xD800; &#xFFFE; &#0; &nbsp; &ouml; &unknown;",
        "line  \nbreak\n\n***\n\n1. one\n   - two\n",
        "\u202Eturned\u202C <https://example.org/\"><x>",
        "[a]: javascript:alert(1)\n\n[a] [b]( https://x.y/<z> ) ]]> <!-- c --> <?php ?> <![CDATA[x]]>",
      })
  void whateverIsWrittenIsWellFormed(String markdown) {
    assertThat(tags(parse(markdown))).doesNotContain("script", "img");
    assertThat(parse(markdown + "\n".repeat(3) + "> ".repeat(3000) + markdown)).isNotNull();
  }

  @Test
  void deepNestingEndsNobody() {
    for (String piece : List.of("> ", "- ", "[", "*a ", "![", "_*", "`", "<", "|a\n|-\n")) {
      assertThat(parse(piece.repeat(100_000 / piece.length()))).isNotNull();
    }
  }

  @Test
  void nothingIsNothing() {
    assertThat(NotesHtml.of("")).isEmpty();
    assertThat(NotesHtml.of(" \n\n")).isEmpty();
    assertThat(NotesHtml.of("# \n![](x)")).doesNotContain("img");
  }
}
