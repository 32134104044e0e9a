package org.fishmarket.simulate.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fishmarket.simulate.world.Account;
import org.fishmarket.simulate.world.Message;

/** A historical report of CrowdTangle on pages: their own posts with counts, no comments' texts. */
public final class CrowdTangleWriter implements MessageWriter {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final List<String> HEADER =
      List.of(
          ("Page Name,User Name,Facebook Id,Page Category,Page Admin Top Country,Page Description,"
                  + "Page Created,Likes at Posting,Followers at Posting,Post Created,"
                  + "Post Created Date,Post Created Time,Type,Total Interactions,Likes,Comments,"
                  + "Shares,Love,Wow,Haha,Sad,Angry,Care,Video Share Status,Is Video Owner?,"
                  + "Post Views,Total Views,Total Views For All Crossposts,Video Length,URL,"
                  + "Message,Link,Final Link,Image Text,Link Text,Description,Sponsor Id,"
                  + "Sponsor Name,Sponsor Category,"
                  + "Overperforming Score (weighted  —  Likes 1x Shares 1x Comments 1x Love 1x"
                  + " Wow 1x Haha 1x Sad 1x Angry 1x Care 1x )")
              .split(","));
  private final BufferedWriter out;
  private final double expected;

  /**
   * @param expected interactions of an average post, to which the score relates each
   */
  public CrowdTangleWriter(OutputStream out, double expected) throws IOException {
    this.expected = expected;
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write('\uFEFF');
    this.out.write(Csv.line(HEADER));
  }

  @Override
  public void write(Message message) throws IOException {
    if (message.kind() != Message.Kind.POST || message.addressed() != null) {
      return;
    }
    Account page = message.author();
    Integer reactions = message.likes();
    Integer love = reactions == null ? null : Integer.valueOf(reactions / 8);
    Integer wow = reactions == null ? null : Integer.valueOf(reactions / 40);
    Integer likes = reactions == null ? null : Integer.valueOf(reactions - love - wow);
    Integer total = total(message);
    String[] row = new String[HEADER.size()];
    Arrays.fill(row, "");
    set(row, "Page Name", page.name());
    set(row, "User Name", page.handle());
    set(row, "Facebook Id", Long.toString(page.id()));
    set(row, "Page Category", "SHOPPING_RETAIL");
    set(row, "Page Admin Top Country", "GB");
    set(row, "Page Created", "2017-04-0" + (1 + page.index % 9) + " 09:00:00");
    set(row, "Likes at Posting", Integer.toString(page.followers * 9 / 10));
    set(row, "Followers at Posting", Integer.toString(page.followers));
    set(row, "Post Created", stamp("yyyy-MM-dd HH:mm:ss", message.instant()) + " " + word(message));
    set(row, "Post Created Date", stamp("yyyy-MM-dd", message.instant()));
    set(row, "Post Created Time", stamp("HH:mm:ss", message.instant()));
    set(row, "Type", "Status");
    set(row, "Total Interactions", told(total));
    set(row, "Likes", told(likes));
    set(row, "Comments", told(message.replies()));
    set(row, "Shares", told(message.shares()));
    set(row, "Love", told(love));
    set(row, "Wow", told(wow));
    for (String none : List.of("Haha", "Sad", "Angry", "Care", "Post Views", "Total Views")) {
      set(row, none, "0");
    }
    set(row, "Total Views For All Crossposts", "0");
    set(row, "Is Video Owner?", "-");
    set(row, "Video Length", "N/A");
    set(row, "URL", "https://www.facebook.com/" + page.id() + "/posts/" + message.id());
    set(row, "Message", message.text().replaceAll("\\s+", " "));
    set(row, HEADER.get(HEADER.size() - 1), score(total));
    out.write(Csv.line(List.of(row)));
  }

  private static Integer total(Message message) {
    return message.likes() == null || message.replies() == null || message.shares() == null
        ? null
        : Integer.valueOf(message.likes() + message.replies() + message.shares());
  }

  private static String told(Integer count) {
    return count == null ? "N/A" : count.toString();
  }

  private String score(Integer total) {
    return total == null ? "N/A" : String.format(Locale.ROOT, "%.2f", total / expected);
  }

  private static void set(String[] row, String column, String value) {
    row[HEADER.indexOf(column)] = value;
  }

  private static String stamp(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZONE).format(at);
  }

  private static String word(Message message) {
    return ZONE.getRules().isDaylightSavings(message.instant()) ? "EDT" : "EST";
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
