package dev.marquee.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over a clock that moves when it is told to. */
class SlowRequestHandlerTest {

  private static final WebSettings SETTINGS =
      new WebSettings(
          "Marquee",
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          1_024,
          2_097_152,
          536_870_912,
          Duration.ofHours(1),
          Duration.ofSeconds(2),
          List.of(),
          List.of());

  private EmbeddedChannel channel;

  @BeforeEach
  void connect() {
    channel = new EmbeddedChannel();
    channel.freezeTime();
    channel.pipeline().addLast(new SlowRequestHandler(SETTINGS));
    channel.pipeline().fireChannelActive();
  }

  @Test
  void whoSaysNothingIsDisconnected() {
    pass(9);
    assertThat(channel.isOpen()).isTrue();
    pass(1);
    assertThat(channel.isOpen()).isFalse();
    assertThat(channel.<Object>readInbound()).isNull();
  }

  @Test
  void aHeaderThatWasBegunIsAnsweredWhenItIsLate() {
    channel.flushInbound(); // bytes came, but made no message yet
    pass(10);
    assertThat(failed()).isTrue();
  }

  @Test
  void drippingDoesNotBuyMoreTimeForAHeader() {
    for (int second = 0; second < 9; second++) {
      channel.flushInbound();
      pass(1);
    }
    assertThat(channel.<Object>readInbound()).isNull();
    pass(1);
    assertThat(failed()).isTrue();
  }

  @Test
  void aConnectionMayRestBetweenRequests() {
    channel.writeInbound(head(), new DefaultLastHttpContent());
    channel.releaseInbound();
    pass(3_600);
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void aSteadyBodyMayTakeLong() {
    channel.writeInbound(head());
    for (int second = 0; second < 60; second++) {
      channel.writeInbound(content(1_024));
      pass(1);
    }
    channel.writeInbound(new DefaultLastHttpContent());
    assertThat(failed()).isFalse();
    channel.releaseInbound();
  }

  @Test
  void aBodyIsCutOffAfterItsSilence() {
    channel.writeInbound(head(), content(1_000_000));
    pass(9);
    assertThat(failed()).isFalse();
    pass(1);
    assertThat(failed()).isTrue();
    channel.releaseInbound();
  }

  @Test
  void aTrickleIsCutOff() {
    channel.writeInbound(head(), content(1_000_000));
    for (int second = 0; second < 21 && !failed(); second++) {
      channel.writeInbound(content(1_000));
      pass(1);
    }
    assertThat(channel.inboundMessages().stream().filter(this::isFailure)).hasSize(1);
    channel.releaseInbound();
  }

  @Test
  void whatComesAfterTheCutIsDropped() {
    channel.writeInbound(head());
    pass(10);
    channel.releaseInbound();
    var late = content(1);
    channel.writeInbound(late);
    assertThat(channel.<Object>readInbound()).isNull();
    assertThat(late.refCnt()).isZero();
  }

  private boolean failed() {
    return channel.inboundMessages().stream().anyMatch(this::isFailure);
  }

  private boolean isFailure(Object message) {
    return ((HttpObject) message).decoderResult().isFailure();
  }

  private void pass(long seconds) {
    channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
  }

  private static DefaultHttpRequest head() {
    return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
  }

  private static DefaultHttpContent content(int bytes) {
    return new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[bytes]));
  }
}
