package org.fishmarket.load.facebook;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fishmarket.load.record.Platform;
import org.fishmarket.load.record.Sink;
import org.fishmarket.load.source.Format;
import org.fishmarket.load.source.Head;
import org.fishmarket.load.source.SourceFile;

/** The files of Facebook that hold no posts, or may not be read, or are not read yet; and why. */
final class FacebookOther implements Format {
  private static final List<Format> READ = List.of(new FacebookJson(), new FacebookHtml());
  private static final String MESSAGES = "private messages are never read";
  private static final String HTML =
      "a page of an HTML export that holds no posts of the owner: the JSON format holds more";

  /** Folders that only Facebook's exports have. */
  private static final Pattern FOLDER =
      Pattern.compile(
          "(^|/)(your_activity_across_facebook|your_facebook_activity"
              + "|this_profile.s_activity_across_facebook|apps_and_websites_off_of_facebook"
              + "|security_and_login_information|ads_information|logged_information"
              + "|comments_and_reactions|friends_and_followers|following_and_followers"
              + "|personal_information|posts/media|photos_and_videos)/");

  private static final Pattern MESSAGE_FOLDER =
      Pattern.compile(
          "(^|/)messages/(inbox|archived_threads|filtered_threads|message_requests"
              + "|e2ee_cutover|photos|stickers_used)/");
  private static final Pattern MESSAGE_FILE = Pattern.compile("message_\\d+\\.(json|html)");

  private static final Pattern MEDIA =
      Pattern.compile(".+\\.(jpe?g|png|gif|webp|heic|mp4|mov|mp3|aac|wav|srt|pdf)");

  /** Root fields of the lists in later exports end so. */
  private static final Pattern VERSIONED_ROOT = Pattern.compile("[a-z_]+_v[23]");

  /** Those of the first exports; their elements have a name or a time. */
  private static final Pattern FIRST_ROOT =
      Pattern.compile(
          "friends|received_requests|rejected_requests|(removed|deleted)_friends|sent_requests"
              + "|followers|following|unfollowed_pages|groups_joined|groups_admined"
              + "|profile_updates|page_likes|other_likes|pages|wall_posts_sent_to_you");

  @Override
  public String name() {
    return "facebook-other";
  }

  @Override
  public Platform platform() {
    return Platform.FACEBOOK;
  }

  @Override
  public boolean recognises(Head head) {
    return READ.stream().noneMatch(format -> format.recognises(head)) && ignored(head) != null;
  }

  @Override
  public String ignored(Head head) {
    String path = head.name().toLowerCase(Locale.ROOT);
    if (MESSAGE_FOLDER.matcher(path).find()) {
      return MESSAGES;
    }
    String name = head.fileName();
    boolean inFolder = inFolder(head);
    if (MEDIA.matcher(name).matches()) {
      return inFolder ? "a picture, film or document: only text is read" : null;
    }
    if (name.endsWith(".json")) {
      return ofJson(head, inFolder);
    }
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return inFolder || HtmlPost.isFacebookPage(head) ? HTML : null;
    }
    return inFolder ? "another part of a Facebook export, which holds no posts" : null;
  }

  /** Whether it lies in a folder that only Facebook's exports have. */
  static boolean inFolder(Head head) {
    return FOLDER.matcher(head.name().toLowerCase(Locale.ROOT)).find();
  }

  private static String ofJson(Head head, boolean inFolder) {
    String name = head.fileName();
    Set<String> keys = head.keys();
    if (MESSAGE_FILE.matcher(name).matches()
        && (keys.contains("participants") || FacebookJson.inElements(keys, "sender_name"))) {
      return MESSAGES;
    }
    if (keys.contains("$schema")) {
      return head.text().contains("facebook-schemas")
          ? "a JSON schema: it describes an export and is none"
          : null;
    }
    if (name.equals("profile_information.json")
        && (keys.contains("profile") || keys.contains("profile_v2"))) {
      return "the owner's profile: read for the owner's name only, and holds no posts";
    }
    boolean known =
        keys.stream().anyMatch(root -> VERSIONED_ROOT.matcher(root).matches())
            || isDated(keys) && keys.stream().anyMatch(root -> FIRST_ROOT.matcher(root).matches());
    return known || inFolder ? "another part of a Facebook export, which holds no posts" : null;
  }

  private static boolean isDated(Set<String> keys) {
    return FacebookJson.inElements(keys, "timestamp") || FacebookJson.inElements(keys, "name");
  }

  /**
   * @throws UnsupportedOperationException always: no such file is read
   */
  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    throw new UnsupportedOperationException("such files are recognised, but not read");
  }
}
