package org.fishmarket.models.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CalibrationPlotTest {
  private static NodeList discs(List<Bin> bins) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(CalibrationPlot.svg(bins).getBytes(StandardCharsets.UTF_8)))
        .getElementsByTagName("circle");
  }

  private static double number(NodeList discs, int at, String name) {
    return Double.parseDouble(((Element) discs.item(at)).getAttribute(name));
  }

  @Test
  void eachBinWithPostsIsADiscThatRisesWithItsShare() throws Exception {
    double[] probabilities = {0.05, 0.05, 0.05, 0.05, 0.95};
    NodeList discs = discs(Bin.of(probabilities, new boolean[] {false, false, false, false, true}));
    assertThat(discs.getLength()).isEqualTo(2);
    assertThat(number(discs, 0, "cx")).isLessThan(number(discs, 1, "cx"));
    assertThat(number(discs, 0, "cy")).isGreaterThan(number(discs, 1, "cy"));
    // four times the posts, twice the radius
    assertThat(number(discs, 0, "r")).isEqualTo(2 * number(discs, 1, "r"));
  }

  @Test
  void withoutPostsThereAreOnlyTheAxes() throws Exception {
    assertThat(discs(List.of()).getLength()).isZero();
  }

  @Test
  void binsHoldWhatTheySay() {
    List<Bin> bins =
        Bin.of(new double[] {0, 0.1, 0.999, 1}, new boolean[] {false, true, true, false});
    assertThat(bins).hasSize(10);
    assertThat(bins).extracting(Bin::posts).containsExactly(1, 1, 0, 0, 0, 0, 0, 0, 0, 2);
    assertThat(bins.get(9).share()).isEqualTo(0.5);
    assertThat(bins.get(5).share()).isNull();
  }
}
