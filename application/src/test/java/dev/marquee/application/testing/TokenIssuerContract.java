package dev.marquee.application.testing;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.TokenClaims;
import dev.marquee.application.auth.TokenIssuer;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link TokenIssuer} promises. */
public interface TokenIssuerContract {

  /** How far clocks may be apart at most. */
  Duration SKEW = Duration.ofSeconds(30);

  SessionId SESSION = new SessionId(42);

  /** The same one each time. */
  TokenIssuer tokens();

  /** One with a secret of its own, and otherwise alike. */
  TokenIssuer stranger();

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 4_294_967_296L, Long.MAX_VALUE})
  default void aTokenSpeaksForItsAccount(long id) {
    var token = tokens().issue(account(id), SESSION, Samples.NOW);

    var second = Samples.NOW.truncatedTo(ChronoUnit.SECONDS);
    assertThat(tokens().verify(token.value(), Samples.NOW))
        .isEqualTo(
            new TokenClaims(
                new UserId(id), SESSION, token.id(), second, second.plus(token.lifetime())));
  }

  @Test
  default void aTokenIsGoodForItsLifetime() {
    var token = tokens().issue(account(7), SESSION, Samples.NOW);
    var end = Samples.NOW.plus(token.lifetime());

    assertThat(token.lifetime()).isPositive();
    assertThat(token.lifetime()).isEqualTo(token.lifetime().truncatedTo(ChronoUnit.SECONDS));
    assertThat(tokens().verify(token.value(), end.minusSeconds(1)).user()).isEqualTo(new UserId(7));
    assertThat(refusal(token.value(), end.plus(SKEW).plusSeconds(1))).isEqualTo("invalid_token");
  }

  @Test
  default void aTokenIsGoodForTheLifetimeAskedFor() {
    var minute = Duration.ofMinutes(1);
    var token = tokens().issue(account(7), SESSION, Samples.NOW, minute);
    var end = Samples.NOW.plus(minute);

    assertThat(token.lifetime()).isEqualTo(minute);
    assertThat(tokens().verify(token.value(), end.minusSeconds(1)).user()).isEqualTo(new UserId(7));
    assertThat(refusal(token.value(), end.plus(SKEW).plusSeconds(1))).isEqualTo("invalid_token");
  }

  @Test
  default void aTokenIsNotGoodBeforeItsTime() {
    var token = tokens().issue(account(7), SESSION, Samples.NOW);

    assertThat(refusal(token.value(), Samples.NOW.minus(SKEW).minusSeconds(1)))
        .isEqualTo("invalid_token");
  }

  @Test
  default void noTokenIsGivenOutTwice() {
    assertThat(tokens().issue(account(7), SESSION, Samples.NOW).value())
        .isNotEqualTo(tokens().issue(account(7), SESSION, Samples.NOW).value());
  }

  @Test
  default void aTokenOfAnotherServiceIsNone() {
    var token = stranger().issue(account(7), SESSION, Samples.NOW).value();

    assertThat(refusal(token, Samples.NOW)).isEqualTo("invalid_token");
  }

  @Test
  default void aTokenThatWasTouchedIsNone() {
    var token = tokens().issue(account(7), SESSION, Samples.NOW).value();
    var lastPart = token.lastIndexOf('.') + 1;

    assertThat(
            Stream.of(
                touched(token, 0),
                touched(token, token.indexOf('.') + 1),
                touched(token, lastPart),
                token.substring(1),
                token.substring(0, token.length() - 2),
                token.substring(0, lastPart),
                token + "AAAA",
                token + ".",
                "." + token,
                token + "." + token))
        .allSatisfy(other -> assertThat(refusal(other, Samples.NOW)).isEqualTo("invalid_token"));
  }

  @ParameterizedTest
  @MethodSource("garbage")
  default void garbageIsNoToken(String garbage) {
    assertThat(refusal(garbage, Samples.NOW)).isEqualTo("invalid_token");
  }

  static Stream<String> garbage() {
    var unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiI3In0.";
    return Stream.of(
        "",
        " ",
        ".",
        "..",
        "...",
        "a.b.c",
        "null",
        "\u0000",
        "\ud83c",
        "🎬.🎬.🎬",
        "e30.e30.e30",
        "e30..",
        "bnVsbA.bnVsbA.bnVsbA",
        "{}.{}.{}",
        unsigned,
        "a".repeat(100_000),
        "a.".repeat(50_000),
        "e30.".repeat(4) + "e30");
  }

  @Test
  default void aTokenHidesItselfInLogs() {
    var token = tokens().issue(account(7), SESSION, Samples.NOW);

    assertThat(token.toString()).doesNotContain(token.value());
  }

  private String refusal(String token, Instant now) {
    return codeOf(() -> tokens().verify(token, now));
  }

  private static String touched(String token, int index) {
    var other = token.charAt(index) == 'A' ? 'B' : 'A';
    return token.substring(0, index) + other + token.substring(index + 1);
  }

  private static User account(long id) {
    NewUser mary = Samples.member("mary");
    return new User(
        new UserId(id),
        mary.username(),
        mary.email(),
        Role.USER,
        true,
        Samples.NOW,
        Samples.NOW,
        1);
  }
}
