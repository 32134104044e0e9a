package org.fishmarket.report;

import java.util.List;

/** Names as strangers choose them. */
final class Hostile {
  static final String SCRIPT = "<script>alert('x')</script>";
  static final String FORMULA = "=cmd|' /C calc'!A0";
  static final String BLANKLESS = "NoBlankIn".repeat(44) + "Name";
  static final String REVERSED = "\u202Egnirts desrever";
  static final List<String> NAMES =
      List.of(
          SCRIPT,
          "\"quoted\" & 'single' {{ 7 * 7 }} ${7}",
          FORMULA,
          "x".repeat(200) + " " + "long name ".repeat(20),
          REVERSED,
          "=cmd()",
          BLANKLESS,
          "سوق السمك الكبير في المدينة القديمة على البحر",
          "🐟🦑 émoji 魚市場の大きな名前です魚市場の大きな名前",
          "tab\tline\nnull\u0000bell\u0007",
          "--><style>*{display:none}</style>");

  private Hostile() {}
}
