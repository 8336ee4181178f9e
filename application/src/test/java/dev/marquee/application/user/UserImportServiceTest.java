package dev.marquee.application.user;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Violation;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UserImportServiceTest {

  private static final Actor SHELL = new Actor.Operator("root");

  private final TestApplication app = new TestApplication();
  private final UserImportService imports = app.userImportService;
  private final List<RefusedUser> refused = new ArrayList<>();

  @Test
  void whoComesFromElsewhereSignsInAsBefore() {
    var summary = load(account(1, "mary"), account(2, "john"));

    assertThat(summary).isEqualTo(new ImportSummary(2, 0));
    assertThat(refused).isEmpty();
    assertThat(app.signIn("mary", "password of mary")).isNotNull();
    assertThat(app.signIn("john@example.org", "password of john")).isNotNull();
  }

  @Test
  void whatIsNotSaidIsOrdinary() {
    load(account(1, "mary"));

    assertThat(found("mary").role()).isEqualTo(Role.USER);
    assertThat(found("mary").active()).isTrue();
    assertThat(found("mary").createdAt()).isEqualTo(Samples.NOW);
  }

  @Test
  void whatIsSaidIsKept() {
    load(
        account(
            1,
            "mary",
            Map.of("role", "admin", "active", "false", "created_at", "2019-05-06T07:08:09+02:00")));

    assertThat(found("mary").role()).isEqualTo(Role.ADMIN);
    assertThat(found("mary").active()).isFalse();
    assertThat(found("mary").createdAt()).isEqualTo(Instant.parse("2019-05-06T05:08:09Z"));
    assertThat(codeOf(() -> app.signIn("mary", "password of mary")))
        .isEqualTo("invalid_credentials");
  }

  @Test
  void everythingWrongWithAnAccountIsSaidAndKeepsNoOtherOut() {
    var wrong =
        Map.of(
            "username", "a@b",
            "role", "king",
            "active", "yes",
            "password_hash", "plain text",
            "created_at", "yesterday");
    var nested = List.of(new Violation("email", "wrong_type", "must be text"));

    var summary = load(new RawUser(1, wrong, nested), account(2, "mary"));

    assertThat(summary).isEqualTo(new ImportSummary(1, 1));
    assertThat(refused).allMatch(line -> line.line() == 1);
    assertThat(refused)
        .extracting(line -> line.fault().field() + " " + line.fault().code())
        .containsExactlyInAnyOrder(
            "username invalid_character",
            "email wrong_type",
            "role invalid_choice",
            "active invalid_choice",
            "password_hash invalid_hash",
            "created_at invalid_time");
    assertThat(names()).containsExactly("mary");
  }

  @Test
  void nothingIsMadeUpForWhatIsMissing() {
    load(new RawUser(7, Map.of(), List.of()));

    assertThat(refused)
        .extracting(line -> line.line() + " " + line.fault().field() + " " + line.fault().code())
        .containsExactly("7 username required", "7 email required", "7 password_hash required");
  }

  @ParameterizedTest
  @CsvSource({
    "1969-12-31T23:59:59.999999Z, out_of_range",
    "2026-03-01T12:30:45.123457Z, out_of_range",
    "2024-03-01T12:30:45, invalid_time",
    "2024-02-30T12:30:45Z, invalid_time",
    "+999999999-12-31T23:59:59Z, out_of_range"
  })
  void anAccountWasMadeBetween1970AndNow(String time, String code) {
    load(account(1, "mary", Map.of("created_at", time)));

    assertThat(refused).extracting(line -> line.fault().code()).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-03-01T12:30:45.123456Z"})
  void bothEndsIncluded(String time) {
    assertThat(load(account(1, "mary", Map.of("created_at", time))).inserted()).isEqualTo(1);
    assertThat(found("mary").createdAt()).isEqualTo(time);
  }

  @Test
  void aNameInUseIsRefusedWhetherFromBeforeOrFromTheSameFile() {
    app.member("mary");

    var summary = load(account(1, "MARY"), account(2, "john"), account(3, "John"));

    assertThat(summary).isEqualTo(new ImportSummary(1, 2));
    assertThat(refused)
        .extracting(line -> line.line() + " " + line.fault().code())
        .containsExactly("1 username_or_email_taken", "3 username_or_email_taken");
    assertThat(app.signIn("mary", TestApplication.PASSWORD)).isNotNull();
  }

  @Test
  void theSameAccountsAgainBringOnlyWhatIsMissing() {
    load(account(1, "mary"));

    assertThat(load(account(1, "mary"), account(2, "john"))).isEqualTo(new ImportSummary(1, 1));
    assertThat(names()).containsExactly("mary", "john");
  }

  @Test
  void aRehearsalSaysTheSameAndDoesNothing() {
    app.member("john");
    var file =
        List.of(
            account(1, "JOHN", Map.of("email", "mary@example.org")),
            account(2, "mary"),
            account(3, "Mary"),
            account(4, "kate", Map.of("role", "king")),
            account(5, "kate"));

    var rehearsed = imports.rehearse(SHELL, file.iterator(), refused::add);
    assertThat(names()).containsExactly("john");
    var told = List.copyOf(refused);
    refused.clear();

    assertThat(rehearsed).isEqualTo(load(file.toArray(RawUser[]::new)));
    assertThat(rehearsed).isEqualTo(new ImportSummary(2, 3));
    assertThat(told).isEqualTo(refused);
  }

  @Test
  void onlyAdminsImport() {
    var mary = app.member("mary").asActor();
    var file = List.of(account(1, "john"));

    assertThat(codeOf(() -> imports.load(mary, file.iterator(), refused::add)))
        .isEqualTo("admin_only");
    assertThat(codeOf(() -> imports.rehearse(mary, file.iterator(), refused::add)))
        .isEqualTo("admin_only");
    assertThat(codeOf(() -> imports.load(Actor.anonymous(), file.iterator(), refused::add)))
        .isEqualTo("not_authenticated");
    assertThat(names()).containsExactly("mary");
  }

  private ImportSummary load(RawUser... accounts) {
    return imports.load(SHELL, List.of(accounts).iterator(), refused::add);
  }

  private RawUser account(long line, String name) {
    return account(line, name, Map.of());
  }

  private RawUser account(long line, String name, Map<String, String> more) {
    var fields = new HashMap<String, String>();
    fields.put("username", name);
    fields.put("email", name + "@example.org");
    fields.put("password_hash", app.hasher.outdated("password of " + name).value());
    fields.putAll(more);
    return new RawUser(line, fields, List.of());
  }

  private User found(String name) {
    return app.credentials.findByLogin(name).orElseThrow().user();
  }

  private List<String> names() {
    return app.users.list(PageRequest.FIRST).items().stream()
        .map(user -> user.username().value())
        .toList();
  }
}
