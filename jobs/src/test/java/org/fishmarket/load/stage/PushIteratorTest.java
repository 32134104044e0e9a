package org.fishmarket.load.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PushIteratorTest {
  @Test
  void givesWhatIsPushedInOrder() {
    List<Integer> pulled = new ArrayList<>();
    try (var pushed =
        new PushIterator<Integer>(out -> IntStream.range(0, 10_000).forEach(out::accept))) {
      pushed.forEachRemaining(pulled::add);
    }
    assertThat(pulled).isEqualTo(IntStream.range(0, 10_000).boxed().toList());
  }

  @Test
  void whatFailsThereFailsHereAfterWhatCameBefore() {
    try (var pushed =
        new PushIterator<Integer>(
            out -> {
              out.accept(1);
              throw new IllegalStateException("broken");
            })) {
      assertThat(pushed.next()).isEqualTo(1);
      assertThatThrownBy(pushed::hasNext).hasRootCauseMessage("broken");
    }
  }

  @Test
  void aProducerNobodyPullsFromWaitsAndEndsWhenClosed() throws InterruptedException {
    AtomicInteger made = new AtomicInteger();
    CountDownLatch ended = new CountDownLatch(1);
    var pushed =
        new PushIterator<Integer>(
            out -> {
              try {
                while (true) {
                  out.accept(made.incrementAndGet());
                }
              } finally {
                ended.countDown();
              }
            });
    pushed.next();
    pushed.close();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(made.get()).isLessThan(2000);
  }
}
