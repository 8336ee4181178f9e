package dev.marquee.persistence.change;

import dev.marquee.application.change.Topic;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a node tells all nodes. One without changes says that it is there.
 *
 * @param node who says it; {@link #NOBODY} where it was said in the transaction of the change
 * @param number counts the messages of the node
 * @param kind whether it says what changed
 * @param topics what changed
 */
record Message(String node, long number, Kind kind, List<Topic> topics) {

  enum Kind {
    TOPICS,
    /** Too much to name it, or nobody knows what. */
    ALL,
    /** The node leaves, and has told everything. */
    GOODBYE
  }

  /** One who keeps no count, and of whom nobody expects to hear again. */
  static final String NOBODY = "-";

  /** Of whatever is said over the channel PostgreSQL takes less than 8000 bytes. */
  static final int MAX_TOPICS = 300;

  private static final String ALL = "*";
  private static final String GOODBYE = ".";

  static Message of(String node, long number, Collection<Topic> topics) {
    return topics.size() > MAX_TOPICS
        ? new Message(node, number, Kind.ALL, List.of())
        : new Message(node, number, Kind.TOPICS, List.copyOf(topics));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when that is something else
   */
  static Message parse(String text) {
    var words = text.split(" ");
    if (words.length < 2) {
      throw new IllegalArgumentException("no message: " + text);
    }
    var node = words[0];
    var number = Long.parseLong(words[1]);
    var rest = List.of(words).subList(2, words.length);
    if (rest.equals(List.of(ALL))) {
      return new Message(node, number, Kind.ALL, List.of());
    }
    if (rest.equals(List.of(GOODBYE))) {
      return new Message(node, number, Kind.GOODBYE, List.of());
    }
    return new Message(node, number, Kind.TOPICS, rest.stream().map(Topic::parse).toList());
  }

  @Override
  public String toString() {
    var rest =
        switch (kind) {
          case TOPICS -> topics.stream().map(Topic::toString);
          case ALL -> Stream.of(ALL);
          case GOODBYE -> Stream.of(GOODBYE);
        };
    return Stream.concat(Stream.of(node, Long.toString(number)), rest)
        .collect(Collectors.joining(" "));
  }
}
