package org.fishmarket.simulate.world;

import org.fishmarket.models.codebook.Intent;

/** Measures that compare posts. */
final class PostMeasures {
  private static final double HOUR = 3_600_000;
  private static final double LANDMARK = 12;
  private static final long LATEST = 14 * Period.DAY;
  private final Measures measures;

  PostMeasures(Measures measures) {
    this.measures = measures;
  }

  void add(Fact fact) {
    if (fact.first) {
      first(fact);
    }
    if (fact.message.purpose() == Purpose.COMPLAINT) {
      complaint(fact);
    }
    if (fact.unit()) {
      unit(fact, fact.author(), fact.engagement(), fact.message.purpose().intent());
    }
  }

  private void unit(Fact fact, String author, double y, Intent intent) {
    double hard = is(intent == Intent.HARD_SELL);
    double soft = is(intent == Intent.SOFT_SELL);
    double cause = is(intent == Intent.CAUSE);
    measures.within("hard-sell-penalty").add(author, author, y, hard, soft, cause);
    String text = fact.message.text();
    measures.within("self-focus self").add(author, author, y, Focus.self(text), Focus.other(text));
    for (Message reply : fact.repliesByOthers()) {
      double phatic = is(reply.purpose() == Purpose.PHATIC);
      measures.pooled("hollow-replies").add(author, "", phatic, is(fact.selling()));
    }
    if (fact.message.purpose() == Purpose.HELP) {
      double answered = is(!fact.repliesByOthers().isEmpty());
      measures.pooled("give-then-ask").add(author, "", answered, fact.givingStep());
    }
    if (fact.selling() && !Double.isNaN(fact.sharingOwn)) {
      measures.within("value-first own").add(author, author, y, fact.sharingOwn);
      measures.within("value-first with replies").add(author, author, y, fact.sharingAll);
      measures.within("relationship-before-ask").add(author, author, y, fact.exchangeStep());
    }
    if (intent == Intent.HARD_SELL) {
      measures.within("calls-to-action").add(author, author, y, is(fact.exchangesEver < 20));
    }
  }

  private void first(Fact fact) {
    double selling = is(fact.selling());
    String author = fact.author();
    measures.share("unanswered", fact.answered);
    measures.pooled("first-words answered").add(author, "", is(fact.answered), selling);
    measures.pooled("first-words exchanges").add(author, "", is(fact.exchangesAfter >= 3), selling);
  }

  /** Further complaints, after an early answer against a late one or none. */
  private void complaint(Fact fact) {
    long at = fact.message.at();
    if (at > measures.period().end() - LATEST) {
      return;
    }
    double hours = Double.POSITIVE_INFINITY;
    int further = 0;
    for (Message reply : fact.replies) {
      if (reply.author() == fact.message.addressed()) {
        hours = Math.min(hours, (reply.at() - at) / HOUR);
      } else if (reply.purpose() == Purpose.GRIEVANCE) {
        further++;
      }
    }
    double early = is(hours < LANDMARK);
    measures.pooled("complaints-answered").add(fact.author(), "", further, early);
    if (hours < Double.POSITIVE_INFINITY) {
      measures.pooled("complaints-answered at all").add(fact.author(), "", further, early);
    }
  }

  private static double is(boolean so) {
    return so ? 1 : 0;
  }
}
