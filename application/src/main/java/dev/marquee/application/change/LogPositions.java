package dev.marquee.application.change;

import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Tells moments of this node and those of others apart by what all nodes share: how far the
 * database's log has come. So nodes can hand each other what they looked up.
 *
 * <p>Each node notes, several times a second, a position of the log and the changes that it had
 * heard of before it asked. What was looked up at a later position, by whichever node, was looked
 * up after those changes.
 */
public final class LogPositions {

  /** As many as are noted in the time for which anything is kept at most, with some to spare. */
  private static final int NOTED = 1_000;

  private final ConcurrentSkipListMap<Long, Long> moments = new ConcurrentSkipListMap<>();

  /** Notes where the log was, and the last moment before it was asked. */
  public void note(long position, long moment) {
    moments.merge(position, moment, Math::max);
    if (moments.size() > NOTED) {
      moments.pollFirstEntry();
    }
  }

  /** The last one noted, to note with what is looked up from now on; 0 when there is none. */
  public long last() {
    var last = moments.lastEntry();
    return last == null ? 0 : last.getKey();
  }

  /**
   * A moment of this node before which nothing was looked up at a position; negative if unknown.
   */
  public long momentAt(long position) {
    var before = moments.lowerEntry(position);
    return before == null ? -1 : before.getValue();
  }
}
