package paretoscope.simulator.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeapRoomTest {
  private static final long MEGABYTE = 1 << 20;
  private final HeapRoom room = new HeapRoom(100 * MEGABYTE);
  private final ExecutorService threads = Executors.newSingleThreadExecutor();

  /** Whether another task gets some room within a while. */
  private boolean getsIn(long bytes) {
    CountDownLatch in = new CountDownLatch(1);
    threads.execute(() -> room.with(bytes, () -> in).countDown());
    try {
      return in.await(300, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noMoreThanFitsIsHeldAtOnce() throws Exception {
    assertThat(room.with(40 * MEGABYTE, () -> getsIn(20 * MEGABYTE))).isTrue();
    assertThat(room.with(40 * MEGABYTE, () -> getsIn(25 * MEGABYTE))).isFalse();
    Future<String> afterwards = threads.submit(() -> "the one that waited got in");
    assertThat(afterwards.get()).contains("got in");
    threads.shutdown();
  }

  @Test
  void whatFailsGivesItsRoomBack() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  room.with(
                      50 * MEGABYTE,
                      () -> {
                        throw new IllegalStateException("no luck");
                      }))
          .hasMessage("no luck");
    }
    assertThat(room.with(50 * MEGABYTE, () -> 1)).isEqualTo(1);
  }

  @Test
  void whatNeverFitsIsRefused() {
    assertThatThrownBy(() -> room.with(70 * MEGABYTE, () -> 1))
        .hasMessageContaining("(100 MB) must be at least 200 MB")
        .hasMessageContaining("--executor-memory 300m");
  }
}
