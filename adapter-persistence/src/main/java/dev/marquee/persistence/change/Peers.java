package dev.marquee.persistence.change;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The other nodes that are heard of. One that falls silent without a goodbye may have changed
 * something and be unable to tell: nobody can vouch for having heard everything, until it has been
 * silent for so long that it is gone, or tells its changes in their own transactions.
 */
final class Peers {

  /** A node that nothing is heard of for so long is not waited for any more. */
  static final Duration GONE = Duration.ofSeconds(10);

  private final long silence;
  private final Map<String, Heard> known = new HashMap<>();

  private record Heard(long number, long at) {}

  /**
   * Knows nobody yet.
   *
   * @param silence how long nothing need be heard of a node that is well
   */
  Peers(Duration silence) {
    this.silence = silence.toNanos();
  }

  /**
   * Takes note of a message of another node.
   *
   * @return whether it follows the one that was heard before; otherwise one was missed
   */
  boolean hear(Message message, long now) {
    if (message.kind() == Message.Kind.GOODBYE) {
      known.remove(message.node());
      return true;
    }
    var before = known.put(message.node(), new Heard(message.number(), now));
    return before == null || before.number() + 1 == message.number();
  }

  /** Until when nothing is missing, as long as nothing else is heard; no later than the limit. */
  long vouchUntil(long now, long limit) {
    known.values().removeIf(heard -> now - heard.at() > GONE.toNanos());
    var until = limit;
    for (var heard : known.values()) {
      var trusted = heard.at() + silence;
      until = trusted - until < 0 ? trusted : until;
    }
    return until;
  }

  void forget() {
    known.clear();
  }
}
