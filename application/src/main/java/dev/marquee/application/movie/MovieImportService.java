package dev.marquee.application.movie;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.user.UserId;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/** Takes files of films in, to be loaded later by {@link ImportMovies}. */
public final class MovieImportService {

  private final MovieImportRepository imports;
  private final JobQueue jobs;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public MovieImportService(
      MovieImportRepository imports,
      JobQueue jobs,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.imports = imports;
    this.jobs = jobs;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Begins to take a file in. For admins.
   *
   * @return where to put it; to be closed in any case
   * @throws Forbidden {@code not_allowed}
   */
  public MovieIntake begin(Actor.Member admin) {
    admin.require(Movie.CATALOGUE, Permission.CREATE);
    var id = imports.begin(clock.instant());
    return new MovieIntake(imports, id, contents -> request(admin, contents));
  }

  private Job request(Actor.Member admin, MovieIntake.Contents in) {
    var now = clock.instant();
    return transactions.write(() -> {
      var job = jobs.enqueue(ImportMovies.job(in.id(), now), now);
      imports.complete(
          new MovieImport(in.id(), new UserId(admin.id()), in.format(), in.bytes(), in.rated()),
          job.id());
      audit.done(
          admin,
          Action.IMPORT_REQUESTED,
          new Subject("job", job.id().value()),
          Map.of(
              "format", in.format().name().toLowerCase(Locale.ROOT),
              "bytes", Long.toString(in.bytes())));
      return job;
    });
  }
}
