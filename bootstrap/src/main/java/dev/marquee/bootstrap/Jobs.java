package dev.marquee.bootstrap;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.auth.PasswordResetRepository;
import dev.marquee.application.auth.SendPasswordReset;
import dev.marquee.application.auth.SessionRepository;
import dev.marquee.application.idempotency.AnswerRepository;
import dev.marquee.application.idempotency.Idempotency;
import dev.marquee.application.job.Backoff;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.job.JobRunner;
import dev.marquee.application.job.JobService;
import dev.marquee.application.job.Purge;
import dev.marquee.application.job.Timetable;
import dev.marquee.application.movie.ImportMovies;
import dev.marquee.application.movie.MovieImportRepository;
import dev.marquee.application.movie.MovieLoadService;
import dev.marquee.application.post.PublishPost;
import dev.marquee.application.shared.Transactions;
import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.user.UserRepository;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Wires what is done in the background: which jobs there are, and when those that recur are due.
 */
@Factory
final class Jobs {

  private static final JobKind SESSIONS = new JobKind("session.purge");
  private static final JobKind RESETS = new JobKind("reset.purge");
  private static final JobKind ANSWERS = new JobKind("answer.purge");
  private static final JobKind IMPORTS = new JobKind("import.purge");
  private static final JobKind JOBS = new JobKind("job.purge");

  /** For how long ended jobs are there to look at. */
  private static final Duration JOBS_KEPT = Duration.ofDays(7);

  /** Longer than any may take to arrive. */
  private static final Duration INCOMPLETE_IMPORTS_KEPT = Duration.ofHours(2);

  @Singleton
  Timetable timetable() {
    return new Timetable(
        Map.of(
            SESSIONS, "0 10 * * * *",
            RESETS, "0 15 * * * *",
            ANSWERS, "0 20 * * * *",
            IMPORTS, "0 40 * * * *",
            JOBS, "0 30 3 * * *"));
  }

  @Singleton
  JobRunner jobRunner(
      JobRepository jobs,
      PostRepository posts,
      SessionRepository sessions,
      PasswordResetRepository resets,
      AnswerRepository answers,
      MovieImportRepository imports,
      ImportMovies importMovies,
      SendPasswordReset passwordReset,
      Settings settings,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    var handlers =
        new ArrayList<>(
            List.of(
                new PublishPost(posts, audit, clock),
                importMovies,
                new Purge(SESSIONS, Duration.ZERO, sessions::purge, clock),
                new Purge(RESETS, Duration.ZERO, resets::purge, clock),
                new Purge(ANSWERS, Idempotency.KEPT, answers::purge, clock),
                new Purge(IMPORTS, INCOMPLETE_IMPORTS_KEPT, imports::purge, clock),
                new Purge(JOBS, JOBS_KEPT, jobs::purge, clock)));
    if (settings.sendsMail()) {
      handlers.add(passwordReset);
    }
    return new JobRunner(
        jobs,
        transactions,
        handlers,
        Backoff.usual(() -> ThreadLocalRandom.current().nextDouble()),
        clock);
  }

  @Singleton
  ImportMovies importMovies(
      MovieImportRepository imports,
      MovieLoadService loads,
      UserRepository users,
      JobRepository jobs,
      Settings settings) {
    return new ImportMovies(imports, loads, users, jobs, settings.importMaxUnpackedBytes());
  }

  @Singleton
  JobService jobService(
      JobRepository jobs,
      JobQueue queue,
      Timetable timetable,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    return new JobService(jobs, queue, timetable, audit, transactions, clock);
  }
}
