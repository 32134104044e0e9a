package org.fishmarket.load.facebook;

import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Post;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.record.TimeGuess;
import org.fishmarket.load.source.CsvTable;
import org.fishmarket.load.source.TextEntities;

/**
 * One post of a CrowdTangle table.
 *
 * <p>A group's table does not say who wrote a post. The group stands in as the account, and is
 * named as the group too: so figures for each account are figures for each group there, and a group
 * counts as one cluster, which is the careful reading of posts whose authors cannot be told apart.
 */
record CrowdTangleRow(CsvTable.Row row, CrowdTangleTime time) {
  private static final List<String> REACTIONS =
      List.of("Likes", "Love", "Wow", "Haha", "Sad", "Angry", "Care");

  /** No count is longer. */
  private static final int LONGEST_COUNT = 24;

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern COUNT = Pattern.compile("\\d{1,18}");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,\u00A0\u202F ]\\d{3})+");

  /** Makes the row a post, or says why it is none. */
  void deliver(Sink sink) {
    String group = cell("Group Name");
    String name = group == null ? cell("Page Name") : group;
    String handle = cell("User Name") == null ? name : cell("User Name");
    CrowdTangleAddress address = CrowdTangleAddress.of(cell("URL"));
    String written = cell("Facebook Id");
    String account =
        written != null && NUMBER.matcher(written).matches() ? written : address.account();
    Post post = new Post();
    post.author = AccountRef.orNull(account, handle);
    if (post.author == null) {
      sink.quarantine("the row names neither page nor group", row.length());
      return;
    }
    try {
      String newer = cell("Post Created");
      String older = cell("Created");
      post.created = time.created(newer, older, row);
      boolean certain = CrowdTangleTime.namesZone(newer == null ? older : newer);
      post.timeGuess = post.created == null || certain ? null : TimeGuess.ZONE;
    } catch (DateTimeException unknown) {
      sink.quarantine(
          "the time of the post is not understood, or its time zone is unknown", row.length());
      return;
    }
    // as Facebook itself joins them; else the address is a name too
    boolean numbered = account != null && address.post() != null;
    post.id = numbered ? account + "_" + address.post() : cell("URL");
    post.group = group;
    post.collected = time.collected();
    post.likes = likes();
    post.replies = count("Comments");
    post.shares = count("Shares");
    post.views = views();
    post.followers = followers(group != null);
    addText(post);
    sink.post(post);
  }

  /** All reactions, as the other sources count them; null if one of them was not measured. */
  private Long likes() {
    if (count("Likes") == null) {
      return null;
    }
    long sum = 0;
    for (String reaction : REACTIONS) {
      if (row.header().has(reaction)) {
        Long count = count(reaction);
        if (count == null) {
          return null;
        }
        sum += count;
      }
    }
    return sum;
  }

  /** 0 stands for everything that is no video of the account's own. */
  private Long views() {
    Long views = count("Post Views");
    return views == null || views == 0 ? null : views;
  }

  /** For groups the column of likes holds the members: groups cannot be liked. */
  private Long followers(boolean inGroup) {
    Long followers = count("Followers at Posting");
    followers = followers == null ? count("Size at Posting") : followers;
    return followers == null && inGroup ? count("Likes at Posting") : followers;
  }

  private void addText(Post post) {
    String attached = cell("Final Link") == null ? cell("Link") : cell("Final Link");
    Set<String> links = new LinkedHashSet<>(TextEntities.links(JoinedLinks.targets(attached)));
    if (cell("Message") != null) {
      String message = row.cell("Message").replace("\r\n", "\n");
      post.text = JoinedLinks.asWritten(message);
      post.hashtags.addAll(TextEntities.hashtags(post.text));
      links.addAll(TextEntities.links(JoinedLinks.targets(message)));
    }
    post.links.addAll(links);
  }

  /** A cell without blanks around; null where it says that there is nothing. */
  private String cell(String column) {
    String cell = row.cell(column);
    if (cell == null) {
      return null;
    }
    String said = cell.strip();
    return said.equals("N/A") || said.equals("-") ? null : said;
  }

  /** A count, with or without separators between thousands; null if it is not one. */
  private Long count(String column) {
    String cell = cell(column);
    if (cell == null || cell.length() > LONGEST_COUNT) {
      return null;
    }
    String digits = GROUPED.matcher(cell).matches() ? cell.replaceAll("\\D", "") : cell;
    return COUNT.matcher(digits).matches() ? Long.valueOf(digits) : null;
  }
}
