package org.fishmarket.load.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fishmarket.load.record.Records;
import org.fishmarket.load.record.Withdrawal;
import org.fishmarket.load.source.LocalFile;
import org.fishmarket.load.source.Reading;
import org.junit.jupiter.api.Test;

class ComplianceTest {
  private static final Reading FORMATS = new Reading(TwitterFormats.all());

  private static String notice(String id, String action, String reason) {
    return "{\"id\":\"%s\",\"action\":\"%s\",\"created_at\":\"2019-09-06T17:25:54.667Z\",\"reason\":\"%s\"}\n"
        .formatted(id, action, reason);
  }

  private static Records read(String name) throws IOException {
    LocalFile file =
        Reading.file(
            name,
            notice("11", "delete", "deleted")
                + notice("12", "delete", "scrub_geo")
                + notice("x", "delete", "deleted")
                + "\n"
                + notice("13", "delete", "suspended"));
    assertThat(FORMATS.name(file)).isEqualTo("x-compliance");
    return FORMATS.read(file);
  }

  @Test
  void tweetsThatAreGone() throws IOException {
    Records records = read("tweets_compliance.jsonl");
    assertThat(records.withdrawn).containsExactly(Withdrawal.ofPost("11"), Withdrawal.ofPost("13"));
    assertThat(records.skipped).containsEntry("compliance notice", 3);
    assertThat(records.quarantined).hasSize(1);
  }

  @Test
  void accountsAreToldByTheFilesName() throws IOException {
    assertThat(read("users_compliance.jsonl").withdrawn)
        .containsExactly(Withdrawal.ofAccount("11"), Withdrawal.ofAccount("13"));
  }
}
