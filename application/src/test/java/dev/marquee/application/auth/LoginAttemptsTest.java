package dev.marquee.application.auth;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.application.limit.LimitReached;
import dev.marquee.application.limit.Limits;
import dev.marquee.application.testing.TestApplication;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LoginAttemptsTest {

  private static final int PER_NAME = Limits.DEFAULTS.loginsPerName().quota();
  private static final int PER_NETWORK = Limits.DEFAULTS.loginsPerNetwork().quota();
  private static final Duration WINDOW = Limits.DEFAULTS.loginsPerName().window();
  private static final ClientInfo HOME = new ClientInfo("198.51.100.7", "owner");
  private static final ClientInfo ATTACKER = new ClientInfo("203.0.113.9", "attacker");

  private final TestApplication app = new TestApplication();

  @BeforeEach
  void thereIsMary() {
    app.member("mary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mary", "nobody", "mary@example.org", "nobody@example.org", "", "a\tb"})
  void aNameIsTriedSoOftenWhetherItIsKnownOrNot(String name) {
    fail(name, ATTACKER, PER_NAME);

    assertThat(refusal(name, ATTACKER).standing().reset()).isEqualTo(WINDOW);
    assertThat(app.hasher.verifications()).isEqualTo(PER_NAME);
    assertThat(app.standings.of("logins-per-name")).map(s -> s.remaining()).contains(0);
  }

  @ParameterizedTest
  @CsvSource({
    "MARY, mary",
    "' mary', mary",
    "Mary@Example.ORG, mary@example.org",
    "NOBODY, nobody"
  })
  void aNameIsOneHoweverItIsWritten(String one, String other) {
    fail(one, ATTACKER, PER_NAME);

    assertThat(refusal(other, ATTACKER)).isNotNull();
  }

  @Test
  void theRightPasswordDoesNotCount() {
    for (var time = 0; time < 2 * PER_NAME; time++) {
      assertThat(login("mary", HOME)).isNotNull();
    }
    fail("mary", HOME, PER_NAME - 1);

    assertThat(login("mary", HOME)).isNotNull();
    assertThat(app.standings.of("logins-per-name")).map(s -> s.remaining()).contains(1);
  }

  @Test
  void notEvenTheRightPasswordIsTriedAfterwards() {
    fail("mary", ATTACKER, PER_NAME);

    assertThatThrownBy(() -> login("mary", ATTACKER)).isInstanceOf(LimitReached.class);
  }

  @Test
  void refusedAttemptsProlongNothing() {
    fail("mary", ATTACKER, PER_NAME);
    app.clock.advance(WINDOW.minusSeconds(1));
    for (var time = 0; time < 2 * PER_NETWORK; time++) {
      assertThat(refusal("mary", ATTACKER)).isNotNull();
    }

    app.clock.advance(Duration.ofSeconds(1));

    assertThat(login("mary", ATTACKER)).isNotNull();
  }

  @Test
  void aNetworkTriesSoOftenUnderWhateverNames() {
    for (var number = 0; number < PER_NETWORK; number++) {
      fail("name" + number, ATTACKER, 1);
    }

    assertThat(refusal("mary", ATTACKER).standing().limit().name()).isEqualTo("logins-per-address");
    assertThat(login("mary", HOME)).isNotNull();
  }

  @Test
  void manyAddressesOfOneCustomerAreOneNetwork() {
    for (var number = 0; number < PER_NETWORK; number++) {
      fail("name" + number, new ClientInfo("2001:db8::" + number, ""), 1);
    }

    assertThat(refusal("mary", new ClientInfo("2001:db8::ffff:1", ""))).isNotNull();
    assertThat(login("mary", new ClientInfo("2001:db8:0:1::1", ""))).isNotNull();
  }

  @Test
  void whoSignedInFromSomewhereBeforeIsNotLockedOutThereByOthers() {
    login("mary", HOME);
    app.clock.advance(FamiliarNetworks.MEMORY.minusDays(1));

    fail("mary", ATTACKER, PER_NAME);

    assertThat(refusal("mary", ATTACKER)).isNotNull();
    assertThat(login("mary", HOME)).isNotNull();
    fail("mary", HOME, PER_NAME);
    assertThat(refusal("mary", HOME)).isNotNull();
  }

  @Test
  void aNameAndAnAddressCountApart() {
    fail("mary", ATTACKER, PER_NAME);

    assertThat(login("mary@example.org", ATTACKER)).isNotNull();
  }

  @Test
  void whatWasNotCheckedDoesNotCount() {
    app.hasher.refuseToVerify();
    for (var time = 0; time < 2 * PER_NAME; time++) {
      assertThatThrownBy(() -> login("mary", HOME)).hasMessage("hashing_busy");
    }
  }

  @Test
  void aWrongCurrentPasswordIsAFailedAttempt() {
    var caller = app.authService.authenticate(login("mary", HOME).accessToken().value());
    var wanted = new Password("another password");
    for (var time = 0; time < PER_NAME; time++) {
      assertThat(codeOf(() -> app.passwordService.change(caller, HOME, "wrong", wanted)))
          .isEqualTo("invalid_input");
    }

    assertThatThrownBy(
            () -> app.passwordService.change(caller, HOME, TestApplication.PASSWORD, wanted))
        .isInstanceOf(LimitReached.class);
    assertThat(refusal("mary", HOME)).isNotNull();
  }

  private void fail(String name, ClientInfo client, int times) {
    for (var time = 0; time < times; time++) {
      assertThat(codeOf(() -> app.authService.login(name, "wrong", client)))
          .isEqualTo("invalid_credentials");
    }
  }

  private LimitReached refusal(String name, ClientInfo client) {
    return catchThrowableOfType(
        LimitReached.class, () -> app.authService.login(name, "wrong", client));
  }

  private SignedIn login(String name, ClientInfo client) {
    return app.authService.login(name, TestApplication.PASSWORD, client);
  }
}
