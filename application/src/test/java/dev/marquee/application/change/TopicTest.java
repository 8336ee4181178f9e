package dev.marquee.application.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TopicTest {

  @ParameterizedTest
  @EnumSource(Topic.Kind.class)
  void isReadAsItWasWritten(Topic.Kind kind) {
    var topic = new Topic(kind, Long.MAX_VALUE);

    assertThat(Topic.parse(topic.toString())).isEqualTo(topic);
  }

  @Test
  void isShort() {
    assertThat(new Topic(Topic.Kind.POST, 7)).hasToString("p7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "p", "7", "x7", "p7p", "p 7"})
  void nothingElseIsRead(String text) {
    assertThatThrownBy(() -> Topic.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
