package dev.marquee.application.user;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.application.auth.ClientInfo;
import dev.marquee.application.auth.Password;
import dev.marquee.application.limit.LimitReached;
import dev.marquee.application.limit.Limits;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.domain.user.Username;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegistrationServiceTest {

  private static final int QUOTA = Limits.DEFAULTS.accounts().quota();
  private static final ClientInfo ELSEWHERE = new ClientInfo("2001:db8::1", "test");
  private static final Password PASSWORD = new Password("another password");

  private final TestApplication app = new TestApplication();

  @Test
  void whoRegistersGetsAnOrdinaryAccountAndSignsIn() {
    var mary = register("mary", "m@example.org");

    assertThat(mary.role()).isEqualTo(Role.USER);
    assertThat(mary.active()).isTrue();
    assertThat(mary.createdAt()).isEqualTo(Samples.NOW);
    assertThat(app.signIn("mary", PASSWORD.value())).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"mary, other@example.org", "MARY, other@example.org", "other, Mary@Example.org"})
  void aNameOrAddressInUseIsRefused(String name, String email) {
    app.member("mary");

    assertThatThrownBy(() -> register(name, email))
        .isInstanceOf(Conflict.class)
        .hasMessage(UserRepository.TAKEN);

    var shell = new Actor.Operator("root");
    assertThat(app.userService.list(shell, PageRequest.FIRST).items()).hasSize(1);
    assertThat(app.signIn("mary", TestApplication.PASSWORD)).isNotNull();
    assertThat(codeOf(() -> app.signIn(name, PASSWORD.value()))).isEqualTo("invalid_credentials");
  }

  @Test
  void oneNetworkMakesSoManyAccountsAnHour() {
    registerAll();

    var refusal = catchThrowableOfType(LimitReached.class, () -> register("more", "m@example.org"));

    assertThat(refusal.standing().reset()).isEqualTo(Duration.ofHours(1));
    assertThat(register(ELSEWHERE, "more", "m@example.org")).isNotNull();
    app.clock.advance(Duration.ofHours(1));
    assertThat(register("another", "another@example.org")).isNotNull();
  }

  @Test
  void whatWasRefusedDoesNotCount() {
    app.member("mary");
    for (var attempt = 0; attempt <= QUOTA; attempt++) {
      assertThatThrownBy(() -> register("mary", "m@example.org")).isInstanceOf(Conflict.class);
    }

    registerAll();
  }

  @Test
  void adminsAreNotLimited() {
    registerAll();

    assertThat(app.member("more")).isNotNull();
  }

  private void registerAll() {
    for (var number = 0; number < QUOTA; number++) {
      register("name" + number, "name" + number + "@example.org");
    }
  }

  private User register(String name, String email) {
    return register(TestApplication.CLIENT, name, email);
  }

  private User register(ClientInfo client, String name, String email) {
    return app.registrationService.register(
        client, new Username(name), new EmailAddress(email), PASSWORD);
  }
}
