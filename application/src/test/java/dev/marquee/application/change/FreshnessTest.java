package dev.marquee.application.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.post.PostId;
import dev.marquee.domain.user.UserId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FreshnessTest {

  private static final Topic POST = Topic.post(new PostId(7));
  private static final Topic OTHER = Topic.post(new PostId(8));
  private static final Topic AUTHOR = Topic.user(new UserId(7));
  private static final List<Topic> ABOUT = List.of(POST, AUTHOR);

  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5); // which may overflow
  private final Freshness freshness = new Freshness(nanoTime::get);

  @BeforeEach
  void vouch() {
    freshness.vouchUntil(nanoTime.get() + 10);
  }

  @Test
  void holdsUntilATopicChanges() {
    var moment = freshness.moment();
    assertThat(freshness.holds(moment, ABOUT)).isTrue();

    freshness.changed(List.of(OTHER));
    assertThat(freshness.holds(moment, ABOUT)).isTrue();

    freshness.changed(List.of(OTHER, AUTHOR));
    assertThat(freshness.holds(moment, ABOUT)).isFalse();
    assertThat(freshness.holds(freshness.moment(), ABOUT)).isTrue();
  }

  @Test
  void whatWasBeingLookedUpDuringAChangeNeverHolds() {
    var before = freshness.moment();
    freshness.changed(List.of(POST));
    var after = freshness.moment();
    freshness.changed(List.of(OTHER));

    assertThat(freshness.holds(before, ABOUT)).isFalse();
    assertThat(freshness.holds(after, ABOUT)).isTrue();
  }

  @Test
  void nothingHoldsOnceAllChanged() {
    var before = freshness.moment();
    freshness.allChanged();

    assertThat(freshness.holds(before, List.of())).isFalse();
    assertThat(freshness.holds(freshness.moment(), ABOUT)).isTrue();
  }

  @Test
  void nothingHoldsThatNobodyVouchesFor() {
    var moment = freshness.moment();

    nanoTime.addAndGet(10);

    assertThat(freshness.isVouchedFor()).isFalse();
    assertThat(freshness.holds(moment, ABOUT)).isFalse();
  }

  @Test
  void goesOnAsLongAsSomebodyVouchesInTime() {
    var moment = freshness.moment();
    nanoTime.addAndGet(9);
    freshness.vouchUntil(nanoTime.get() + 10);
    nanoTime.addAndGet(9);

    assertThat(freshness.holds(moment, ABOUT)).isTrue();
  }

  @Test
  void forgetsWhatItHadWhenNobodyVouchedForAWhile() {
    var before = freshness.moment();
    freshness.stopVouching();
    var meanwhile = freshness.moment();

    freshness.vouchUntil(nanoTime.get() + 10);

    assertThat(freshness.holds(before, ABOUT)).isFalse();
    assertThat(freshness.holds(meanwhile, ABOUT)).isFalse();
    assertThat(freshness.holds(freshness.moment(), ABOUT)).isTrue();
  }
}
