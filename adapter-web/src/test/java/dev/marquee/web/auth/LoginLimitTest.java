package dev.marquee.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest
final class LoginLimitTest {

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;

  LoginLimitTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @BeforeEach
  void waitUntilNothingCounts() {
    application.clock.advance(Duration.ofHours(1));
  }

  @ParameterizedTest
  @CsvSource({"/auth/token, unknown", "/auth/login, unknown@example.org", "/v1/token, Unknown"})
  void theEleventhFailedLoginIsRefused(String path, String name) {
    for (var left = 9; left >= 0; left--) {
      var wrong = login(path, name, "wrong");
      assertThat(wrong.status()).isEqualTo(401);
      assertThat(wrong.header("RateLimit"))
          .isEqualTo(
              "\"logins-per-address\";r=%d;t=900, \"logins-per-name\";r=%d;t=900"
                  .formatted(90 + left, left));
    }

    var refused = login(path, name, "wrong");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.at("/code")).isEqualTo("too_many_requests");
    assertThat(refused.header("Retry-After")).isEqualTo("900");
    assertThat(refused.header("RateLimit")).isEqualTo("\"logins-per-name\";r=0;t=900");
    assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"logins-per-name\";q=10;w=900");
    assertThat(refused.header("WWW-Authenticate")).isEmpty();
  }

  @Test
  void aKnownNameIsAnsweredLikeAnUnknownOne() {
    application.member("famous");
    for (var time = 0; time < 11; time++) {
      var known = login("/token", "famous", "wrong");
      var unknown = login("/token", "obscure", "wrong");

      assertThat(known.status()).isEqualTo(unknown.status());
      assertThat(known.header("RateLimit").replaceFirst("\"logins-per-address\";r=[0-9]+", ""))
          .isEqualTo(
              unknown.header("RateLimit").replaceFirst("\"logins-per-address\";r=[0-9]+", ""));
    }
  }

  @Test
  void aLoginThatSucceedsLeavesNothingBehind() {
    application.member("tidy");

    var answer = login("/token", "tidy", TestApplication.PASSWORD);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("RateLimit"))
        .isEqualTo("\"logins-per-address\";r=100;t=0, \"logins-per-name\";r=10;t=0");
  }

  @Test
  void guessingTheCurrentPasswordIsLimited() {
    var caller = callers.member();
    var body = "{\"current_password\": \"wrong\", \"new_password\": \"another password\"}";
    for (var time = 0; time < 10; time++) {
      var wrong = browser.json("PUT", "/users/me/password", body, caller.header());
      assertThat(wrong.status()).isEqualTo(422);
      assertThat(wrong.at("/errors/0/pointer")).isEqualTo("#/current_password");
    }

    assertThat(browser.json("PUT", "/users/me/password", body, caller.header()).status())
        .isEqualTo(429);
  }

  @Test
  void oneAddressRegistersAHundredAccountsAnHour() {
    for (var left = 99; left >= 0; left--) {
      var created = register("many" + left);
      assertThat(created.status()).isEqualTo(201);
      assertThat(created.header("RateLimit")).isEqualTo("\"accounts\";r=%d;t=3600".formatted(left));
    }

    var refused = register("toomany");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isEqualTo("3600");
  }

  private Answer login(String path, String name, String password) {
    return browser.form(path, "username=" + name + "&password=" + password.replace(' ', '+'));
  }

  private Answer register(String name) {
    return browser.json(
        "POST",
        "/auth/register",
        """
        {"username": "%s", "email": "%s@example.org", "password": "correct horse battery"}
        """
            .formatted(name, name));
  }
}
