package dev.marquee.persistence.movie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.movie.LoadWatch;
import dev.marquee.application.movie.MovieBulkStore;
import dev.marquee.application.movie.MovieFile;
import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.application.movie.MovieFile.Source;
import dev.marquee.application.movie.MovieLoadService;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.FakeOrigins;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieOrder;
import dev.marquee.domain.movie.MovieSearch;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.TitleSearch;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.persistence.page.PageSql;
import dev.marquee.persistence.testing.PersistenceExtension;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Searches and lists among ten thousand films; the benchmark does the same among two million. */
final class LargeCatalogueIT {

  private static final Path HOUSE = Path.of("..");
  private static final int FILMS = 10_000;

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @BeforeEach
  void load() throws IOException {
    var loads =
        new MovieLoadService(
            persistence.get(MovieFile.class),
            persistence.get(MovieBulkStore.class),
            new Audit(persistence.get(AuditLog.class), new FakeOrigins(), Clock.systemUTC()),
            persistence.get(Transactions.class),
            Clock.systemUTC());
    var java = ProcessHandle.current().info().command().orElseThrow();
    var generator =
        new ProcessBuilder(java, "docs/benchmarks/Films.java", String.valueOf(FILMS))
            .directory(HOUSE.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var films = generator.getInputStream()) {
      var source = new Source(films, Format.CSV);
      var loaded = loads.load(new Actor.Operator("test"), source, LoadWatch.forRefusals(row -> {}));
      assertThat(loaded.inserted()).isEqualTo(FILMS);
    }
  }

  @Test
  void theRightFilmComesFirst() throws IOException {
    var wrong = new ArrayList<String>();
    var cases = Files.readAllLines(HOUSE.resolve("docs/benchmarks/search.tsv"));
    for (var line : cases) {
      var cells = line.split("\t", -1);
      if (!first(cells[1]).equals(cells[2])) {
        wrong.add(line + ": " + first(cells[1]));
      }
    }

    assertThat(cases).hasSize(20);
    assertThat(wrong).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void everySearchAndListHasItsIndex() {
    var wanted = new TitleSearch("shawshank redemption");
    var good = MovieFilter.of(new ReleaseYear(1990), Rating.of("9.0"));

    for (var tier : SearchTier.values()) {
      var found = tier.found(MovieList.of(MovieFilter.ALL), wanted).with("rank");
      assertThat(plan(PageSql.of(found, Found.BEST_MATCH_FIRST, PageRequest.FIRST)))
          .contains("movies_search_words", "movies_search_text")
          .doesNotContain("Seq Scan");
    }
    assertThat(plan(PageSql.of(MovieList.of(good), MovieOrder.BEST_FIRST, PageRequest.FIRST)))
        .contains("movies_best_first");
    for (var order :
        List.of(
            MovieOrder.BY_ID,
            MovieOrder.BEST_FIRST,
            Order.ascending(MovieOrder.TITLE).thenAscending(MovieOrder.ID),
            Order.descending(MovieOrder.RELEASED).thenDescending(MovieOrder.ID),
            Order.descending(MovieOrder.VOTES).thenAscending(MovieOrder.ID))) {
      assertThat(plan(PageSql.of(MovieList.of(MovieFilter.ALL), order, PageRequest.FIRST)))
          .contains("Index Scan")
          .doesNotContain("Seq Scan");
    }
  }

  private static String first(String wanted) {
    var page =
        persistence
            .get(MovieSearch.class)
            .find(new TitleSearch(wanted), MovieFilter.ALL, Optional.empty(), PageRequest.first(1));
    return page.items().isEmpty() ? "nothing" : page.items().get(0).details().title().value();
  }

  /** Reading the whole table suits ten thousand films better, so it is forbidden. */
  private static String plan(PageSql list) {
    var jdbc = persistence.get(JdbcOperations.class);
    return persistence
        .get(Transactions.class)
        .read(() -> {
          jdbc.prepareStatement("set local enable_seqscan = off", set -> set.execute());
          return jdbc.prepareStatement(
              "explain " + list.sql(),
              statement -> {
                list.bind(statement);
                try (var lines = statement.executeQuery()) {
                  var plan = new StringBuilder();
                  while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                  }
                  return plan.toString();
                }
              });
        });
  }
}
