package dev.marquee.web.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.testing.Samples;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.Callers.Caller;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest
final class AccountControllerTest {

  private static final String ME = "/users/me";

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;

  AccountControllerTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @Test
  void showsMyAccount() {
    var me = callers.member();

    var answer = browser.get(ME, me.header());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/id").asLong()).isEqualTo(me.user().id().value());
    assertThat(answer.at("/email")).isEqualTo(me.user().email().value());
    assertThat(answer.at("/role")).isEqualTo("user");
    assertThat(answer.at("/created_at")).isEqualTo("2026-03-01T12:30:45.123456Z");
  }

  @ParameterizedTest
  @CsvSource({"GET, /users/me", "PATCH, /users/me", "DELETE, /users/me", "PUT, /users/me/password"})
  void asksWhoIAm(String method, String path) {
    var answer = browser.json(method, path, method.equals("GET") ? "" : "{broken");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.at("/detail")).isEqualTo("Could not validate credentials");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void doesNotKnowADeletedAccountAnyMore() {
    var gone = callers.member();
    application.users.delete(gone.user().id());

    var answer = browser.get(ME, gone.header());

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
  }

  @Test
  void changesOnlyWhatIsSent() {
    var me = callers.member();

    var answer = browser.json("PATCH", ME, "{\"username\": \" Zoë \"}", me.header());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/username")).isEqualTo("Zoë");
    assertThat(answer.at("/email")).isEqualTo(me.user().email().value());
    assertThat(browser.get(ME, me.header()).json()).isEqualTo(answer.json());
  }

  @Test
  void aTokenStaysWithItsAccountWhoeverTakesTheOldName() {
    var me = callers.member();
    var oldName = me.user().username().value();
    browser.json("PATCH", ME, "{\"username\": \"Elsewhere\"}", me.header());
    var heir =
        """
        {"username": "%s", "email": "heir@example.org", "password": "quite another one"}
        """
            .formatted(oldName);

    var registered = browser.json("POST", "/auth/register", heir);

    assertThat(registered.status()).isEqualTo(201);
    assertThat(registered.at("/id")).isNotEqualTo(String.valueOf(me.user().id().value()));
    assertThat(browser.get(ME, me.header()).at("/username")).isEqualTo("Elsewhere");
    assertThat(browser.get(ME, me.header()).at("/id"))
        .isEqualTo(String.valueOf(me.user().id().value()));
  }

  @Test
  void refusesANameOrAddressInUseIgnoringCase() {
    var other = callers.member().user();
    var name = other.username().value().toUpperCase(Locale.ROOT);
    var me = callers.member();

    var answer = browser.json("PATCH", ME, "{\"username\": \"" + name + "\"}", me.header());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/detail")).isEqualTo("Username or email already exists");
    assertThat(answer.at("/code")).isEqualTo("username_or_email_taken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"username\": null}     | #/username | required",
        "{\"email\": null}        | #/email    | required",
        "{\"username\": \"a@b\"}  | #/username | invalid_character",
        "{\"email\": \"nobody\"}  | #/email    | invalid_email",
        "{\"username\": 7}        | #/username | wrong_type",
        "{\"role\": \"admin\"}    | #/role     | unknown_field",
        "{\"active\": true}       | #/active   | unknown_field",
        "{\"password\": \"secret pw\"} | #/password | unknown_field"
      })
  void refusesAPatchThatBreaksARule(String patch, String pointer, String code) {
    var answer = browser.json("PATCH", ME, patch, callers.member().header());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
    assertThat(answer.at("/errors/0/code")).isEqualTo(code);
  }

  @Test
  void deletesMyAccountWithItsPosts() {
    var me = callers.member();
    var id = me.user().id();
    var post = application.posts.insert(id, Samples.post("Last"), Samples.NOW).id().value();

    var answer = browser.json("DELETE", ME, "", me.header());

    assertThat(answer.status()).isEqualTo(204);
    assertThat(browser.get(ME, me.header()).status()).isEqualTo(401);
    assertThat(browser.get("/users/" + id.value()).status()).isEqualTo(404);
    assertThat(browser.get("/posts/" + post).status()).isEqualTo(404);
  }

  @Test
  void changesMyPasswordAndEndsMyOtherSessions() {
    var me = callers.member();
    var elsewhere = "Bearer " + application.tokenOf(me.user());

    var answer = changePassword(me, TestApplication.PASSWORD, "quite another one");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(browser.get(ME, me.header()).status()).isEqualTo(200);
    assertThat(browser.get(ME, "Authorization", elsewhere).status()).isEqualTo(401);
    assertThat(login(me, TestApplication.PASSWORD).status()).isEqualTo(401);
    assertThat(login(me, "quite another one").status()).isEqualTo(200);
  }

  @Test
  void asksForTheCurrentPassword() {
    var me = callers.member();

    var answer = changePassword(me, "a wrong one", "quite another one");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/current_password");
    assertThat(answer.at("/errors/0/code")).isEqualTo("wrong_password");
    assertThat(login(me, TestApplication.PASSWORD).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"short, too_short", "PassWord, too_common"})
  void holdsANewPasswordToTheRules(String wanted, String code) {
    var answer = changePassword(callers.member(), TestApplication.PASSWORD, wanted);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/new_password");
    assertThat(answer.at("/errors/0/code")).isEqualTo(code);
  }

  private Answer changePassword(Caller me, String current, String wanted) {
    var body =
        """
        {"current_password": "%s", "new_password": "%s"}
        """
            .formatted(current, wanted);
    return browser.json("PUT", ME + "/password", body, me.header());
  }

  private Answer login(Caller me, String password) {
    var name = me.user().username().value();
    return browser.form("/token", "username=" + name + "&password=" + password.replace(' ', '+'));
  }
}
