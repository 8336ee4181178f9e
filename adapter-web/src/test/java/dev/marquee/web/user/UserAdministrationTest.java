package dev.marquee.web.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserChanges;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.Callers.Caller;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
final class UserAdministrationTest {

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;

  UserAdministrationTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @Test
  void listsAllAccountsByIdInPages() {
    var skip = application.users.list(PageRequest.first(PageRequest.MAX_LIMIT)).items().size();
    var first = callers.member().user();
    callers.member();
    var admin = callers.admin();

    var page = browser.get("/v1/users?limit=2&skip=" + skip, admin.header());
    var next = browser.get(page.header("Link").replaceAll("<(.*)>.*", "$1"), admin.header());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.json()).hasSize(2);
    assertThat(page.at("/0/email")).isEqualTo(first.email().value());
    assertThat(page.json().at("/0/active").asBoolean()).isTrue();
    assertThat(next.at("/0/id")).isEqualTo(String.valueOf(admin.user().id().value()));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /users",
    "PATCH, /users/1",
    "DELETE, /users/1",
    "PATCH, /users/x",
    "GET, /users?limit=x"
  })
  void isForAdminsBeforeAnythingIsRead(String method, String path) {
    var body = method.equals("PATCH") ? "{broken" : "";

    var member = browser.json(method, path, body, callers.member().header());

    assertThat(member.status()).isEqualTo(403);
    assertThat(member.at("/code")).isEqualTo("admin_only");
    assertThat(browser.json(method, path, body).status()).isEqualTo(401);
  }

  @Test
  void promotesAndDemotesAtOnce() {
    var admin = callers.admin();
    var mary = callers.member();

    assertThat(patch(admin, mary.user(), "{\"role\": \"admin\"}").at("/role")).isEqualTo("admin");
    assertThat(browser.get("/users", mary.header()).status()).isEqualTo(200);

    assertThat(patch(admin, mary.user(), "{\"role\": \"user\"}").at("/role")).isEqualTo("user");
    assertThat(browser.get("/users", mary.header()).status()).isEqualTo(403);
  }

  @Test
  void disablesAtOnceAndEndsTheSessions() {
    var admin = callers.admin();
    var mary = callers.member();

    var answer = patch(admin, mary.user(), "{\"active\": false}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/active").asBoolean()).isFalse();
    assertThat(browser.get("/users/me", mary.header()).status()).isEqualTo(401);

    patch(admin, mary.user(), "{\"active\": true}");
    assertThat(browser.get("/users/me", mary.header()).status()).isEqualTo(401);
  }

  @Test
  void renamesToWhatIsFree() {
    var admin = callers.admin();
    var mary = callers.member().user();
    var taken = "{\"username\": \"" + callers.member().user().username() + "\"}";

    assertThat(patch(admin, mary, "{\"username\": \"by admin\"}").at("/username"))
        .isEqualTo("by admin");
    assertThat(patch(admin, mary, taken).at("/detail"))
        .isEqualTo("Username or email already exists");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"role\": \"king\"}   | #/role   | invalid_choice",
        "{\"role\": null}       | #/role   | required",
        "{\"active\": \"true\"} | #/active | wrong_type",
        "{\"active\": null}     | #/active | required",
        "{\"id\": 1}            | #/id     | unknown_field"
      })
  void refusesAPatchThatBreaksARule(String patch, String pointer, String code) {
    var answer = patch(callers.admin(), callers.member().user(), patch);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
    assertThat(answer.at("/errors/0/code")).isEqualTo(code);
  }

  @Test
  void deletes() {
    var admin = callers.admin();
    var mary = callers.member();

    assertThat(delete(admin, mary.user()).status()).isEqualTo(204);
    assertThat(delete(admin, mary.user()).status()).isEqualTo(404);
    assertThat(browser.get("/users/me", mary.header()).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999", "0", "x", "9223372036854775808"})
  void knowsNobodyElse(String id) {
    var answer =
        browser.json("PATCH", "/users/" + id, "{\"active\": false}", callers.admin().header());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/detail")).isEqualTo("User not found");
  }

  @Test
  void keepsTheLastActiveAdmin() {
    var root = onlyAdmin();

    assertThat(patch(root, root.user(), "{\"role\": \"user\"}").at("/code"))
        .isEqualTo("last_admin");
    assertThat(patch(root, root.user(), "{\"active\": false}").status()).isEqualTo(409);
    assertThat(delete(root, root.user()).at("/code")).isEqualTo("last_admin");
    assertThat(browser.json("DELETE", "/users/me", "", root.header()).at("/code"))
        .isEqualTo("last_admin");
    assertThat(browser.get("/users", root.header()).status()).isEqualTo(200);
  }

  /** Others may be left from other tests. */
  private Caller onlyAdmin() {
    var root = callers.admin();
    for (var other : application.users.findActiveAdminsForUpdate()) {
      if (!other.equals(root.user())) {
        application.accountService.edit(
            root.user().asActor(), other.id(), UserChanges.active(false));
      }
    }
    return root;
  }

  private Answer patch(Caller caller, User user, String patch) {
    return browser.json("PATCH", "/users/" + user.id().value(), patch, caller.header());
  }

  private Answer delete(Caller caller, User user) {
    return browser.json("DELETE", "/users/" + user.id().value(), "", caller.header());
  }
}
