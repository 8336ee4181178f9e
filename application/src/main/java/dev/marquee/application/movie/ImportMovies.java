package dev.marquee.application.movie;

import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobHandler;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.job.JobResult;
import dev.marquee.application.job.NewJob;
import dev.marquee.application.job.Progress;
import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.application.movie.MovieImport.Part;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Loads a file that was handed in, by the same rules as one at the shell, and forgets it. Progress
 * counts the bytes of the file.
 */
public final class ImportMovies implements JobHandler {

  private static final JobKind KIND = new JobKind("movie.import");
  private static final int OFTEN = 10_000;

  private final MovieImportRepository imports;
  private final MovieLoadService loads;
  private final UserRepository users;
  private final JobRepository jobs;
  private final long maxBytes;

  /**
   * With what it works.
   *
   * @param maxBytes that a file may unpack to
   */
  public ImportMovies(
      MovieImportRepository imports,
      MovieLoadService loads,
      UserRepository users,
      JobRepository jobs,
      long maxBytes) {
    this.imports = imports;
    this.loads = loads;
    this.users = users;
    this.jobs = jobs;
    this.maxBytes = maxBytes;
  }

  static NewJob job(ImportId id, Instant now) {
    return new NewJob(KIND, String.valueOf(id.value()), now);
  }

  @Override
  public JobKind kind() {
    return KIND;
  }

  @Override
  public void run(Job job, Consumer<Progress> progress) {
    var id = new ImportId(Long.parseLong(job.payload()));
    var given =
        imports.find(id).orElseThrow(() -> new IllegalStateException("no file of import " + id));
    var refused = new RefusedRows();
    var summary = load(given, refused, progress);
    jobs.conclude(job.id(), result(summary, refused, given.format()));
    imports.delete(id);
  }

  private LoadSummary load(MovieImport given, RefusedRows refused, Consumer<Progress> progress) {
    var admin = admin(given);
    try (var content = new CountedInput(imports.open(given.id(), Part.FILE));
        var ratings = imports.open(given.id(), Part.RATINGS)) {
      var source =
          new MovieFile.Source(
              content,
              given.format(),
              given.rated() ? Optional.<InputStream>of(ratings) : Optional.empty(),
              maxBytes);
      return loads.load(
          admin,
          source,
          new LoadWatch(
              refused,
              rows -> {
                if (rows % OFTEN == 1) {
                  progress.accept(new Progress(content.count(), given.bytes()));
                }
              },
              () -> progress.accept(new Progress(given.bytes(), given.bytes()))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Who handed it in, if it still is an admin. */
  private Actor admin(MovieImport given) {
    return users
        .find(given.admin())
        .filter(User::active)
        .map(User::asActor)
        .orElseThrow(() -> new Forbidden("not_allowed"));
  }

  private static JobResult result(LoadSummary summary, RefusedRows refused, Format format) {
    var place = format.place() + " ";
    return new JobResult(
        summary.all(),
        refused.first().stream()
            .map(row ->
                new JobResult.Finding(place + row.line(), row.column(), row.code(), row.reason()))
            .toList(),
        refused.others());
  }
}
