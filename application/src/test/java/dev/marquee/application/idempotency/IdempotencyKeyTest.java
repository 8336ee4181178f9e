package dev.marquee.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.domain.error.InvalidInput;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdempotencyKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "8e03978e-40d5-43dd-bc93-6894a57f9324", "~!#$%&'()*+,-./:;<=>?@[]"})
  void isWhatClientsMakeUp(String key) {
    assertThat(new IdempotencyKey(key).value()).isEqualTo(key);
  }

  @ParameterizedTest
  @MethodSource("others")
  void isNothingElse(String key) {
    assertThatThrownBy(() -> new IdempotencyKey(key)).isInstanceOf(InvalidInput.class);
  }

  static Stream<String> others() {
    return Stream.of("", " ", "a b", "ä", "\u0000", "a\n", "k".repeat(IdempotencyKey.MAX + 1));
  }
}
