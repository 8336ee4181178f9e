package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.marquee.application.auth.Password;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.Username;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutputTest {

  private final TestShell shell = new TestShell();

  @BeforeEach
  void someAccounts() {
    account("=1+1", "+1@example.org", Role.ADMIN);
    account("zoë \"Z\", née", "z@example.org", Role.USER);
    account("ab\u202Edc", "abdc@example.org", Role.USER);
  }

  @Test
  void aTableLinesUpAndCannotSteerTheTerminal() {
    assertThat(shell.run("user", "list").lines())
        .containsExactly(
            "id  username      email             role   active  created_at",
            " 1  =1+1          +1@example.org    admin  true    2026-03-01T12:30:45.123456Z",
            " 2  zoë \"Z\", née  z@example.org     user   true    2026-03-01T12:30:45.123456Z",
            " 3  ab\uFFFDdc         abdc@example.org  user   true    2026-03-01T12:30:45.123456Z");
  }

  @Test
  void jsonKeepsNumbersTruthAndText() throws Exception {
    var json = new JsonMapper().readTree(shell.run("user", "list", "-o", "json").out());

    assertThat(json).hasSize(3);
    assertThat(json.get(0))
        .hasToString(
            """
            {"id":1,"username":"=1+1","email":"+1@example.org","role":"admin","active":true,\
            "created_at":"2026-03-01T12:30:45.123456Z"}\
            """);
    assertThat(json.get(2).get("username").textValue()).isEqualTo("ab\u202Edc");
  }

  @Test
  void jsonOfNothingIsAnEmptyArray() throws Exception {
    var json = new JsonMapper().readTree(new TestShell().run("user", "list", "-o", "json").out());

    assertThat(json.isArray()).isTrue();
    assertThat(json).isEmpty();
  }

  @Test
  void csvIsQuotedAndStartsNoFormula() {
    var csv = shell.run("user", "list", "--output=csv").out();

    var records = CsvReader.builder().ofCsvRecord(csv).stream().toList();

    assertThat(csv).endsWith("Z\r\n");
    assertThat(records.get(0).getFields())
        .containsExactly("id", "username", "email", "role", "active", "created_at");
    assertThat(records.get(1).getFields())
        .startsWith("1", "'=1+1", "'+1@example.org", "admin", "true");
    assertThat(records.get(2).getField(1)).isEqualTo("zoë \"Z\", née");
  }

  private void account(String username, String email, Role role) {
    var user = new NewUser(new Username(username), new EmailAddress(email), role);
    shell.backend.application.userService.create(
        new Actor.Operator("test"), user, new Password("long enough"));
  }
}
