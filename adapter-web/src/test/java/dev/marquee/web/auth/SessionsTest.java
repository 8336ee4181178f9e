package dev.marquee.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.Session;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
final class SessionsTest {

  private static final AtomicInteger ACCOUNTS = new AtomicInteger();

  private final Browser browser;
  private final TestApplication application;
  private final String name = "sessions" + ACCOUNTS.incrementAndGet();

  SessionsTest(Browser browser, TestApplication application) {
    this.browser = browser;
    this.application = application;
    application.member(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/auth/token", "/auth/login", "/token", "/v1/auth/token"})
  void tradesARefreshTokenForTheNextPair(String path) {
    var first = login();

    var second = browser.form(path, refresh(first));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("Cache-Control")).isEqualTo("no-store");
    assertThat(second.at("/refresh_token")).isNotEqualTo(first.at("/refresh_token"));
    assertThat(me(second).at("/username")).isEqualTo(name);
  }

  @Test
  void refusesAReplayAndEndsTheSession() {
    var first = login();
    var second = browser.form("/token", refresh(first));
    application.clock.advance(Session.LOST_ANSWER);

    var replay = browser.form("/token", refresh(first));

    assertThat(replay.status()).isEqualTo(401);
    assertThat(replay.at("/error")).isEqualTo("invalid_grant");
    assertThat(replay.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(me(second).status()).isEqualTo(401);
  }

  @Test
  void aRefreshTokenOpensNoDoor() {
    var answer =
        browser.get("/users/me", "Authorization", "Bearer " + login().at("/refresh_token"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void aRefreshGrantNeedsItsToken() {
    var answer = browser.form("/token", "grant_type=refresh_token&username=x&password=y");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/error")).isEqualTo("invalid_request");
  }

  @Test
  void logsOut() {
    var pair = login();

    var answer = browser.json("POST", "/auth/logout", "", bearer(pair));

    assertThat(answer.status()).isEqualTo(204);
    assertThat(me(pair).status()).isEqualTo(401);
    assertThat(browser.form("/token", refresh(pair)).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/refresh_token", "/access_token"})
  void revokesEitherToken(String which) {
    var pair = login();

    var answer = browser.form("/auth/revoke", "token=" + pair.at(which));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(me(pair).status()).isEqualTo(401);
  }

  @Test
  void revokingNothingIsNoError() {
    assertThat(browser.form("/auth/revoke", "token=garbage").status()).isEqualTo(200);
    assertThat(browser.form("/auth/revoke", "x=y").status()).isEqualTo(400);
  }

  @Test
  void showsAndEndsMySessions() {
    var other = login();
    var here = login();

    var sessions = browser.get("/users/me/sessions", bearer(here)).json();
    assertThat(sessions).hasSize(2);
    assertThat(sessions.at("/0/current").asBoolean()).isTrue();
    assertThat(sessions.at("/0/address").asText()).isEqualTo("127.0.0.1");

    var path = "/users/me/sessions/" + sessions.at("/1/id").asText();
    assertThat(browser.json("DELETE", path, "", bearer(here)).status()).isEqualTo(204);
    assertThat(browser.json("DELETE", path, "", bearer(here)).status()).isEqualTo(404);
    assertThat(me(other).status()).isEqualTo(401);
    assertThat(me(here).status()).isEqualTo(200);
  }

  @Test
  void endsAllMySessions() {
    var other = login();
    var here = login();

    assertThat(browser.json("DELETE", "/users/me/sessions", "", bearer(here)).status())
        .isEqualTo(204);

    assertThat(me(other).status()).isEqualTo(401);
    assertThat(me(here).status()).isEqualTo(401);
  }

  @Test
  void knowsNobodyElsesSessions() {
    var mine = browser.get("/users/me/sessions", bearer(login())).json();
    var stranger =
        browser.form("/token", form(application.member("stranger-to-" + name).username().value()));

    var answer =
        browser.json(
            "DELETE", "/users/me/sessions/" + mine.at("/0/id").asText(), "", bearer(stranger));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/code")).isEqualTo("session_not_found");
  }

  private Answer login() {
    return browser.form("/auth/token", form(name));
  }

  private Answer me(Answer pair) {
    return browser.get("/users/me", bearer(pair));
  }

  private static String form(String username) {
    return "username=" + username + "&password=correct+horse+battery";
  }

  private static String refresh(Answer pair) {
    return "grant_type=refresh_token&refresh_token="
        + pair.at("/refresh_token").replace("'", "%27");
  }

  private static String[] bearer(Answer pair) {
    return new String[] {"Authorization", "Bearer " + pair.at("/access_token")};
  }
}
