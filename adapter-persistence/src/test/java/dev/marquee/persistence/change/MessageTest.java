package dev.marquee.persistence.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.change.Topic;
import dev.marquee.application.change.Topic.Kind;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageTest {

  static List<Message> messages() {
    return List.of(
        Message.of("n1", 1, List.of()),
        Message.of(Message.NOBODY, 0, List.of(new Topic(Kind.POST, 7), Topic.CATALOGUE)),
        new Message("n1", 2, Message.Kind.ALL, List.of()),
        new Message("n1", 3, Message.Kind.GOODBYE, List.of()));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void isReadAsItWasWritten(Message message) {
    assertThat(Message.parse(message.toString())).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n1", "n1 x", "n1 1 x7", "n1 1 * p7"})
  void nothingElseIsRead(String text) {
    assertThatThrownBy(() -> Message.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isNeverTooLongToBeSent() {
    var many = topics(Message.MAX_TOPICS);
    var node = "123e4567-e89b-12d3-a456-426614174000";

    assertThat(Message.of(node, Long.MAX_VALUE, many).toString()).hasSizeLessThan(8_000);
    assertThat(Message.of(node, 1, topics(Message.MAX_TOPICS + 1)).kind())
        .isEqualTo(Message.Kind.ALL);
  }

  @Test
  void whatWaitsIsTakenOnce() {
    var outbox = new Outbox();
    outbox.put(topics(2));
    outbox.put(topics(2));

    assertThat(outbox.take("n1", 1).topics()).hasSize(2);
    assertThat(outbox.isEmpty()).isTrue();
    assertThat(outbox.take("n1", 2).topics()).isEmpty();
  }

  @Test
  void whatIsTooMuchIsSaidInAWord() {
    var outbox = new Outbox();
    outbox.put(topics(Message.MAX_TOPICS + 1));

    assertThat(outbox.isEmpty()).isFalse();
    assertThat(outbox.take("n1", 1).kind()).isEqualTo(Message.Kind.ALL);
    assertThat(outbox.take("n1", 2).kind()).isEqualTo(Message.Kind.TOPICS);
  }

  private static List<Topic> topics(int count) {
    return LongStream.range(0, count)
        .mapToObj(i -> new Topic(Kind.POST, Long.MAX_VALUE - i))
        .toList();
  }
}
