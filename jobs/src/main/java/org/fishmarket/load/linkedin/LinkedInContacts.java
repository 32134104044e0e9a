package org.fishmarket.load.linkedin;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Interaction;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.source.CsvHeader;
import org.fishmarket.load.source.CsvTable;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.SourceFile;

/**
 * Connections and invitations of a member's data export. Of the other person nothing is read but
 * the address of the profile. A note may stand above the header.
 */
final class LinkedInContacts implements Format {
  private static final List<String> CONNECTIONS =
      List.of("First Name", "Last Name", "Connected On");
  private static final List<String> INVITATIONS = List.of("From", "To", "Sent At", "Direction");

  private static final Pattern PROFILE =
      Pattern.compile("(?i)https?://(?:[\\w-]+\\.)?linkedin\\.com/in/([^/?#\\s]+)");

  private static final DateTimeFormatter DAY = formatter("d MMM uuuu");
  private static final DateTimeFormatter MINUTE = formatter("M/d/uu, h:mm a");

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  @Override
  public String name() {
    return "linkedin-contacts";
  }

  @Override
  public String about() {
    return "Connections and invitations of a LinkedIn export, as interactions. Untried on a real file.";
  }

  @Override
  public Platform platform() {
    return Platform.LINKEDIN;
  }

  @Override
  public boolean recognises(Head head) {
    return head.fileName().endsWith(".csv")
        && (CsvHeader.holds(head, ',', CONNECTIONS) || CsvHeader.holds(head, ',', INVITATIONS));
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    boolean connections = CsvHeader.holds(Head.of(file), ',', CONNECTIONS);
    AccountRef owner = AccountRef.ownerOf(file.archive());
    try (InputStream in = file.open()) {
      CsvTable.read(
          in,
          ',',
          connections ? CONNECTIONS : INVITATIONS,
          sink,
          row -> {
            try {
              deliver(connections ? connection(row, owner) : invitation(row, owner), row, sink);
            } catch (DateTimeException unknown) {
              sink.quarantine("the date is not written as in LinkedIn's exports", row.length());
            }
          });
    }
  }

  private static void deliver(Interaction contact, CsvTable.Row row, Sink sink) {
    if (contact.from() == null) {
      sink.quarantine("an invitation that does not tell who sent it", row.length());
    } else {
      sink.interaction(contact);
    }
  }

  private static Interaction connection(CsvTable.Row row, AccountRef owner) {
    String day = row.cell("Connected On");
    Instant at =
        day == null
            ? null
            : LocalDate.parse(day.strip(), DAY).atStartOfDay().toInstant(ZoneOffset.UTC);
    return new Interaction(owner, profile(row, "URL"), "connection", null, at);
  }

  private static Interaction invitation(CsvTable.Row row, AccountRef owner) {
    String time = row.cell("Sent At");
    Instant at =
        time == null
            ? null
            : LocalDateTime.parse(time.strip().replace('\u202F', ' '), MINUTE)
                .toInstant(ZoneOffset.UTC);
    boolean received = "INCOMING".equalsIgnoreCase(row.cell("Direction"));
    AccountRef from = received ? profile(row, "inviterProfileUrl") : owner;
    AccountRef to = received ? owner : profile(row, "inviteeProfileUrl");
    return new Interaction(from, to, "invitation", null, at);
  }

  /** Null where the address is missing: members can hide theirs. */
  private static AccountRef profile(CsvTable.Row row, String column) {
    String address = row.cell(column);
    Matcher matcher = PROFILE.matcher(address == null ? "" : address);
    return matcher.find()
        ? AccountRef.ofId("https://www.linkedin.com/in/" + matcher.group(1))
        : null;
  }
}
