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

/**
 * A historical report of CrowdTangle on pages or a group: posts with counts, no comments' texts.
 */
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
  private static final DateTimeFormatter WHOLE = format("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter DAY = format("yyyy-MM-dd");
  private static final DateTimeFormatter CLOCK = format("HH:mm:ss");
  private static final DateTimeFormatter FILE = format("yyyy-MM-dd-HH-mm-ss");

  /**
   * A group whose posts are listed.
   *
   * @param members how many
   */
  public record Group(String name, long id, int members) {}

  private final BufferedWriter out;
  private final double expected;
  private final Group group;

  /**
   * A report on pages.
   *
   * @param expected interactions of an average post, to which the score relates each
   */
  public CrowdTangleWriter(OutputStream out, double expected) throws IOException {
    this(out, expected, null);
  }

  /**
   * @param group whose posts are listed, without their authors; null for a report on pages
   */
  public CrowdTangleWriter(OutputStream out, double expected, Group group) throws IOException {
    this.expected = expected;
    this.group = group;
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write('\uFEFF');
    String header = Csv.line(HEADER);
    this.out.write(group == null ? header : header.replace("Page Name", "Group Name"));
  }

  /** The name that the dashboard gives to a report: the time it was made, and the zone's word. */
  public static String fileName(Instant made) {
    return FILE.format(made) + "-" + word(made) + "-Historical-Report";
  }

  /** The id by which the post of a report is known; null if no report lists it. */
  public static String id(Message message, Group group) {
    if (message.kind() != Message.Kind.POST || message.addressed() != null) {
      return null;
    }
    return (group == null ? message.author().id() : group.id()) + "_" + message.id();
  }

  @Override
  public void write(Message message) throws IOException {
    if (id(message, group) == null) {
      return;
    }
    Integer reactions = message.likes();
    Integer love = reactions == null ? null : Integer.valueOf(reactions / 8);
    Integer wow = reactions == null ? null : Integer.valueOf(reactions / 40);
    Integer likes = reactions == null ? null : Integer.valueOf(reactions - love - wow);
    Integer total = total(message);
    String[] row = new String[HEADER.size()];
    Arrays.fill(row, "");
    if (group == null) {
      page(row, message.author());
    } else {
      group(row);
    }
    set(row, "Post Created", WHOLE.format(message.instant()) + " " + word(message.instant()));
    set(row, "Post Created Date", DAY.format(message.instant()));
    set(row, "Post Created Time", CLOCK.format(message.instant()));
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
    set(row, "URL", "https://www.facebook.com/" + place(message) + message.id());
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

  private String place(Message message) {
    return group == null
        ? message.author().id() + "/posts/"
        : "groups/" + group.id() + "/permalink/";
  }

  private static void page(String[] row, Account page) {
    set(row, "Page Name", page.name());
    set(row, "User Name", page.handle());
    set(row, "Facebook Id", Long.toString(page.id()));
    set(row, "Page Category", "SHOPPING_RETAIL");
    set(row, "Page Admin Top Country", "GB");
    set(row, "Page Created", "2017-04-0" + (1 + page.index % 9) + " 09:00:00");
    set(row, "Likes at Posting", Integer.toString(page.followers * 9 / 10));
    set(row, "Followers at Posting", Integer.toString(page.followers));
  }

  /** Groups cannot be liked: the column holds their members. */
  private void group(String[] row) {
    set(row, "Page Name", group.name());
    set(row, "Facebook Id", Long.toString(group.id()));
    set(row, "Page Category", "none");
    set(row, "Likes at Posting", Integer.toString(group.members()));
    set(row, "Followers at Posting", "N/A");
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZONE);
  }

  private static String word(Instant at) {
    return ZONE.getRules().isDaylightSavings(at) ? "EDT" : "EST";
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
