package dev.marquee.bootstrap;

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
import dev.marquee.application.user.AccountService;
import dev.marquee.application.user.UserExportService;
import dev.marquee.application.user.UserImportService;
import dev.marquee.application.user.UserService;
import dev.marquee.cli.Backend;

/** The use cases of a house: what a command does not ask for is not made. */
record HouseServices(House house) implements Backend.Services {

  @Override
  public UserService users() {
    return house.bean(UserService.class);
  }

  @Override
  public UserImportService userImports() {
    return house.bean(UserImportService.class);
  }

  @Override
  public UserExportService userExports() {
    return house.bean(UserExportService.class);
  }

  @Override
  public AccountService accounts() {
    return house.bean(AccountService.class);
  }

  @Override
  public PasswordService passwords() {
    return house.bean(PasswordService.class);
  }

  @Override
  public PasswordPolicy passwordPolicy() {
    return house.bean(PasswordPolicy.class);
  }

  @Override
  public SessionService sessions() {
    return house.bean(SessionService.class);
  }

  @Override
  public TokenService tokens() {
    return house.bean(TokenService.class);
  }

  @Override
  public MovieService movies() {
    return house.bean(MovieService.class);
  }

  @Override
  public MovieLoadService movieLoads() {
    return house.bean(MovieLoadService.class);
  }

  @Override
  public MovieExportService movieExports() {
    return house.bean(MovieExportService.class);
  }

  @Override
  public PostService posts() {
    return house.bean(PostService.class);
  }

  @Override
  public PostExportService postExports() {
    return house.bean(PostExportService.class);
  }

  @Override
  public AuditService audit() {
    return house.bean(AuditService.class);
  }

  @Override
  public JobService jobs() {
    return house.bean(JobService.class);
  }
}
