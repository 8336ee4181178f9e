package dev.marquee.cli;

import dev.marquee.application.audit.AuditService;
import dev.marquee.application.auth.PasswordPolicy;
import dev.marquee.application.auth.PasswordService;
import dev.marquee.application.auth.SessionService;
import dev.marquee.application.auth.SigningAlgorithm;
import dev.marquee.application.auth.TokenService;
import dev.marquee.application.job.JobService;
import dev.marquee.application.movie.MovieExportService;
import dev.marquee.application.movie.MovieLoadService;
import dev.marquee.application.movie.MovieService;
import dev.marquee.application.post.PostExportService;
import dev.marquee.application.post.PostService;
import dev.marquee.application.schema.SchemaService;
import dev.marquee.application.user.AccountService;
import dev.marquee.application.user.UserExportService;
import dev.marquee.application.user.UserImportService;
import dev.marquee.application.user.UserService;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What the commands need of the program around them. Starting any of it is slow, so that each
 * command asks for it.
 */
public interface Backend {

  /** What a command may do about the folder of the embedded database. */
  enum DataFolder {
    /** Make it where there is none. */
    CREATE,
    /** Work only with what is there. */
    EXISTING
  }

  /** The use cases that commands drive; each is made when a command asks for it. */
  interface Services {

    UserService users();

    UserImportService userImports();

    UserExportService userExports();

    AccountService accounts();

    PasswordService passwords();

    PasswordPolicy passwordPolicy();

    SessionService sessions();

    TokenService tokens();

    MovieService movies();

    MovieLoadService movieLoads();

    MovieExportService movieExports();

    PostService posts();

    PostExportService postExports();

    AuditService audit();

    JobService jobs();
  }

  /**
   * Where the server listens, and with what.
   *
   * @param demo whether to load the demo catalogue and make demo accounts
   * @param worker whether to run jobs besides
   * @param migrate whether to do migrations that are pending
   */
  record ServeOptions(
      Optional<String> host, OptionalInt port, boolean demo, boolean worker, boolean migrate) {}

  /**
   * A key to sign access tokens with.
   *
   * @param id names it; a secret has no name
   * @param text what goes into its file
   */
  record NewKey(Optional<String> id, String text) {}

  /**
   * A setting, without what is secret in it.
   *
   * @param value empty where none is set
   * @param origin where it comes from, in words
   */
  record Setting(String name, Optional<String> value, String origin) {}

  /**
   * All settings.
   *
   * @param problems what is wrong with them, a line each
   */
  record Configuration(List<Setting> settings, List<String> problems) {}

  /**
   * What an examination found.
   *
   * @param subject what was looked at
   * @param detail how it is, and what to do about it
   */
  record Finding(String subject, Grade grade, String detail) {}

  /** How much a finding matters. */
  enum Grade {
    OK,
    /** It works, but somebody should look. */
    WARN,
    /** It does not work. */
    FAIL
  }

  /** A form in which the description of the API can be had. */
  enum ApiFormat {
    json,
    yaml
  }

  /** Serves until the process is told to end. */
  void serve(ServeOptions options);

  /** Runs jobs until the process is told to end. */
  void work();

  /** Works on a database that has every migration of the program, and lets go of it afterwards. */
  <T> T withServices(DataFolder folder, Function<Services, T> work);

  /** Works on the shape of the database as it is, and lets go of it afterwards. */
  <T> T withSchema(DataFolder folder, Function<SchemaService, T> work);

  /** A key that nobody had before. Nothing is started for it. */
  NewKey newKey(SigningAlgorithm algorithm);

  /** The settings as they are here. Nothing is started for it. */
  Configuration configuration();

  /** Examines whatever the program needs, and mends nothing. */
  List<Finding> examine();

  /** The OpenAPI document. Nothing is started for it. */
  String apiDocument(ApiFormat format);

  /** The version of the program. */
  String version();
}
