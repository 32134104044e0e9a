package org.fishmarket.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fishmarket.audit.design.Dealing;
import org.fishmarket.audit.design.Quota;

/** Tells what was drawn. */
final class DrawText {
  private DrawText() {}

  static String of(
      String name, List<Quota> quotas, List<Sampled> sample, Dealing dealing, Path folder) {
    StringBuilder text = new StringBuilder();
    text.append("Sample ").append(name).append(": ").append(sample.size()).append(" posts\n\n");
    Lines lines = new Lines("stratum", "posts", "drawn", "inclusion probability");
    for (Quota quota : quotas) {
      lines.add(
          quota.stratum().name(),
          String.valueOf(quota.stratum().posts()),
          String.valueOf(quota.drawn()),
          String.format(Locale.ROOT, "%.4f", quota.inclusion()));
    }
    text.append(lines).append("\nSheets in ").append(folder).append(":\n");
    for (String coder : dealing.names()) {
      long posts = sample.stream().filter(post -> post.coders().contains(coder)).count();
      text.append("  coding-sheet-")
          .append(coder)
          .append(".html, or .csv for a spreadsheet: ")
          .append(posts)
          .append(" posts\n");
    }
    return text
        + "The sheets hold the texts of posts: keep them as closed as the tables. When the coders"
        + " are done:\n  fishmarket audit import OUT coded-"
        + name
        + "-A.csv …\n";
  }
}
