package org.fishmarket.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page that is well-formed XML too, so that no tag is left open by accident. */
record Page(Document document) {
  static Page parse(String html) throws IOException {
    try {
      return new Page(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html.strip()))));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  Element root() {
    return document.getDocumentElement();
  }

  List<Element> elements(String tag) {
    NodeList nodes = document.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** Text of the element with an id. */
  String text(String id) {
    return elements("*").stream()
        .filter(element -> id.equals(element.getAttribute("id")))
        .findFirst()
        .orElseThrow()
        .getTextContent()
        .replaceAll("[ \\n]+", " ");
  }

  Set<String> attributeNames() {
    Set<String> names = new TreeSet<>();
    for (Element element : elements("*")) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        names.add(attributes.item(i).getNodeName());
      }
    }
    return names;
  }

  List<String> attributes(String name) {
    return elements("*").stream()
        .filter(element -> element.hasAttribute(name))
        .map(element -> element.getAttribute(name))
        .toList();
  }
}
