package dev.marquee.persistence.change;

import dev.marquee.application.change.Topic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What changed here and was not told yet. Whoever writes puts it in, the channel takes it out. */
final class Outbox {

  private Set<Topic> waiting = new LinkedHashSet<>();
  private boolean all;

  synchronized void put(List<Topic> topics) {
    if (!all) {
      waiting.addAll(topics);
      all = waiting.size() > Message.MAX_TOPICS;
    }
  }

  /** Something that was taken may not have arrived. */
  synchronized void putAll() {
    all = true;
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty() && !all;
  }

  /** What is in, as the next message of a node. */
  synchronized Message take(String node, long number) {
    var message =
        all
            ? new Message(node, number, Message.Kind.ALL, List.of())
            : new Message(node, number, Message.Kind.TOPICS, List.copyOf(waiting));
    waiting = new LinkedHashSet<>();
    all = false;
    return message;
  }
}
