package dev.marquee.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
final class SigningInTest {

  private static final String FORM = "username=%s&password=correct+horse+battery";

  private final Browser browser;
  private final TestApplication application;

  SigningInTest(Browser browser, TestApplication application) {
    this.browser = browser;
    this.application = application;
  }

  @Test
  void registersAnybody() {
    var answer = register("newcomer", "newcomer@example.org");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().properties())
        .extracting(e -> e.getKey())
        .containsExactly("id", "username", "email");
    assertThat(answer.at("/username")).isEqualTo("newcomer");
    assertThat(answer.header("Location")).isEqualTo("/users/" + answer.at("/id"));
    assertThat(answer.body()).doesNotContain("correct horse");
  }

  @ParameterizedTest
  @CsvSource({"twice, other@example.org", "TWICE, other@example.org", "other, Twice@Example.org"})
  void refusesANameOrAddressInUse(String username, String email) {
    register("twice", "twice@example.org");

    var answer = register(username, email);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/detail")).isEqualTo("Username or email already exists");
    assertThat(answer.at("/code")).isEqualTo("username_or_email_taken");
  }

  @Test
  void namesAllBrokenFieldsAtOnce() {
    var answer =
        browser.json(
            "POST",
            "/auth/register",
            """
            {"username": 7, "email": "nobody", "password": "hunter2", "role": "admin"}
            """);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("#/username", "#/email", "#/password", "#/role");
    assertThat(answer.body()).doesNotContain("hunter2");
  }

  @Test
  void holdsToTheDocumentedLengths() {
    assertThat(register("n".repeat(51), "n51@example.org").status()).isEqualTo(422);
    assertThat(register("n".repeat(50), "n50@example.org").status()).isEqualTo(201);
    assertThat(register("long", "l".repeat(60) + "@" + "d".repeat(56) + ".org").status())
        .isEqualTo(422);
    assertThat(register("long", "l".repeat(60) + "@" + "d".repeat(55) + ".org").status())
        .isEqualTo(201);
    assertThat(register("pw7", "pw7@example.org", "1234567").status()).isEqualTo(422);
    assertThat(register("pw8", "pw8@example.org", "1234567!").status()).isEqualTo(201);
    assertThat(register("pw128", "pw128@example.org", "🎬".repeat(128)).status()).isEqualTo(201);
    assertThat(register("pw129", "pw129@example.org", "🎬".repeat(129)).status()).isEqualTo(422);
  }

  @Test
  void refusesTheMostCommonPasswordsBesideWhateverElseIsWrong() {
    var answer = register("a@b", "common@example.org", "PassWord");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().findValuesAsText("pointer"))
        .containsExactly("#/username", "#/password");
    assertThat(answer.at("/errors/1/code")).isEqualTo("too_common");
    assertThat(register("uncommon", "uncommon@example.org", "strongpassword123").status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/auth/token", "/auth/login", "/token", "/token/", "/v1/auth/token", "/v1/token/"})
  void signsInByNameOrAddressUnderEveryPath(String path) {
    register("signer", "signer@example.org");

    for (var login : new String[] {"signer", "SIGNER", "signer@example.org"}) {
      var answer = browser.form(path, FORM.formatted(login));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.at("/token_type")).isEqualTo("bearer");
      assertThat(answer.json().at("/expires_in").asInt()).isEqualTo(1800);
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "username=ghost&password=correct+horse+battery",
        "username=real&password=wrong+horse+battery"
      })
  void refusesStrangersAndWrongPasswordsAlike(String form) {
    register("real", "real@example.org");

    var answer = browser.form("/auth/token", form);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.at("/detail")).isEqualTo("Incorrect username or password");
    assertThat(answer.at("/error")).isEqualTo("invalid_grant");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @ParameterizedTest
  @CsvSource({
    "password=x, invalid_request",
    "username=x, invalid_request",
    "username=x&password=y&username=z, invalid_request",
    "username=x&password=y&grant_type=implicit, unsupported_grant_type"
  })
  void refusesWhatIsNoTokenRequest(String form, String error) {
    var answer = browser.form("/auth/token", form);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/error")).isEqualTo(error);
  }

  @Test
  void ignoresParametersItDoesNotKnow() {
    register("oauth", "oauth@example.org");

    var answer =
        browser.form(
            "/token", FORM.formatted("oauth") + "&grant_type=password&scope=&client_id=x&extra=1");

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void theTokenOpensDoors() {
    register("opener", "opener@example.org");
    var token = browser.form("/token", FORM.formatted("opener")).at("/access_token");

    var answer = browser.get("/users/me", "Authorization", "Bearer " + token);

    assertThat(answer.at("/username")).isEqualTo("opener");
    assertThat(application.hasher.verifications()).isPositive();
  }

  private Answer register(String username, String email) {
    return register(username, email, TestApplication.PASSWORD);
  }

  private Answer register(String username, String email, String password) {
    return browser.json(
        "POST",
        "/auth/register",
        """
        {"username": "%s", "email": "%s", "password": "%s"}
        """
            .formatted(username, email, password));
  }
}
