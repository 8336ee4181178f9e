package dev.marquee.web.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LateJsonMapperTest {

  private static final Argument<List<Integer>> NUMBERS = Argument.listOf(Integer.class);

  @Test
  void looksIntoATypeWhenItIsFirstUsedAndOnce() throws IOException {
    var looks = new AtomicInteger();
    var late =
        new LateJsonMapper(() -> {
          looks.incrementAndGet();
          return ObjectMapper.getDefault();
        });

    var numbers = late.createSpecific(NUMBERS);
    assertThat(looks).hasValue(0);

    assertThat(numbers.writeValueAsString(NUMBERS, List.of(1, 2))).isEqualTo("[1,2]");
    assertThat(numbers.readValue("[3]", NUMBERS)).containsExactly(3);
    assertThat(looks).hasValue(1);
  }
}
