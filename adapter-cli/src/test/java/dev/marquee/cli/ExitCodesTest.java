package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.marquee.application.schema.SchemaBehind;
import dev.marquee.application.schema.SchemaMismatch;
import dev.marquee.application.schema.SchemaService;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.PreconditionFailed;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.UserRepository;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExitCodesTest {

  private final TestShell shell = new TestShell();

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(65, InvalidInput.at("role", "x", "must be so"), "marquee: role must be so\n"),
        arguments(65, InvalidInput.of("x", "must be so"), "marquee: must be so\n"),
        arguments(66, new CommandFailure(66, "no data here"), "marquee: no data here\n"),
        arguments(67, new NotFound("user"), "marquee: no such user\n"),
        arguments(
            69,
            unavailable("hashing_busy"),
            "marquee: too many passwords are being hashed; try again\n"),
        arguments(
            69, unavailable("database_unavailable"), "marquee: the database does not answer\n"),
        arguments(
            69,
            unavailable("database_refused"),
            "marquee: the database refuses: the user, the password or the database of DATABASE_URL"
                + " is wrong\n"),
        arguments(
            69,
            unavailable("outcome_unknown"),
            "marquee: the database went away; what was asked may or may not be done\n"),
        arguments(
            69,
            new SchemaMismatch(List.of("2", "4")),
            "marquee: the database was migrated by another program, or another form of this one; it"
                + " differs in: 2, 4\n"),
        arguments(
            73,
            new Conflict(UserRepository.TAKEN),
            "marquee: this username or e-mail address already exists\n"),
        arguments(73, new Conflict("version_conflict"), "marquee: version conflict\n"),
        arguments(73, new PreconditionFailed("version_changed"), "marquee: version changed\n"),
        arguments(
            75,
            new SchemaBehind(List.of("14", "15")),
            "marquee: the database lacks migrations: 14, 15; run: marquee db migrate\n"),
        arguments(77, new Forbidden("admin_only"), "marquee: admin only\n"),
        arguments(
            77,
            new Forbidden(SchemaService.NOT_OWNER),
            "marquee: this role of the database may not change the schema; its owner may\n"),
        arguments(77, new Unauthenticated("invalid_token"), "marquee: invalid token\n"),
        arguments(
            78,
            new CommandFailure(78, "no SECRET_KEY\nmake one"),
            "marquee: no SECRET_KEY\nmarquee: make one\n"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aRefusalIsToldOnStandardErrorOnly(int exitCode, RuntimeException refusal, String told) {
    shell.backend.failWith(refusal);

    var result = shell.run("user", "list");

    assertThat(result).isEqualTo(new TestShell.Result(exitCode, "", told));
  }

  @Test
  void aBugIsToldWithItsTrace() {
    shell.backend.failWith(new IllegalStateException("impossible", new IOException("the cause")));

    var result = shell.run("user", "list");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.FAILURE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith(
            """
            marquee: this should not happen and is worth a report
            java.lang.IllegalStateException: impossible
            """)
        .contains("Caused by: java.io.IOException: the cause");
  }

  @Test
  void messagesCannotSteerTheTerminal() {
    shell.backend.failWith(new CommandFailure(66, "no \u001B[31m\u009Bfolder"));

    assertThat(shell.run("user", "list").err()).isEqualTo("marquee: no \uFFFD[31m\uFFFDfolder\n");
  }

  @Test
  void successIsZero() {
    assertThat(shell.run("user", "list").exitCode()).isZero();
  }

  private static Unavailable unavailable(String code) {
    return new Unavailable(code, Duration.ofSeconds(2), new IOException());
  }
}
