package org.fishmarket.load.plan;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Says which archive a file belongs to, and its name inside. A zip is an archive, and so is a
 * workbook outside of one. A folder is one if an export was unpacked into it: the folders that
 * platforms put into their exports are part of the file's name, what stands before them is the
 * archive.
 */
final class Archives {
  private static final Set<String> INSIDE =
      Set.of(
          "data",
          "assets",
          "js",
          "csv",
          "html",
          "posts",
          "comments",
          "comments_and_reactions",
          "groups",
          "likes_and_reactions",
          "friends",
          "following_and_followers",
          "followers",
          "pages",
          "messages",
          "profile_information",
          "events",
          "media",
          "photos_and_videos",
          "connections",
          "preferences",
          "security_and_login_information",
          "ads_information",
          "apps_and_websites_off_of_facebook",
          "logged_information",
          "personal_information",
          "your_facebook_activity",
          "your_activity_across_facebook");

  private Archives() {}

  /** An archive's name and a file's name inside it. */
  record Place(String archive, String name) {}

  /**
   * @param several whether the run has more than one INPUT, so that names need the INPUT in front
   */
  static Place of(InputFile file, boolean alone, boolean several) {
    if (file.zip() != null) {
      return new Place(named(file, file.zip(), several), file.path());
    }
    if (file.location().sheet() != null) {
      String workbook = file.path().substring(0, file.path().lastIndexOf('/'));
      return new Place(named(file, workbook, several), last(workbook) + "/" + last(file.path()));
    }
    if (alone) {
      return new Place(named(file, file.path(), several), last(file.path()));
    }
    String[] segments = file.path().split("/");
    int inside = segments.length - 1;
    for (int i = 0; i < segments.length - 1; i++) {
      if (internal(segments[i])) {
        inside = i;
        break;
      }
    }
    String root = String.join("/", java.util.Arrays.copyOfRange(segments, 0, inside));
    String name = String.join("/", java.util.Arrays.copyOfRange(segments, inside, segments.length));
    return new Place(root.isEmpty() ? file.input() : named(file, root, several), name);
  }

  /** The first folder below INPUT, or INPUT itself for what lies directly in it. */
  static String topFolder(InputFile file, UnaryOperator<String> names) {
    String path = file.zip() != null ? file.zip() : file.path();
    int slash = path.indexOf('/');
    return slash < 0 ? stem(names.apply(file.input())) : names.apply(path.substring(0, slash));
  }

  private static String named(InputFile file, String path, boolean several) {
    return several && !path.equals(file.input()) ? file.input() + "/" + path : path;
  }

  private static boolean internal(String folder) {
    String folded = folder.toLowerCase(Locale.ROOT);
    return INSIDE.contains(folded) || folded.endsWith("_activity_across_facebook");
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String stem(String name) {
    return name.replaceFirst("(?i)(\\.(jsonl?|js|csv|tsv|zip|gz|bz2|html?|xlsx?))+$", "");
  }
}
