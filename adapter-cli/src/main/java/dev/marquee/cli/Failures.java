package dev.marquee.cli;

import dev.marquee.application.auth.TokenService;
import dev.marquee.application.job.JobService;
import dev.marquee.application.schema.SchemaBehind;
import dev.marquee.application.schema.SchemaMismatch;
import dev.marquee.application.schema.SchemaService;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.application.user.AccountService;
import dev.marquee.domain.error.DomainException;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.Violation;
import dev.marquee.domain.user.UserRepository;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says in one line each what went wrong, and picks the exit code. The twin of the web's problem
 * handler.
 */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    var err = command.getErr();
    var exitCode = exitCode(failure);
    messages(failure).forEach(line -> err.println("marquee: " + Printable.of(line)));
    if (exitCode == ExitCodes.FAILURE) {
      // What the report has to hold.
      failure.printStackTrace(err);
    }
    return exitCode;
  }

  private static int exitCode(Exception failure) {
    return switch (failure) {
      case DomainException refusal -> ExitCodes.of(refusal);
      case CommandFailure told -> told.exitCode();
      case Unavailable _, SchemaMismatch _ -> ExitCodes.UNAVAILABLE;
      case SchemaBehind _ -> ExitCodes.BEHIND;
      default -> ExitCodes.FAILURE;
    };
  }

  private static List<String> messages(Exception failure) {
    return switch (failure) {
      case InvalidInput invalid -> invalid.violations().stream().map(Failures::line).toList();
      case NotFound missing -> List.of("no such " + missing.resource());
      case DomainException refusal -> List.of(sentence(refusal.code()));
      case CommandFailure told -> told.lines();
      case Unavailable away -> List.of(sentence(away.code()));
      case SchemaMismatch _, SchemaBehind _ -> List.of(String.valueOf(failure.getMessage()));
      default -> List.of("this should not happen and is worth a report");
    };
  }

  private static String line(Violation violation) {
    return violation.field().isEmpty()
        ? violation.detail()
        : violation.field() + " " + violation.detail();
  }

  private static String sentence(String code) {
    return switch (code) {
      case UserRepository.TAKEN -> "this username or e-mail address already exists";
      case AccountService.LAST_ADMIN ->
          "the last active admin can be neither demoted nor disabled nor deleted";
      case TokenService.DISABLED -> "this account is disabled; a token would open nothing";
      case JobService.NOT_DEAD -> "only a dead job can be tried again";
      case JobService.ENDED -> "the job has ended";
      case SchemaService.NOT_OWNER ->
          "this role of the database may not change the schema; its owner may";
      case "database_unavailable" -> "the database does not answer";
      case "database_refused" ->
          "the database refuses: the user, the password or the database of DATABASE_URL is wrong";
      case "hashing_busy" -> "too many passwords are being hashed; try again";
      case "outcome_unknown" -> "the database went away; what was asked may or may not be done";
      default -> code.replace('_', ' ');
    };
  }
}
