package dev.marquee.bootstrap;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.auth.AuthService;
import dev.marquee.application.auth.CommonPasswords;
import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.auth.FamiliarNetworks;
import dev.marquee.application.auth.LoginAttempts;
import dev.marquee.application.auth.LoginCheck;
import dev.marquee.application.auth.PasswordHasher;
import dev.marquee.application.auth.PasswordPolicy;
import dev.marquee.application.auth.PasswordResetRepository;
import dev.marquee.application.auth.PasswordResetService;
import dev.marquee.application.auth.PasswordService;
import dev.marquee.application.auth.RefreshTokenSource;
import dev.marquee.application.auth.SessionRepository;
import dev.marquee.application.auth.SessionService;
import dev.marquee.application.auth.TokenIssuer;
import dev.marquee.application.auth.TokenPairs;
import dev.marquee.application.auth.TokenService;
import dev.marquee.application.auth.Turnstile;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.limit.Limiter;
import dev.marquee.application.limit.Limits;
import dev.marquee.application.limit.Standings;
import dev.marquee.application.limit.Tallies;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.user.RegistrationService;
import dev.marquee.application.user.UserService;
import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.domain.user.UserRepository;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Wires, as {@link UseCases}, what signs people in and keeps them apart from those who guess. */
@Factory
final class SigningIn {

  /** How many may wait to sign in, and how long: far more than get their turn in that time. */
  private static final int CROWD = 1_000;

  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  @Singleton
  TokenPairs tokenPairs(
      SessionRepository sessions,
      TokenIssuer accessTokens,
      RefreshTokenSource refreshTokens,
      Audit audit) {
    return new TokenPairs(sessions, accessTokens, refreshTokens, audit);
  }

  @Singleton
  AuthService authService(
      UserRepository users,
      CredentialRepository credentials,
      LoginCheck check,
      SessionRepository sessions,
      TokenPairs pairs,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new AuthService(users, credentials, check, sessions, pairs, audit, transactions, clock);
  }

  @Singleton
  LoginCheck loginCheck(
      CredentialRepository credentials,
      PasswordHasher hasher,
      LoginAttempts attempts,
      Turnstile turnstile,
      Audit audit,
      Clock clock) {
    return new LoginCheck(credentials, hasher, attempts, turnstile, audit, clock);
  }

  /** As many as keep the threads busy that hash: while one is hashed for, another is looked up. */
  @Singleton
  Turnstile turnstile(MeterRegistry meters) {
    var places = 2 * Runtime.getRuntime().availableProcessors();
    var turnstile = new Turnstile(places, CROWD, PATIENCE);
    Gauge.builder("marquee.signing.in.queue", turnstile, Turnstile::waiting)
        .description("People who wait to sign in or register")
        .register(meters);
    return turnstile;
  }

  @Singleton
  Limits limits(Settings settings) {
    return settings.limits();
  }

  @Singleton
  Limiter limiter(Tallies tallies, Standings standings, Transactions transactions, Clock clock) {
    return new Limiter(tallies, standings, transactions, clock);
  }

  @Singleton
  LoginAttempts loginAttempts(
      Limiter limiter, Limits limits, FamiliarNetworks familiar, Clock clock) {
    return new LoginAttempts(limiter, limits, familiar, clock);
  }

  @Singleton
  RegistrationService registrationService(
      UserService users, Limiter limiter, Limits limits, Turnstile turnstile) {
    return new RegistrationService(users, limiter, limits, turnstile);
  }

  @Singleton
  SessionService sessionService(
      SessionRepository sessions,
      TokenIssuer accessTokens,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new SessionService(sessions, accessTokens, audit, transactions, clock);
  }

  @Singleton
  TokenService tokenService(
      UserRepository users,
      SessionRepository sessions,
      TokenIssuer accessTokens,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new TokenService(users, sessions, accessTokens, audit, transactions, clock);
  }

  @Singleton
  PasswordPolicy passwordPolicy(CommonPasswords common) {
    return new PasswordPolicy(common);
  }

  @Singleton
  PasswordService passwordService(
      UserRepository users,
      CredentialRepository credentials,
      SessionRepository sessions,
      PasswordResetRepository resets,
      PasswordHasher hasher,
      LoginAttempts attempts,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new PasswordService(
        users, credentials, sessions, resets, hasher, attempts, audit, transactions, clock);
  }

  @Singleton
  PasswordResetService passwordResetService(
      PasswordResetRepository resets,
      PasswordService passwords,
      JobQueue jobs,
      Limiter limiter,
      Limits limits,
      Turnstile turnstile,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new PasswordResetService(
        resets, passwords, jobs, limiter, limits, turnstile, audit, transactions, clock);
  }
}
