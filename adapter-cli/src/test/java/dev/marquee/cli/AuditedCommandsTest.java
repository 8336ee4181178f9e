package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.audit.AuditEntry;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.NewJob;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No command changes anything in the database without a line in the trail. */
class AuditedCommandsTest {

  /** They change nothing in the database by themselves. */
  private static final Set<String> HARMLESS =
      Set.of(
          "serve",
          "worker",
          "user list",
          "user show",
          "token verify",
          "keys generate",
          "movies export",
          "movies list",
          "posts export",
          "posts list",
          "audit list",
          "job list",
          "job show",
          "db status",
          "db validate",
          "db new",
          "config show",
          "doctor",
          "openapi",
          "completion",
          "man");

  private static final String CHANGING =
      """
      user create --username new --email new@example.org --password-stdin | user.created
      create-user --name new --email new@example.org --password-stdin     | user.created
      user import -                                 | user.imported
      user export                                   | users.exported
      user set-password mary --password-stdin       | password.set
      user grant mary admin                         | user.granted
      user disable mary --yes                       | user.disabled
      user enable john                              | user.enabled
      user delete mary --yes                        | user.deleted
      user sessions mary --end --yes                | session.ended
      token issue mary                              | token.issued
      token revoke                                  | token.revoked
      movies load - --format csv                    | movies.loaded
      job run session.purge                         | job.requested
      job retry 1                                   | job.retried
      job cancel 1 --yes                            | job.cancelled
      db migrate                                    | schema.migrated
      db rollback --yes                             | schema.undone
      db reset --yes                                | schema.reset
      """;

  private final TestShell shell = new TestShell();

  @BeforeEach
  void somethingIsThere() {
    var application = shell.backend.application;
    application.admin("root");
    application.tokenOf(application.member("mary"));
    application.member("john");
    shell.run("user", "disable", "john", "--yes");
    application.jobs.enqueue(new NewJob(new JobKind("mail.send"), "7", Samples.NOW), Samples.NOW);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CHANGING)
  void leavesALine(String command, String action) {
    var input = input(command);
    var before = trail().size();

    shell.runWithInput(input, command.split(" "));

    assertThat(trail().subList(0, trail().size() - before))
        .extracting(AuditEntry::action)
        .contains(action);
  }

  @Test
  void everyCommandIsEitherHarmlessOrTriedHere() {
    var tried =
        CHANGING
            .lines()
            .flatMap(line -> names().filter(name -> line.startsWith(name + " ")))
            .collect(Collectors.toSet());

    assertThat(Stream.concat(tried.stream(), HARMLESS.stream()))
        .containsExactlyInAnyOrderElementsOf(names().toList());
  }

  private List<AuditEntry> trail() {
    return shell.backend.application.auditLog.list(AuditFilter.ALL, PageRequest.FIRST).items();
  }

  private String input(String command) {
    if (command.startsWith("user import")) {
      return """
      {"username": "new", "email": "new@example.org", "password_hash": "old$61-62-63"}
      """;
    }
    if (command.startsWith("movies load")) {
      return "Nosferatu,1922\n";
    }
    return command.startsWith("token revoke")
        ? shell.run("token", "issue", "mary").out()
        : "a long password";
  }

  private static Stream<String> names() {
    return Commands.all()
        .filter(command -> command.getSubcommands().isEmpty())
        .map(command -> command.getCommandSpec().qualifiedName().substring("marquee ".length()));
  }
}
