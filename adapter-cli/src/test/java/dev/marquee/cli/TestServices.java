package dev.marquee.cli;

import dev.marquee.application.audit.AuditService;
import dev.marquee.application.auth.PasswordPolicy;
import dev.marquee.application.auth.PasswordService;
import dev.marquee.application.auth.SessionService;
import dev.marquee.application.auth.TokenService;
import dev.marquee.application.job.JobService;
import dev.marquee.application.movie.MovieExportService;
import dev.marquee.application.movie.MovieLoadService;
import dev.marquee.application.movie.MovieService;
import dev.marquee.application.post.PostExportService;
import dev.marquee.application.post.PostService;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.application.user.AccountService;
import dev.marquee.application.user.UserExportService;
import dev.marquee.application.user.UserImportService;
import dev.marquee.application.user.UserService;

/** The use cases over fakes. */
record TestServices(TestApplication application, MovieLoadService movieLoads)
    implements Backend.Services {

  @Override
  public UserService users() {
    return application.userService;
  }

  @Override
  public UserImportService userImports() {
    return application.userImportService;
  }

  @Override
  public UserExportService userExports() {
    return application.userExportService;
  }

  @Override
  public AccountService accounts() {
    return application.accountService;
  }

  @Override
  public PasswordService passwords() {
    return application.passwordService;
  }

  @Override
  public PasswordPolicy passwordPolicy() {
    return application.passwordPolicy;
  }

  @Override
  public SessionService sessions() {
    return application.sessionService;
  }

  @Override
  public TokenService tokens() {
    return application.tokenService;
  }

  @Override
  public MovieService movies() {
    return application.movieService;
  }

  @Override
  public PostService posts() {
    return application.postService;
  }

  @Override
  public PostExportService postExports() {
    return application.postExportService;
  }

  @Override
  public MovieExportService movieExports() {
    return application.movieExportService;
  }

  @Override
  public AuditService audit() {
    return application.auditService;
  }

  @Override
  public JobService jobs() {
    return application.jobService;
  }
}
