package org.fishmarket.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fishmarket.simulate.world.Community;
import org.fishmarket.simulate.world.Effect;
import org.fishmarket.simulate.world.Effects;
import org.fishmarket.simulate.world.Message;
import org.fishmarket.simulate.world.Purpose;
import org.fishmarket.simulate.world.World;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final Settings SETTINGS = Settings.sample(7);

  private static List<Message> live(Community community, Effects effects) {
    List<Message> messages = new ArrayList<>();
    new World(community, effects, SETTINGS.period(), SETTINGS.seed()).run(messages::add);
    return messages;
  }

  private static double log(Message message) {
    return Math.log1p(message.likes() + message.shares() + message.quotes() + message.replies());
  }

  private static double engagement(List<Message> messages, Predicate<Message> which) {
    return messages.stream()
        .filter(m -> m.own() && which.test(m))
        .mapToDouble(WorldTest::log)
        .average()
        .orElseThrow();
  }

  @Test
  void messagesLeaveInTheOrderOfTimeAfterWhatTheyAnswer() {
    Set<Long> seen = new HashSet<>();
    long before = 0;
    for (Message message : live(Groups.CIRCLE, Effects.essays())) {
      assertThat(message.at()).isGreaterThanOrEqualTo(before);
      assertThat(seen.add(message.id())).isTrue();
      assertThat(message.id()).isGreaterThan(1L << 53);
      if (message.target() != null) {
        assertThat(seen).contains(message.target().id());
      }
      before = message.at();
    }
  }

  @Test
  void countsHoldEverythingThatIsInTheData() {
    Map<Long, Integer> replies = new HashMap<>();
    List<Message> messages = live(Groups.ALLOTMENT, Effects.essays());
    for (Message message : messages) {
      if (message.kind() == Message.Kind.REPLY) {
        replies.merge(message.target().id(), 1, Integer::sum);
      }
    }
    for (Message message : messages) {
      assertThat(message.replies()).isGreaterThanOrEqualTo(replies.getOrDefault(message.id(), 0));
    }
  }

  @Test
  void aPlantedPenaltyIsInTheDataAndAnAbsentOneIsNot() {
    Predicate<Message> hard = m -> m.purpose() == Purpose.OFFER;
    Predicate<Message> other = m -> !m.purpose().selling();
    Effects only = Effects.none().with(Effect.HARD_SELL, -0.8);
    List<Message> planted = live(Groups.CIRCLE, only);
    List<Message> reversed = live(Groups.CIRCLE, Effects.none().with(Effect.HARD_SELL, 0.8));
    List<Message> absent = live(Groups.CIRCLE, Effects.none());
    assertThat(engagement(planted, hard) - engagement(planted, other)).isBetween(-1.0, -0.6);
    assertThat(engagement(reversed, hard) - engagement(reversed, other)).isBetween(0.6, 1.0);
    assertThat(engagement(absent, hard) - engagement(absent, other)).isBetween(-0.15, 0.15);
  }

  @Test
  void sellingPostsGetHollowReplies() {
    List<Message> messages = live(Groups.CIRCLE, Effects.essays());
    assertThat(phatic(messages, true)).isGreaterThan(phatic(messages, false) + 0.2);
  }

  private static double phatic(List<Message> messages, boolean selling) {
    return messages.stream()
        .filter(m -> m.kind() == Message.Kind.REPLY && m.target().own())
        .filter(m -> m.target().purpose().selling() == selling)
        .mapToInt(m -> m.purpose() == Purpose.PHATIC ? 1 : 0)
        .average()
        .orElseThrow();
  }

  @Test
  void theGroupsSellAsPlanned() {
    assertThat(ratio(Groups.MARKET)).isGreaterThan(0.8);
    assertThat(ratio(Groups.CIRCLE)).isBetween(0.3, 0.55);
    assertThat(ratio(Groups.ALLOTMENT)).isLessThan(0.2);
    assertThat(ratio(Groups.STARS)).isLessThan(0.2);
  }

  private static double ratio(Community community) {
    return live(community, Effects.essays()).stream()
        .filter(m -> m.kind() == Message.Kind.POST)
        .mapToInt(m -> m.purpose().selling() ? 1 : 0)
        .average()
        .orElseThrow();
  }
}
