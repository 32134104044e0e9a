package org.fishmarket.load.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.source.Json;
import org.fishmarket.load.source.SourceFile;

/**
 * Whose personal archive it is, by its manifest or else by its account file.
 *
 * @param account null if neither is there
 * @param generated when the archive was made, null if unknown
 * @param tweetFiles names without folder of the files that the manifest names as tweets; empty if
 *     it names none
 */
record Owner(AccountRef account, Instant generated, Set<String> tweetFiles) {
  static final List<String> FILES =
      List.of("data/manifest.js", "data/account.js", "manifest.js", "account.js");

  static Owner of(SourceFile file) {
    JsonNode manifest = Companions.value(file, 0, "data/manifest.js");
    JsonNode user = manifest.path("userInfo");
    AccountRef account =
        AccountRef.orNull(Json.text(user, "accountId"), Json.text(user, "userName"));
    if (account == null) {
      JsonNode entry = Companions.value(file, 0, "data/account.js").path(0);
      JsonNode fields = entry.has("account") ? entry.path("account") : entry;
      account = AccountRef.orNull(Json.text(fields, "accountId"), Json.text(fields, "username"));
    }
    Instant generated = Times.read(Json.text(manifest.path("archiveInfo"), "generationDate"));
    return new Owner(account, generated, tweetFiles(manifest.path("dataTypes")));
  }

  private static Set<String> tweetFiles(JsonNode types) {
    Set<String> names = new HashSet<>();
    for (String type : List.of("tweet", "tweets")) {
      for (JsonNode entry : types.path(type).path("files")) {
        String name = Json.text(entry, "fileName");
        if (name != null) {
          names.add(name.substring(name.lastIndexOf('/') + 1));
        }
      }
    }
    return names;
  }
}
