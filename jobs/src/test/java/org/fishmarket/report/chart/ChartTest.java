package org.fishmarket.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.report.text.Shown;
import org.fishmarket.report.text.Unit;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final Pattern INTERVAL =
      Pattern.compile("class=\"interval c(\\d)\" x1=\"([\\d.]+)\" y1=\"[\\d.]+\" x2=\"([\\d.]+)\"");
  private static final Pattern ZERO = Pattern.compile("class=\"zero\" x1=\"([\\d.]+)\"");

  private static Mark mark(String name, int style, double low, double estimate, double high) {
    return new Mark(name, style, low, estimate, high, "text", "/at", "7");
  }

  private static String draw(Unit unit, Shown.Sign sign, int side, List<Mark> marks) {
    return new IntervalChart("id", "title", "axis", unit, sign, side).draw(marks, "cohorts");
  }

  @Test
  void intervalsLieOnTheirSideOfZero() {
    String svg =
        draw(
            Unit.PERCENT,
            Shown.Sign.EFFECT,
            -1,
            List.of(mark("a", 1, -60, -40, -10), mark("b", 2, 5, 30, 80)));
    Matcher zero = ZERO.matcher(svg);
    assertThat(zero.find()).isTrue();
    double at = Double.parseDouble(zero.group(1));
    Matcher interval = INTERVAL.matcher(svg);
    assertThat(interval.find()).isTrue();
    assertThat(Double.parseDouble(interval.group(3))).isLessThan(at);
    assertThat(interval.find()).isTrue();
    assertThat(Double.parseDouble(interval.group(2))).isGreaterThan(at);
    assertThat(svg).contains("◂ the essay’s side");
  }

  @Test
  void lengthsAreInProportion() {
    String svg =
        draw(
            Unit.PLAIN, Shown.Sign.LEVEL, 0, List.of(mark("a", 1, 0, 1, 2), mark("b", 2, 4, 6, 8)));
    Matcher interval = INTERVAL.matcher(svg);
    interval.find();
    double zero = Double.parseDouble(interval.group(2));
    double two = Double.parseDouble(interval.group(3));
    interval.find();
    double four = Double.parseDouble(interval.group(2));
    double eight = Double.parseDouble(interval.group(3));
    assertThat(four - zero).isCloseTo(2 * (two - zero), within());
    assertThat(eight - zero).isCloseTo(4 * (two - zero), within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.5);
  }

  @Test
  void halfAndDoubleLieAlikeFromZero() {
    Axis axis = Axis.percentChange(new double[] {-90, 900}, 0, 300);
    double zero = axis.scale().at(0);
    assertThat(zero - axis.scale().at(-50)).isCloseTo(axis.scale().at(100) - zero, within());
    assertThat(axis.labels()).contains("0", "−50", "+100");
  }

  @Test
  void ticksAreRoundAndApart() {
    Axis axis = Axis.linear(Unit.SHARE, Shown.Sign.LEVEL, new double[] {0.13, 0.72}, 0, 300);
    assertThat(axis.labels()).containsExactly("0", "20", "40", "60", "80");
  }

  @Test
  void figureWithoutEstimateSaysWhyInsteadOfADot() {
    String svg =
        draw(
            Unit.SHARE,
            Shown.Sign.LEVEL,
            0,
            List.of(new Mark("small", 0, null, null, null, "suppressed", "/at", "7")));
    assertThat(svg).contains(">suppressed<").contains("class=\"absent\"").doesNotContain("dot");
  }

  @Test
  void intervalBeyondThePictureEndsInAnArrow() {
    List<Mark> marks = new java.util.ArrayList<>();
    for (int i = 0; i < 40; i++) {
      marks.add(mark("n" + i, 0, 1, 2, i == 0 ? 500 : 3));
    }
    String svg = draw(Unit.PLAIN, Shown.Sign.LEVEL, 0, marks);
    assertThat(svg.split("<path class=\"dot", -1)).hasSize(14);
  }

  @Test
  void namesAreEscapedClippedAndWholeOnHover() {
    String name = "<b>" + "n".repeat(400);
    String svg = draw(Unit.PLAIN, Shown.Sign.LEVEL, 0, List.of(mark(name, 0, 1, 2, 3)));
    assertThat(svg).doesNotContain("<b>").contains("<title>&lt;b&gt;" + "n".repeat(400));
    assertThat(svg).contains("role=\"img\"").contains("aria-labelledby=\"id-t id-d\"");
  }

  @Test
  void veryManyRowsAreAStripBetweenTheEndsWithAllTheirFigures() {
    List<Mark> marks = new java.util.ArrayList<>();
    for (int i = 0; i < 300; i++) {
      marks.add(mark("n" + i, 0, 300.5 - i, 301 - i, 302.25 - i));
    }
    String svg = draw(Unit.PLAIN, Shown.Sign.LEVEL, 0, marks);
    assertThat(svg).contains(">n5<", ">n294<", "288 more cohorts").doesNotContain(">n6<", ">n293<");
    Matcher rows = Pattern.compile("data-rows=\"([^\"]*)\"").matcher(svg);
    assertThat(rows.find()).isTrue();
    assertThat(rows.group(1).split(";")).hasSize(288).startsWith("7,295.0,294.5,296.25");
    Matcher thin = Pattern.compile("class=\"thin hair\" d=\"([^\"]*)\"").matcher(svg);
    assertThat(thin.find()).isTrue();
    assertThat(thin.group(1).split("M")).hasSize(289);
  }

  @Test
  void marksCarryTheirFiguresAndCohortsForPrograms() {
    assertThat(draw(Unit.PLAIN, Shown.Sign.LEVEL, 0, List.of(mark("a", 1, 1, 2.25, 3))))
        .contains(
            "<g class=\"mark\" data-c=\"7\" data-low=\"1.0\" data-estimate=\"2.25\""
                + " data-high=\"3.0\">");
  }

  @Test
  void barsKeepTheFiguresThatTheyDoNotDraw() {
    List<BarColumns.Row> rows =
        java.util.stream.IntStream.range(0, 30)
            .mapToObj(i -> new Mark("c" + i, 0, 0.1, 0.2, 0.3, "20 %", "/at", String.valueOf(i)))
            .map(mark -> new BarColumns.Row(mark.name(), 0, List.of(mark)))
            .toList();
    String svg = BarColumns.draw("id", "Bars", List.of("Hard sell"), rows, "cohorts");
    Matcher rest = Pattern.compile("data-name=\"Hard sell\" data-rows=\"([^\"]*)\"").matcher(svg);
    assertThat(rest.find()).isTrue();
    assertThat(rest.group(1).split(";")).hasSize(18).startsWith("6,0.2,0.1,0.3");
    assertThat(BarColumns.draw("id", "Bars", List.of("Hard sell"), rows.subList(0, 9), "cohorts"))
        .doesNotContain("data-rows");
  }
}
