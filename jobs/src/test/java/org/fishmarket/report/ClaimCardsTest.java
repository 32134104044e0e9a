package org.fishmarket.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fishmarket.report.story.Claims;
import org.fishmarket.testing.SparkTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The card of each claim over invented findings of four cohorts. */
class ClaimCardsTest extends SparkTest {
  private static Page page;

  @BeforeAll
  static void write() throws IOException {
    SampleTables tables = SampleTables.four();
    page =
        Page.parse(
            MemoryOutputs.of(table -> tables.dataset(spark, table), SampleTables.facts("Cards"))
                .text("report.html"));
  }

  private static Element card(String slug) {
    return page.elements("article").stream()
        .filter(card -> ("claim-" + slug).equals(card.getAttribute("id")))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Element within, String tag) {
    List<String> texts = new ArrayList<>();
    NodeList nodes = within.getElementsByTagName(tag);
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent().strip());
    }
    return texts;
  }

  @Test
  void everyClaimHasACardInTheirOrderWithAnAnswerAndCharts() {
    List<String> ids =
        page.elements("article").stream().map(card -> card.getAttribute("id")).toList();
    assertThat(ids).isEqualTo(Claims.load().slugs().stream().map(slug -> "claim-" + slug).toList());
    for (String slug : Claims.load().slugs()) {
      assertThat(texts(card(slug), "h3")).as(slug).hasSize(1);
      assertThat(texts(card(slug), "svg")).as(slug).isNotEmpty();
      assertThat(texts(card(slug), "p")).as(slug).anyMatch(text -> text.contains("interval"));
    }
  }

  @Test
  void everyMeasureIsDrawnOnceForTheCohortsAndOnceForPairs() {
    assertThat(texts(card("complaints-answered"), "strong"))
        .containsExactly(
            "Further complaints, early minus late",
            "Hours to first answer",
            "Complaints answered early",
            "Further complaints, early minus late: differences",
            "Hours to first answer: differences",
            "Complaints answered early: differences");
  }

  @Test
  void classesStandInTheirOrderInAPanelForEachCohort() {
    Element card = card("give-then-ask");
    assertThat(texts(card, "h4"))
        .containsExactly(
            "Help requests that are answered, by how often their author gave help before");
    assertThat(texts(card, "strong"))
        .contains("All cohorts together", "market stall", "reading circle")
        .doesNotContain("Help requests answered", "Help requests answered: differences");
    String panel =
        texts(card, "svg").stream().filter(text -> text.contains("ninety")).findFirst().get();
    assertThat(panel).containsSubsequence("none", "1 or 2 times", "3 times or more");
  }

  @Test
  void sharesGroupThemselvesIntoClasses() {
    String panel =
        texts(card("unanswered"), "svg").stream()
            .filter(text -> text.contains("of the account"))
            .findFirst()
            .get();
    assertThat(panel).containsSubsequence("0:", "0–25:", "25–50:", "50–75:", "75–100:");
  }

  @Test
  void dataTellsOfWhichArchivesAClaimCanSpeak() {
    String data = page.text("data");
    assertThat(data).contains("twitter/x-archive", "linkedin/linkedin-export");
    assertThat(data)
        .containsPattern(
            "Do those who sell get courtesies back\\?\\s*0 of 1\\s*LinkedIn exports give no likes, shares"
                + " or replies of posts\\s*1 of 2\\s*personal archives of X hold no replies by others")
        .containsPattern("Does giving first earn a hearing\\?\\s*0 of 1\\s*[^?]*2 of 2");
  }
}
