package org.fishmarket.load.linkedin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.source.CsvHeader;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.SourceFile;

/** The files of LinkedIn that hold no posts, or may not be read, or are not read yet; and why. */
final class LinkedInOther implements Format {
  private static final String MESSAGES = "private messages are never read";
  private static final String NO_POSTS = "another part of a LinkedIn export, which holds no posts";

  /** Tables whose names others use too, with a few of their columns. */
  private static final Map<Pattern, List<String>> TABLES = new LinkedHashMap<>();

  static {
    table("messages", "CONVERSATION ID", "FROM", "CONTENT");
    table("profile", "First Name", "Last Name", "Headline");
    table("positions", "Company Name", "Title", "Started On");
    table("education", "School Name", "Degree Name");
    table("registration", "Registered At", "Registration Ip");
    table("logins", "Login Date", "IP Address");
    table("searchqueries", "Time", "Search Query");
    table("votes", "Date", "Link", "OptionText");
    table("company follows", "Organization", "Followed On");
    table("events", "Event Name", "Event Time");
    table("importedcontacts|contacts", "FirstName", "LastName");
    table("certifications", "Name", "Authority");
    table("projects", "Title", "Description", "Started On");
  }

  /** Tables whose names say enough. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(ad_targeting|ads clicked|lan ads engagement|endorsement_(given|received)_info"
              + "|recommendations_(given|received)|email addresses|(whatsapp )?phone ?numbers"
              + "|hashtag_follows|member_follows|rich[_ ]media|saved_items|savedjobalerts"
              + "|saved jobs|job applications|job seeker preferences|inferences_about_you"
              + "|receipts(_v2)?|private_identity_asset|profile summary|security challenges"
              + "|causes you care about|services marketplace.*)(_\\d+)*\\.csv");

  private static final Pattern OTHER_MESSAGES =
      Pattern.compile(
          "(guide_messages|learning_?coach_?messages|learning_role_play_messages)\\.csv");

  /** Sheets of workbooks; those with posts are read as tables before this is asked. */
  private static final Pattern SHEET =
      Pattern.compile(
          "(^|.*/)(.+_(content|followers|visitors|updates|competitor_analytics)_\\d{10,}"
              + "|content_\\d{4}.*|aggregateanalytics_.*|singlepostanalytics_.*)\\.xlsx?/[^/]+");

  private static void table(String name, String... columns) {
    TABLES.put(Pattern.compile("(" + name + ")(_\\d+)*( ?\\(\\d+\\))?\\.csv"), List.of(columns));
  }

  @Override
  public String name() {
    return "linkedin-other";
  }

  @Override
  public Platform platform() {
    return Platform.LINKEDIN;
  }

  @Override
  public boolean recognises(Head head) {
    return ignored(head) != null;
  }

  @Override
  public String ignored(Head head) {
    String name = head.fileName();
    if (SHEET.matcher(head.name().toLowerCase(Locale.ROOT)).matches()) {
      return "a sheet of an analytics workbook that holds no posts with their text";
    }
    if (OTHER_MESSAGES.matcher(name).matches()) {
      return MESSAGES;
    }
    if (NAMES.matcher(name).matches()) {
      return NO_POSTS;
    }
    for (Map.Entry<Pattern, List<String>> table : TABLES.entrySet()) {
      if (table.getKey().matcher(name).matches() && CsvHeader.holds(head, ',', table.getValue())) {
        return name.startsWith("messages") ? MESSAGES : NO_POSTS;
      }
    }
    return null;
  }

  /**
   * @throws UnsupportedOperationException always: no such file is read
   */
  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    throw new UnsupportedOperationException("such files are recognised, but not read");
  }
}
