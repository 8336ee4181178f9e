package dev.marquee.application.testing;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.AuditService;
import dev.marquee.application.auth.AuthService;
import dev.marquee.application.auth.ClientInfo;
import dev.marquee.application.auth.LoginAttempts;
import dev.marquee.application.auth.LoginCheck;
import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordPolicy;
import dev.marquee.application.auth.PasswordResetService;
import dev.marquee.application.auth.PasswordService;
import dev.marquee.application.auth.ResetLetter;
import dev.marquee.application.auth.ResetToken;
import dev.marquee.application.auth.SendPasswordReset;
import dev.marquee.application.auth.SessionService;
import dev.marquee.application.auth.SignedIn;
import dev.marquee.application.auth.TokenIssuer;
import dev.marquee.application.auth.TokenPairs;
import dev.marquee.application.auth.TokenService;
import dev.marquee.application.auth.Turnstile;
import dev.marquee.application.health.HealthService;
import dev.marquee.application.idempotency.Idempotency;
import dev.marquee.application.job.Backoff;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobRunner;
import dev.marquee.application.job.JobService;
import dev.marquee.application.job.Timetable;
import dev.marquee.application.limit.Limiter;
import dev.marquee.application.limit.Limits;
import dev.marquee.application.movie.MovieExportService;
import dev.marquee.application.movie.MovieImportService;
import dev.marquee.application.movie.MovieService;
import dev.marquee.application.post.PostExportService;
import dev.marquee.application.post.PostService;
import dev.marquee.application.post.PublishPost;
import dev.marquee.application.schema.SchemaService;
import dev.marquee.application.shared.Origin;
import dev.marquee.application.shared.Origins;
import dev.marquee.application.user.AccountService;
import dev.marquee.application.user.RegistrationService;
import dev.marquee.application.user.UserExportService;
import dev.marquee.application.user.UserImportService;
import dev.marquee.application.user.UserService;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.testing.InMemoryMovieRepository;
import dev.marquee.domain.testing.InMemoryMovieSearch;
import dev.marquee.domain.testing.InMemoryPostRepository;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** All services over fakes and a clock that stands still. */
public final class TestApplication {

  /** Where everybody signs in from. */
  public static final ClientInfo CLIENT = new ClientInfo("192.0.2.1", "test");

  /** What everybody made by {@link #member} and {@link #admin} signs in with. */
  public static final String PASSWORD = "correct horse battery";

  /** The kind of job that recurs. */
  public static final JobKind RECURRING = new JobKind("session.purge");

  public final MutableClock clock = new MutableClock(Samples.NOW);
  public final InMemoryUserRepository users = new InMemoryUserRepository();
  public final InMemoryPostRepository posts = new InMemoryPostRepository(users);
  public final InMemoryMovieRepository movies = new InMemoryMovieRepository();
  public final FakePasswordHasher hasher = new FakePasswordHasher();
  public final FakeTokenIssuer tokens = new FakeTokenIssuer();
  public final FakeHealthCheck health = new FakeHealthCheck();
  public final InMemoryAuditLog auditLog = new InMemoryAuditLog(users);

  public final InMemorySessionRepository sessions = new InMemorySessionRepository(users);

  public final InMemoryCredentialRepository credentials = new InMemoryCredentialRepository(users);
  public final InMemoryPasswordResetRepository resets = new InMemoryPasswordResetRepository(users);
  public final InMemoryAnswerRepository answers = new InMemoryAnswerRepository(users);
  public final InMemoryJobs jobs = new InMemoryJobs();
  public final InMemorySchema schema = new InMemorySchema(1);
  public final InMemoryMovieImportRepository imports = new InMemoryMovieImportRepository();
  public final FakeStandings standings = new FakeStandings();
  private final InMemoryTallies tallies = new InMemoryTallies();
  private final DirectTransactions transactions =
      new DirectTransactions(
          users,
          posts,
          movies,
          credentials,
          sessions,
          resets,
          answers,
          auditLog,
          jobs,
          imports,
          tallies,
          schema);

  public final Limiter limiter = new Limiter(tallies, standings, transactions, clock);
  private final LoginAttempts attempts =
      new LoginAttempts(limiter, Limits.DEFAULTS, new InMemoryFamiliarNetworks(), clock);

  private final Turnstile turnstile = new Turnstile(4, 100, Duration.ofSeconds(2));

  private Origins origins = () -> Origin.UNKNOWN;
  public final Audit audit = new Audit(auditLog, () -> origins.current(), clock);

  public final AuditService auditService = new AuditService(auditLog);
  public final AuthService authService = authServiceWith(tokens);
  public final PasswordPolicy passwordPolicy = new PasswordPolicy(new FakeCommonPasswords());
  public final SessionService sessionService =
      new SessionService(sessions, tokens, audit, transactions, clock);
  public final UserService userService =
      new UserService(
          users,
          new InMemoryPortfolioRepository(users, posts),
          credentials,
          hasher,
          audit,
          transactions,
          clock);
  public final TokenService tokenService =
      new TokenService(users, sessions, tokens, audit, transactions, clock);
  public final RegistrationService registrationService =
      new RegistrationService(userService, limiter, Limits.DEFAULTS, turnstile);
  public final AccountService accountService =
      new AccountService(users, sessions, audit, transactions, clock);
  public final PasswordService passwordService =
      new PasswordService(
          users, credentials, sessions, resets, hasher, attempts, audit, transactions, clock);

  public final FakeMailer mailer = new FakeMailer();
  private final AtomicLong lastReset = new AtomicLong();
  public final PasswordResetService passwordResetService =
      new PasswordResetService(
          resets,
          passwordService,
          jobs,
          limiter,
          Limits.DEFAULTS,
          turnstile,
          audit,
          transactions,
          clock);
  public final UserImportService userImportService =
      new UserImportService(users, credentials, hasher, audit, transactions, clock);
  public final UserExportService userExportService =
      new UserExportService(users, credentials, audit, transactions);
  public final PostService postService =
      new PostService(
          posts, new InMemoryPostIntake(posts, auditLog), jobs, audit, transactions, clock);
  public final PostExportService postExportService = new PostExportService(posts, transactions);
  public final MovieExportService movieExportService = new MovieExportService(movies, transactions);

  public final MovieService movieService =
      new MovieService(movies, new InMemoryMovieSearch(movies), audit, transactions, clock);
  public final MovieImportService movieImportService =
      new MovieImportService(imports, jobs, audit, transactions, clock);
  public final Idempotency idempotency = new Idempotency(answers, transactions, clock);
  public final JobService jobService =
      new JobService(
          jobs, jobs, new Timetable(Map.of(RECURRING, "0 0 * * * *")), audit, transactions, clock);
  public final JobRunner jobRunner =
      new JobRunner(
          jobs,
          transactions,
          List.of(
              new PublishPost(posts, audit, clock),
              new SendPasswordReset(
                  credentials,
                  resets,
                  () -> new ResetToken("reset-" + lastReset.incrementAndGet()),
                  new ResetLetter("Marquee", Duration.ofMinutes(30), Optional.empty()),
                  mailer,
                  audit,
                  clock)),
          Backoff.usual(() -> 0),
          clock);
  public final SchemaService schemaService =
      new SchemaService(schema, auditLog, audit, transactions);
  public final HealthService healthService = new HealthService(List.of(health));

  /** Says from now on where the use cases are called from. */
  public void calledFrom(Origins caller) {
    origins = caller;
  }

  /** Signing in with access tokens of another make. */
  public AuthService authServiceWith(TokenIssuer accessTokens) {
    var pairs = new TokenPairs(sessions, accessTokens, new FakeRefreshTokenSource(), audit);
    var check = new LoginCheck(credentials, hasher, attempts, turnstile, audit, clock);
    return new AuthService(users, credentials, check, sessions, pairs, audit, transactions, clock);
  }

  /** A new ordinary account. */
  public User member(String name) {
    return account(Samples.member(name));
  }

  /** A new account that may do everything. */
  public User admin(String name) {
    return account(Samples.admin(name));
  }

  /** An access token of a new session of an account made here. */
  public String tokenOf(User user) {
    return signIn(user.username().value(), PASSWORD).accessToken().value();
  }

  /** Signs somebody in. */
  public SignedIn signIn(String usernameOrEmail, String password) {
    return authService.login(usernameOrEmail, password, CLIENT);
  }

  private User account(NewUser user) {
    return userService.create(new Actor.Operator("test"), user, new Password(PASSWORD));
  }
}
