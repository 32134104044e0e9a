package org.fishmarket.load.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.source.Json;
import org.fishmarket.load.source.SourceFile;

/** Who an export belongs to, if it holds the owner's profile. */
final class Owner {
  /** Where the profile lies, by the export's age. */
  static final List<String> FILES =
      List.of(
          "personal_information/profile_information/profile_information.json",
          "profile_information/profile_information.json");

  private static final int LONGEST = 4 * 1024 * 1024;
  private static final Pattern NUMBER = Pattern.compile("[?&]id=(\\d+)");
  private static final Pattern NAME =
      Pattern.compile("facebook\\.com/(?!profile\\.php)([A-Za-z0-9.]+)/?$");

  private Owner() {}

  /** The owner, or null if no profile is there or names none. */
  static AccountRef of(SourceFile file) {
    for (String name : FILES) {
      Optional<SourceFile> profile = file.companion(name);
      if (profile.isPresent()) {
        return read(profile.get());
      }
    }
    return null;
  }

  private static AccountRef read(SourceFile file) {
    try (InputStream in = file.open()) {
      JsonNode root = Json.parse(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
      JsonNode profile = root.path("profile_v2");
      return account(profile.isObject() ? profile : root.path("profile"));
    } catch (IOException unreadable) {
      return null; // the posts are still the owner's, whoever that is
    }
  }

  private static AccountRef account(JsonNode profile) {
    String address = profile.path("profile_uri").asText("");
    Matcher number = NUMBER.matcher(address);
    Matcher name = NAME.matcher(address);
    String handle = Json.text(profile, "username");
    if (handle == null || handle.isBlank()) {
      handle = name.find() ? name.group(1) : fullName(profile.path("name"));
    }
    return AccountRef.orNull(number.find() ? number.group(1) : null, handle);
  }

  private static String fullName(JsonNode name) {
    return Mojibake.repaired(name.isTextual() ? name.asText() : Json.text(name, "full_name"));
  }
}
