package dev.marquee.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class PasswordResetTest {

  @Inject Browser browser;
  @Inject TestApplication application;

  @Test
  void theAnswerDoesNotTellWhoHasAnAccount() {
    var mary = application.member("mary");

    var known = ask(mary.email().value());
    var unknown = ask("nobody@example.org");

    assertThat(known.status()).isEqualTo(202);
    assertThat(unknown.status()).isEqualTo(202);
    assertThat(known.body()).isEqualTo(unknown.body()).isEmpty();
    assertThat(known.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
  }

  @Test
  void aTokenSetsAnotherPassword() {
    var john = application.member("john");
    ask(john.email().value().toUpperCase(Locale.ROOT));
    application.jobs.all().forEach(job -> application.jobRunner.run(job.id(), "test"));
    var letter = application.mailer.sent().getLast().text();
    var token = letter.lines().filter(line -> line.startsWith("reset-")).findFirst().orElseThrow();

    assertThat(confirm(token, "short").at("/errors/0/code")).isEqualTo("too_short");
    assertThat(confirm(token, "passw0rd").at("/errors/0/code")).isEqualTo("too_common");
    assertThat(confirm(token, "staple of horses").status()).isEqualTo(204);

    assertThat(application.signIn("john", "staple of horses")).isNotNull();
    var again = confirm(token, "staple of horses");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.at("/errors/0/pointer")).isEqualTo("#/token");
    assertThat(again.at("/errors/0/code")).isEqualTo("invalid_reset_token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"email\": null}", "{\"email\": \"x\"}", "{\"email\": 1}"})
  void whatIsNoAddressIsRefused(String body) {
    var answer = browser.json("POST", "/auth/password-reset", body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/email");
  }

  @Test
  void askingTooOftenIsRefused() {
    for (var i = 0; i < 3; i++) {
      assertThat(ask("often@example.org").status()).isEqualTo(202);
    }

    var answer = ask("often@example.org");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }

  private Answer ask(String address) {
    var body = "{\"email\": \"%s\"}".formatted(address);
    return browser.json("POST", "/auth/password-reset", body);
  }

  private Answer confirm(String token, String password) {
    var body = "{\"token\": \"%s\", \"new_password\": \"%s\"}".formatted(token, password);
    return browser.json("POST", "/auth/password-reset/confirm", body);
  }
}
