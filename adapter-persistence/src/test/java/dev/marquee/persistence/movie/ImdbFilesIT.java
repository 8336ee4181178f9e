package dev.marquee.persistence.movie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.movie.LoadSummary;
import dev.marquee.application.movie.LoadWatch;
import dev.marquee.application.movie.MovieBulkStore;
import dev.marquee.application.movie.MovieFile;
import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.application.movie.MovieFile.Source;
import dev.marquee.application.movie.MovieLoadService;
import dev.marquee.application.movie.RefusedRow;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.FakeOrigins;
import dev.marquee.domain.access.Actor;
import dev.marquee.persistence.testing.PersistenceExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A pair of files as IMDb gives them; they are not part of this project. */
final class ImdbFilesIT {

  private static final Path BASICS = Path.of("../../shared/data/title.basics.tsv.gz");
  private static final Path RATINGS = Path.of("../../shared/data/title.ratings.tsv.gz");
  private static final int TITLES = 36_273;

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final List<RefusedRow> refused = new ArrayList<>();

  @BeforeAll
  static void needsTheFiles() {
    var there = Files.exists(BASICS) && Files.exists(RATINGS);
    if (!there) {
      System.out.println("ImdbFilesIT is skipped: there is no " + BASICS);
    }
    assumeTrue(there);
  }

  @Test
  void everyTitleIsAccountedForAndTheSecondTimeNothingChanges() throws IOException {
    var first = load();
    var second = load();

    assertThat(first).isEqualTo(new LoadSummary(TITLES, 0, 0, 0, 0));
    assertThat(second).isEqualTo(new LoadSummary(0, 0, TITLES, 0, 0));
    assertThat(refused).isEmpty();
    assertThat(persistence.ask("select count(*) from movies where rating is not null"))
        .isEqualTo("25408");
    assertThat(
            persistence.ask(
                "select rating || ' ' || votes from movies where imdb_id = 'tt0000002'"))
        .isEqualTo("9.1 2021");
  }

  private LoadSummary load() throws IOException {
    var clock = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    var service =
        new MovieLoadService(
            persistence.get(MovieFile.class),
            persistence.get(MovieBulkStore.class),
            new Audit(persistence.get(AuditLog.class), new FakeOrigins(), clock),
            persistence.get(Transactions.class),
            clock);
    try (var basics = Files.newInputStream(BASICS);
        var ratings = Files.newInputStream(RATINGS)) {
      var source = new Source(basics, Format.IMDB, Optional.of(ratings));
      return service.load(new Actor.Operator("test"), source, LoadWatch.forRefusals(refused::add));
    }
  }
}
