package org.fishmarket.load.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownNamesTest {
  private static final ShownNames NAMES = new ShownNames(new byte[32]);

  @ParameterizedTest
  @CsvSource({
    "facebook-jane.doe42.zip, facebook-([a-z2-7]{8})[.]zip",
    "facebook-janedoe-2024-05-01-AbCdEf.zip, facebook-([a-z2-7]{8})-2024-05-01-AbCdEf[.]zip",
    "ann/facebook-janedoe-2024-05-01-AbCdEf, ann/facebook-([a-z2-7]{8})-2024-05-01-AbCdEf",
    "facebook-janedoe (1).zip, facebook-([a-z2-7]{8}) [(]1[)][.]zip",
    "Shares_17529409.csv, Shares_([a-z2-7]{8})[.]csv",
    "12345678_0123456789abcdef.zip, ([a-z2-7]{8})_0123456789abcdef[.]zip",
    "messages/inbox/friend_12345678901/message_1.json,"
        + " messages/inbox/friend_([a-z2-7]{8})/message_1[.]json"
  })
  void platformsNamePeople(String name, String shown) {
    assertThat(NAMES.apply(name)).matches(shown);
    assertThat(NAMES.apply(name)).isEqualTo(NAMES.apply(name));
    assertThat(NAMES.apply(name)).isNotEqualTo(new ShownNames(new byte[] {1}).apply(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "traders/ann/data/tweets.js",
        "twitter-2024-05-01-0123456789abcdef.zip",
        "collection-20210301.jsonl",
        "20210301142233.json.gz",
        "2023-05-24-14-48-56-EDT-Historical-Report-x-2022-05-24--2023-05-24.csv",
        "facebook-pages",
        "facebook-export.zip",
        "facebook-2024-05-01",
        "Complete_LinkedInDataExport_05-01-2024.zip",
        "tweets-part12.js",
        ""
      })
  void whatSomebodyChoseAndDatesStay(String name) {
    assertThat(NAMES.apply(name)).isEqualTo(name);
  }
}
