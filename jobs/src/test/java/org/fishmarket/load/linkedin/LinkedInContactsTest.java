package org.fishmarket.load.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.record.Interaction;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;

class LinkedInContactsTest {
  private static final Reading FORMATS = new Reading(LinkedInFormats.all());
  private static final String HEADER =
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
  private static final String ADA = "https://www.linkedin.com/in/ada-l";

  private static Records read(String name, String csv) throws IOException {
    LocalFile file = Reading.file(name, csv);
    assertThat(FORMATS.name(file)).isEqualTo("linkedin-contacts");
    return FORMATS.read(file);
  }

  @Test
  void connectionsBelowTheirNote() throws IOException {
    Records table =
        read(
            "Connections_17529409.csv",
            "Notes:\n\"Addresses may be missing, and so on.\"\n\n"
                + HEADER
                + "Ada,L,https://www.linkedin.com/in/ada-l,,Mill,Baker,27 Mar 2026\n"
                + "Bo,M,,,,,03 Apr 2020\n"
                + "Cy,N,https://www.linkedin.com/in/cy,,,,27/03/2026\n");
    assertThat(table.interactions)
        .extracting(Interaction::kind)
        .containsExactly("connection", "connection");
    assertThat(table.interactions)
        .extracting(Interaction::from)
        .allMatch(from -> from.handle().startsWith("owner of"));
    assertThat(table.interactions.get(0).to()).isEqualTo(AccountRef.ofId(ADA));
    assertThat(table.interactions.get(0).at()).isEqualTo(Instant.parse("2026-03-27T00:00:00Z"));
    assertThat(table.interactions.get(1).to()).as("hidden").isNull();
    assertThat(table.quarantined)
        .containsExactly("line 7: the date is not written as in LinkedIn's exports");
  }

  @Test
  void reSavedConnectionsWithoutNote() throws IOException {
    Records table = read("Connections.csv", HEADER + "Ada,L," + ADA + "/,,,,1 Jan 2024\n");
    assertThat(table.interactions.get(0).to()).isEqualTo(AccountRef.ofId(ADA));
  }

  @Test
  void invitationsInBothDirections() throws IOException {
    Records table =
        read(
            "Invitations.csv",
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
                + "Me,Ada L,\"9/5/26, 1:12 AM\",Hello,OUTGOING,https://www.linkedin.com/in/me,"
                + ADA
                + "\nAda L,Me,\"12/31/25, 11:02 PM\",,INCOMING,"
                + ADA
                + ",https://www.linkedin.com/in/me\n"
                + "?,Me,\"12/31/25, 11:02 PM\",,INCOMING,,\n");
    Interaction sent = table.interactions.get(0);
    assertThat(sent.kind()).isEqualTo("invitation");
    assertThat(sent.to()).isEqualTo(AccountRef.ofId(ADA));
    assertThat(sent.at()).isEqualTo(Instant.parse("2026-09-05T01:12:00Z"));
    Interaction received = table.interactions.get(1);
    assertThat(received.from()).isEqualTo(AccountRef.ofId(ADA));
    assertThat(received.to()).isEqualTo(sent.from());
    assertThat(table.quarantined)
        .containsExactly("line 4: an invitation that does not tell who sent it");
  }
}
