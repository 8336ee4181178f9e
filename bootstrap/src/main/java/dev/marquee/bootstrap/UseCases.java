package dev.marquee.bootstrap;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.audit.AuditService;
import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.auth.PasswordHasher;
import dev.marquee.application.auth.SessionRepository;
import dev.marquee.application.change.Freshness;
import dev.marquee.application.change.LogPositions;
import dev.marquee.application.health.HealthCheck;
import dev.marquee.application.health.HealthService;
import dev.marquee.application.idempotency.AnswerRepository;
import dev.marquee.application.idempotency.Idempotency;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.movie.MovieBulkStore;
import dev.marquee.application.movie.MovieExportService;
import dev.marquee.application.movie.MovieFile;
import dev.marquee.application.movie.MovieImportRepository;
import dev.marquee.application.movie.MovieImportService;
import dev.marquee.application.movie.MovieLoadService;
import dev.marquee.application.movie.MovieService;
import dev.marquee.application.post.PostExportService;
import dev.marquee.application.post.PostIntake;
import dev.marquee.application.post.PostService;
import dev.marquee.application.schema.Schema;
import dev.marquee.application.schema.SchemaCheck;
import dev.marquee.application.schema.SchemaService;
import dev.marquee.application.shared.Origins;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.user.AccountService;
import dev.marquee.application.user.PortfolioRepository;
import dev.marquee.application.user.UserExportService;
import dev.marquee.application.user.UserImportService;
import dev.marquee.application.user.UserService;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.movie.MovieSearch;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.user.UserRepository;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Wires the use cases by hand: this is where to see what each of them needs. */
@Factory
final class UseCases {

  /**
   * Ticks in microseconds, as finely as the database stores, so that what is written is what is
   * read.
   */
  @Singleton
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }

  @Singleton
  Freshness freshness() {
    return new Freshness(System::nanoTime);
  }

  @Singleton
  LogPositions logPositions() {
    return new LogPositions();
  }

  @Singleton
  Audit audit(AuditLog log, Origins origins, Clock clock) {
    return new Audit(log, origins, clock);
  }

  @Singleton
  AuditService auditService(AuditLog log) {
    return new AuditService(log);
  }

  @Singleton
  UserService userService(
      UserRepository users,
      PortfolioRepository portfolios,
      CredentialRepository credentials,
      PasswordHasher hasher,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new UserService(users, portfolios, credentials, hasher, audit, transactions, clock);
  }

  @Singleton
  AccountService accountService(
      UserRepository users,
      SessionRepository sessions,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new AccountService(users, sessions, audit, transactions, clock);
  }

  @Singleton
  UserImportService userImportService(
      UserRepository users,
      CredentialRepository credentials,
      PasswordHasher hasher,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new UserImportService(users, credentials, hasher, audit, transactions, clock);
  }

  @Singleton
  UserExportService userExportService(
      UserRepository users,
      CredentialRepository credentials,
      Audit audit,
      Transactions transactions) {
    return new UserExportService(users, credentials, audit, transactions);
  }

  @Singleton
  PostService postService(
      PostRepository posts,
      PostIntake intake,
      JobQueue jobs,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new PostService(posts, intake, jobs, audit, transactions, clock);
  }

  @Singleton
  PostExportService postExportService(PostRepository posts, Transactions transactions) {
    return new PostExportService(posts, transactions);
  }

  @Singleton
  Idempotency idempotency(AnswerRepository answers, Transactions transactions, Clock clock) {
    return new Idempotency(answers, transactions, clock);
  }

  @Singleton
  HealthService healthService(List<HealthCheck> checks) {
    return new HealthService(checks);
  }

  /** After that of the database, without which it would have to wait. */
  @Singleton
  @Order(2)
  SchemaCheck schemaCheck(Schema schema, Clock clock) {
    return new SchemaCheck(schema, clock);
  }

  @Singleton
  SchemaService schemaService(
      Schema schema, AuditLog trail, Audit audit, Transactions transactions) {
    return new SchemaService(schema, trail, audit, transactions);
  }

  @Singleton
  MovieService movieService(
      MovieRepository movies,
      MovieSearch search,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new MovieService(movies, search, audit, transactions, clock);
  }

  @Singleton
  MovieExportService movieExportService(MovieRepository movies, Transactions transactions) {
    return new MovieExportService(movies, transactions);
  }

  @Singleton
  MovieImportService movieImportService(
      MovieImportRepository imports,
      JobQueue jobs,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new MovieImportService(imports, jobs, audit, transactions, clock);
  }

  @Singleton
  MovieLoadService movieLoadService(
      MovieFile files, MovieBulkStore store, Audit audit, Transactions transactions, Clock clock) {
    return new MovieLoadService(files, store, audit, transactions, clock);
  }
}
