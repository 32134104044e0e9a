package org.fishmarket.load.facebook;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file or a list in it holds, as far as its name tells. */
enum Part {
  POSTS,
  COMMENTS,
  REACTIONS;

  /** The fields whose lists hold records, in the exports from 2018 to 2026. */
  private static final Map<String, Part> ROOTS =
      Map.of(
          "status_updates", POSTS,
          "group_posts", POSTS,
          "group_posts_v2", POSTS,
          "comments", COMMENTS,
          "comments_v2", COMMENTS,
          "group_comments", COMMENTS,
          "group_comments_v2", COMMENTS,
          "reactions", REACTIONS,
          "reactions_v2", REACTIONS);

  /** Those that no other program is known to use. */
  static final Set<String> DISTINCT_ROOTS =
      Set.of(
          "status_updates", "group_posts_v2", "comments_v2", "group_comments_v2", "reactions_v2");

  /**
   * Files that can be a bare list, or a page of an HTML export, with the numbers of parts and of
   * repeated downloads.
   */
  private static final Map<Part, Pattern> FILES =
      Map.of(
          POSTS,
              named(
                  "your_posts|your_posts__check_ins__photos_and_videos|profile_posts"
                      + "|posts_on_other_pages_and_profiles|your_posts_in_groups"
                      + "|group_posts_and_comments"),
          COMMENTS, named("comments|your_comments|your_comments_in_groups"),
          REACTIONS, named("likes_and_reactions|posts_and_comments"));

  private static Pattern named(String names) {
    return Pattern.compile("(" + names + ")(_\\d+)*( ?\\(\\d+\\))?\\.(json|html)");
  }

  static Set<String> roots() {
    return ROOTS.keySet();
  }

  /** What the list below a root's field holds; null if it holds no records. */
  static Part ofRoot(String root) {
    return root == null ? null : ROOTS.get(root);
  }

  /**
   * What a bare list in such a file holds; null for other names.
   *
   * @param fileName in lower case, without folders
   */
  static Part ofFile(String fileName) {
    for (Map.Entry<Part, Pattern> file : FILES.entrySet()) {
      if (file.getValue().matcher(fileName).matches()) {
        return file.getKey();
      }
    }
    return null;
  }
}
