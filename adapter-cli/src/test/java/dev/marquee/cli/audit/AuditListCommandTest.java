package dev.marquee.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.Backend;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditListCommandTest {

  private final TestShell shell = new TestShell();

  @BeforeEach
  void whatHappened() {
    shell.backend.application.member("mary");
    shell.run("user", "grant", "mary", "admin");
    shell.run("user", "disable", "mary", "--yes");
    shell.backend.asked.clear();
  }

  @Test
  void listsTheNewestFirst() {
    var result = shell.run("audit", "list", "-o", "csv");

    var root = "operator:" + System.getProperty("user.name");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.lines())
        .containsExactly(
            "id,at,actor,username,address,session_id,request_id,action,subject,outcome,code,details",
            "3,2026-03-01T12:30:45.123456Z,"
                + root
                + ",,,,,user.updated,user:1,refused,last_admin,",
            "2,2026-03-01T12:30:45.123456Z,"
                + root
                + ",,,,,user.granted,user:1,success,,from=user to=admin",
            "1,2026-03-01T12:30:45.123456Z,operator:test,,,,,user.created,user:1,success,,role=user");
    assertThat(shell.backend.asked).containsExactly(Backend.DataFolder.EXISTING);
  }

  @ParameterizedTest
  @CsvSource({
    "--actor operator:test, user.created",
    "--action user.granted, user.granted",
    "--subject user:1 --limit 1, user.updated",
    "--outcome refused, user.updated",
    "--outcome success --skip 1, user.created",
    "--since 2026-03-01T12:30:46Z, ",
    "--until 2026-03-01T12:30:45Z, "
  })
  void listsWhatIsWanted(String options, String action) {
    var result = shell.run(("audit list -o csv " + options).split(" "));

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.lines().stream().skip(1).map(line -> line.split(",", -1)[7]))
        .isEqualTo(action == null ? List.of() : List.of(action));
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    var result = shell.run("audit", "list", "--action=x", "--subject=post", "--outcome=good");

    assertThat(result)
        .isEqualTo(
            new Result(
                65,
                "",
                """
                marquee: action is no action of the audit trail
                marquee: subject must be a kind and an id, such as post:17
                marquee: outcome must be success or refused
                """));
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void aTimeIsOne() {
    assertThat(shell.run("audit", "list", "--since=yesterday").exitCode()).isEqualTo(2);
  }
}
