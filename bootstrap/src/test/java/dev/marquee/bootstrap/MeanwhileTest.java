package dev.marquee.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class MeanwhileTest {

  @Test
  void goesOnBesideItsCaller() throws InterruptedException {
    var told = new CountDownLatch(1);
    var heard = new CountDownLatch(1);

    var work = Meanwhile.begin("test", () -> await(told, heard));
    told.countDown();
    heard.await();

    assertThat(work.end()).isEqualTo("done");
    assertThat(work.outcome()).contains("done");
  }

  @Test
  void throwsAtItsEndWhatTheWorkThrew() {
    var reason = new UncheckedIOException(new IOException("broken"));

    var work = Meanwhile.begin("test", () -> fail(reason));

    assertThatThrownBy(work::end).isSameAs(reason);
    assertThat(work.outcome()).isEmpty();
  }

  private static String await(CountDownLatch told, CountDownLatch heard) {
    try {
      told.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    heard.countDown();
    return "done";
  }

  private static String fail(RuntimeException reason) {
    throw reason;
  }
}
