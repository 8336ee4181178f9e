package dev.marquee.web.testing;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.AuditService;
import dev.marquee.application.auth.AuthService;
import dev.marquee.application.auth.PasswordPolicy;
import dev.marquee.application.auth.PasswordResetService;
import dev.marquee.application.auth.PasswordService;
import dev.marquee.application.auth.SessionService;
import dev.marquee.application.change.Freshness;
import dev.marquee.application.change.LogPositions;
import dev.marquee.application.health.HealthService;
import dev.marquee.application.idempotency.Idempotency;
import dev.marquee.application.job.JobService;
import dev.marquee.application.limit.Limiter;
import dev.marquee.application.limit.Limits;
import dev.marquee.application.limit.Standings;
import dev.marquee.application.movie.MovieImportService;
import dev.marquee.application.movie.MovieService;
import dev.marquee.application.post.PostService;
import dev.marquee.application.shared.Origins;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.application.user.AccountService;
import dev.marquee.application.user.RegistrationService;
import dev.marquee.application.user.UserService;
import dev.marquee.web.page.Cursors;
import dev.marquee.web.server.IdSource;
import dev.marquee.web.token.TokenKeys;
import dev.marquee.web.token.TokenSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What bootstrap wires in production: here all services over fakes, one set per server. */
@Factory
final class TestBeans {

  @Singleton
  TestApplication application(Origins origins, Standings standings) {
    var application = new TestApplication();
    application.calledFrom(origins);
    application.standings.alsoTell(standings);
    return application;
  }

  @Bean
  Audit audit(TestApplication application) {
    return application.audit;
  }

  @Bean
  JobService jobService(TestApplication application) {
    return application.jobService;
  }

  @Bean
  AuditService auditService(TestApplication application) {
    return application.auditService;
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
  TokenSettings tokenSettings() {
    return TokenSettings.of(List.of("k".repeat(TokenSettings.MIN_SECRET_BYTES)));
  }

  @Singleton
  TokenKeys tokenKeys(TokenSettings settings) {
    return TokenKeys.ofSecrets(settings.secrets());
  }

  @Bean
  Limiter limiter(TestApplication application) {
    return application.limiter;
  }

  @Bean
  Limits limits(@Value("${test.requests-per-address:0}") int requests) {
    return Limits.of(10, 100, 100, 3, 20, requests);
  }

  @Bean
  RegistrationService registrationService(TestApplication application) {
    return application.registrationService;
  }

  @Bean
  AuthService authService(TestApplication application) {
    return application.authService;
  }

  @Bean
  SessionService sessionService(TestApplication application) {
    return application.sessionService;
  }

  @Bean
  PasswordPolicy passwordPolicy(TestApplication application) {
    return application.passwordPolicy;
  }

  @Bean
  UserService userService(TestApplication application) {
    return application.userService;
  }

  @Bean
  AccountService accountService(TestApplication application) {
    return application.accountService;
  }

  @Bean
  PasswordResetService passwordResetService(TestApplication application) {
    return application.passwordResetService;
  }

  @Bean
  PasswordService passwordService(TestApplication application) {
    return application.passwordService;
  }

  @Bean
  PostService postService(TestApplication application) {
    return application.postService;
  }

  @Bean
  MovieService movieService(TestApplication application) {
    return application.movieService;
  }

  @Bean
  MovieImportService movieImportService(TestApplication application) {
    return application.movieImportService;
  }

  @Bean
  Idempotency idempotency(TestApplication application) {
    return application.idempotency;
  }

  @Bean
  HealthService healthService(TestApplication application) {
    return application.healthService;
  }

  @Bean
  Clock clock(TestApplication application) {
    return application.clock;
  }

  @Singleton
  Cursors cursors(TokenSettings settings) {
    return new Cursors(settings);
  }

  @Singleton
  IdSource ids() {
    var last = new AtomicLong();
    return () -> "test-" + last.incrementAndGet();
  }
}
