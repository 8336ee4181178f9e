package dev.marquee.application.change;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * Tells whether what is remembered still holds. Moments are counted: each change gets one of its
 * own, and whoever remembers something notes the moment <em>before</em> it was looked up. It holds
 * as long as none of its topics changed after that moment. So whoever looked up what was just being
 * changed has lost from the start, whenever it arrives.
 *
 * <p>Changes are noted after they are stored and before the writer is answered. Those of other
 * nodes come over a channel, which says how long it vouches for having heard all; while it does
 * not, nothing that is remembered holds.
 */
public final class Freshness {

  /** Topics share a place by their hash, where a change of one makes others look again in vain. */
  private static final int PLACES = 1 << 16;

  private final LongSupplier nanoTime;
  private final AtomicLong moments = new AtomicLong();
  private final AtomicLongArray changed = new AtomicLongArray(PLACES);
  private volatile long forgotten;
  private volatile long vouchedUntil;

  /**
   * Nothing holds before the channel vouches for it.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  public Freshness(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.vouchedUntil = nanoTime.getAsLong();
  }

  /** To note before something is looked up that shall be remembered. */
  public long moment() {
    return moments.get();
  }

  /** Whether what was looked up after a moment still holds. */
  public boolean holds(long moment, List<Topic> about) {
    if (moment < forgotten || !isVouchedFor()) {
      return false;
    }
    for (var topic : about) {
      if (changed.get(place(topic)) > moment) {
        return false;
      }
    }
    return true;
  }

  /** Notes that something changed, and is stored. */
  public void changed(Iterable<Topic> topics) {
    var moment = moments.incrementAndGet();
    topics.forEach(topic -> changed.accumulateAndGet(place(topic), moment, Math::max));
  }

  /** Notes that anything may have changed. */
  public synchronized void allChanged() {
    forgotten = moments.incrementAndGet();
  }

  /**
   * Vouches for having heard of all changes, but for the last second's, until then. Changes may
   * have gone unheard if nobody vouched up to now: then all is forgotten first.
   *
   * @param nanos as {@link System#nanoTime} counts
   */
  public void vouchUntil(long nanos) {
    if (!isVouchedFor()) {
      allChanged();
    }
    vouchedUntil = nanos;
  }

  /** Takes that back: nothing holds from now on. */
  public void stopVouching() {
    vouchedUntil = nanoTime.getAsLong();
  }

  public boolean isVouchedFor() {
    return vouchedUntil - nanoTime.getAsLong() > 0;
  }

  private static int place(Topic topic) {
    var hash = topic.kind().letter * 0x9E3779B97F4A7C15L + topic.id() * 0xD1B54A32D192ED03L;
    return (int) (hash >>> 48);
  }
}
