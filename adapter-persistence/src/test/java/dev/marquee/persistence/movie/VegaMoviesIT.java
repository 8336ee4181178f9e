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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A well-known file of real films, and as dirty as they are; it is not part of this project. */
final class VegaMoviesIT {

  private static final Path FILE = Path.of("../../shared/data/vega-movies.json");

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final List<RefusedRow> refused = new ArrayList<>();

  @BeforeAll
  static void needsTheFile() {
    var there = Files.exists(FILE);
    if (!there) {
      System.out.println("VegaMoviesIT is skipped: there is no " + FILE);
    }
    assumeTrue(there);
  }

  @Test
  void whatIsLoadableIsLoadedAndTheRestIsListed() throws IOException {
    assertThat(load()).isEqualTo(new LoadSummary(3_185, 0, 0, 0, 16));
    assertThat(refused).hasSize(16);
    assertThat(refused)
        .filteredOn(row -> row.column().equals("released"))
        .hasSize(15)
        .allMatch(row -> row.reason().equals("must be between 1870 and 2031"));
    assertThat(refused).contains(new RefusedRow(3_054, "title", "required", "must be given"));
    assertThat(persistence.ask("select released from movies where title = '300'"))
        .isEqualTo("2007");
    assertThat(persistence.ask("select count(*) from movies where rating is null"))
        .isEqualTo("211");
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    load();

    assertThat(load()).isEqualTo(new LoadSummary(0, 0, 3_185, 0, 16));
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
    refused.clear();
    try (var content = Files.newInputStream(FILE)) {
      return service.load(
          new Actor.Operator("test"),
          new Source(content, Format.JSON),
          LoadWatch.forRefusals(refused::add));
    }
  }
}
