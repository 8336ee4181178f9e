package dev.marquee.application.movie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.job.Backoff;
import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobId;
import dev.marquee.application.job.JobResult;
import dev.marquee.application.job.JobResult.Finding;
import dev.marquee.application.job.JobRunner;
import dev.marquee.application.job.JobState;
import dev.marquee.application.job.Progress;
import dev.marquee.application.testing.DirectTransactions;
import dev.marquee.application.testing.FakeOrigins;
import dev.marquee.application.testing.InMemoryAuditLog;
import dev.marquee.application.testing.InMemoryJobs;
import dev.marquee.application.testing.InMemoryMovieBulkStore;
import dev.marquee.application.testing.InMemoryMovieImportRepository;
import dev.marquee.application.testing.MutableClock;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.testing.InMemoryMovieRepository;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserChanges;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From handing a file in to its job's end; the files are those of {@link LinesOfFilms}. */
final class ImportMoviesTest {

  private final MutableClock clock = new MutableClock(Samples.NOW);
  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final InMemoryMovieRepository movies = new InMemoryMovieRepository();
  private final InMemoryMovieImportRepository imports = new InMemoryMovieImportRepository();
  private final InMemoryJobs jobs = new InMemoryJobs();
  private final InMemoryAuditLog trail = new InMemoryAuditLog(users);
  private final DirectTransactions transactions =
      new DirectTransactions(users, movies, imports, jobs, trail);
  private final Audit audit = new Audit(trail, new FakeOrigins(), clock);
  private final MovieImportService service =
      new MovieImportService(imports, jobs, audit, transactions, clock);
  private final MovieLoadService loads =
      new MovieLoadService(
          new LinesOfFilms(), new InMemoryMovieBulkStore(movies), audit, transactions, clock);
  private final JobRunner runner =
      new JobRunner(
          jobs,
          transactions,
          List.of(new ImportMovies(imports, loads, users, jobs, Long.MAX_VALUE)),
          Backoff.usual(() -> 0),
          clock);
  private final User admin = users.insert(Samples.admin("ann"), Samples.NOW);

  @Test
  void tellsWhatBecameOfTheRows() throws IOException {
    var job = ran(handedIn("title;1927\nTalkie;27\nEpisode;1\n"));

    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(job.progress()).contains(new Progress(31, 31));
    assertThat(jobs.result(job.id()))
        .contains(
            new JobResult(
                Map.of(
                    "inserted", 1L, "updated", 0L, "unchanged", 0L, "skipped", 1L, "rejected", 1L),
                List.of(
                    new Finding(
                        "line 2", "released", "out_of_range", "must be between 1870 and 9999")),
                0));
    assertThat(movies.all()).hasSize(1);
  }

  @Test
  void forgetsTheFileWhenItIsLoaded() throws IOException {
    ran(handedIn("title;1927\n"));

    assertThat(imports.count()).isZero();
  }

  @Test
  void loadsNothingTwice() throws IOException {
    ran(handedIn("title;1927\n"));
    var again = ran(handedIn("title;1927\n"));

    assertThat(jobs.result(again.id()).orElseThrow().counts()).containsEntry("unchanged", 1L);
    assertThat(movies.all()).hasSize(1);
  }

  @Test
  void showsTheFirstHundredRefusals() throws IOException {
    var rows = new StringBuilder();
    IntStream.range(0, 103).forEach(n -> rows.append("title;").append(n).append('\n'));
    var result = jobs.result(ran(handedIn(rows.toString())).id()).orElseThrow();

    assertThat(result.findings()).hasSize(100);
    assertThat(result.more()).isEqualTo(3);
  }

  @Test
  void keepsTheFileOfAJobThatFailed() throws IOException {
    var job = ran(handedIn("title;1927\nbroken"));

    assertThat(job.state()).isEqualTo(JobState.DEAD);
    assertThat(job.lastError()).contains("line 2 breaks off");
    assertThat(jobs.result(job.id())).isEmpty();
    assertThat(movies.all()).isEmpty();
    assertThat(imports.count()).isOne();
  }

  @Test
  void loadsNothingForWhoIsNoAdminAnyMore() throws IOException {
    var job = handedIn("title;1927\n");
    users.update(admin.edit(new Actor.Operator("test"), UserChanges.to(Role.USER), Samples.NOW));

    assertThat(ran(job).state()).isEqualTo(JobState.DEAD);
    assertThat(movies.all()).isEmpty();
  }

  @Test
  void forgetsWhatIsNotCompleted() throws IOException {
    try (var intake = service.begin(admin.asActor());
        var file = intake.file(Optional.empty())) {
      file.write("title;1927\n".getBytes(UTF_8));
    }

    assertThat(imports.count()).isZero();
    assertThat(jobs.all()).isEmpty();
  }

  private JobId handedIn(String file) throws IOException {
    try (var intake = service.begin(admin.asActor())) {
      try (var out = intake.file(Optional.of(MovieFile.Format.CSV))) {
        out.write(file.getBytes(UTF_8));
      }
      return intake.complete().id();
    }
  }

  private Job ran(JobId id) {
    runner.run(id, "one");
    return jobs.find(id).orElseThrow();
  }
}
