package dev.marquee.web.page;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.shared.Position;
import dev.marquee.web.token.TokenSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CursorsTest {

  private static final String LIST = "/posts?user_id=7";
  private static final Position PLACE =
      new Position(
          List.of(
              Optional.of(Instant.parse("9999-12-31T23:59:59.999999Z")),
              Optional.of(new BigDecimal("10.0")),
              Optional.of("Ω 🎬"),
              Optional.empty(),
              Optional.of(Long.MAX_VALUE)));

  private final Cursors cursors = cursors("k".repeat(32));

  @Test
  void aPlaceComesBackAsItWas() {
    var cursor = cursors.write(LIST, PLACE);

    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThat(cursors.read(LIST, cursor)).isEqualTo(PLACE);
  }

  @Test
  void anotherListRefusesIt() {
    var cursor = cursors.write(LIST, PLACE);

    assertThat(violationsOf(() -> cursors.read("/posts?user_id=8", cursor)))
        .containsExactly("invalid_cursor");
  }

  @Test
  void noByteOfItCanBeChanged() {
    var bytes = Base64.getUrlDecoder().decode(cursors.write(LIST, PLACE));
    for (var i = 0; i < bytes.length; i++) {
      var changed = bytes.clone();
      changed[i] ^= 1;

      assertThat(violationsOf(() -> cursors.read(LIST, encode(changed))))
          .as("byte %d", i)
          .containsExactly("invalid_cursor");
      var cut = Arrays.copyOf(bytes, i);
      assertThat(violationsOf(() -> cursors.read(LIST, encode(cut))))
          .as("cut at %d", i)
          .containsExactly("invalid_cursor");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "AQ", "garbage", "!", "ä", "====", "AAAA AAAA"})
  void whatIsNoCursorIsRefused(String garbage) {
    assertThat(violationsOf(() -> cursors.read(LIST, garbage))).containsExactly("invalid_cursor");
  }

  @Test
  void aCursorOutlivesTheChangeOfTheSecret() {
    var before = cursors("o".repeat(32)).write(LIST, PLACE);
    var changing = cursors("n".repeat(32), "o".repeat(32));

    assertThat(changing.read(LIST, before)).isEqualTo(PLACE);
    assertThat(cursors("n".repeat(32)).read(LIST, changing.write(LIST, PLACE))).isEqualTo(PLACE);
    assertThat(violationsOf(() -> cursors("n".repeat(32)).read(LIST, before)))
        .containsExactly("invalid_cursor");
  }

  private static Cursors cursors(String... secrets) {
    return new Cursors(TokenSettings.of(List.of(secrets)));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
