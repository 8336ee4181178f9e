package dev.marquee.application.movie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.testing.DirectTransactions;
import dev.marquee.application.testing.FakeOrigins;
import dev.marquee.application.testing.InMemoryAuditLog;
import dev.marquee.application.testing.MutableClock;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.testing.InMemoryMovieRepository;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.testing.Samples;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Over a file of its own words: one film a line, {@code title;released}. */
final class MovieLoadServiceTest {

  private static final String FILE =
      "Metropolis;1927\nTalkie;27\nTwins;1988\nTwins;1988\nEpisode;1\n";
  private static final Actor SHELL = new Actor.Operator("root");

  private final InMemoryMovieRepository movies = new InMemoryMovieRepository();
  private final InMemoryAuditLog trail = new InMemoryAuditLog(new InMemoryUserRepository());
  private final Clock clock = new MutableClock(Samples.NOW);
  private final List<RefusedRow> refused = new ArrayList<>();
  private final MovieLoadService service =
      new MovieLoadService(
          new LinesOfFilms(),
          new FirstComers(movies),
          new Audit(trail, new FakeOrigins(), clock),
          new DirectTransactions(movies, trail),
          clock);

  @Test
  void everyRowIsAccountedFor() {
    var summary = load(SHELL, FILE);

    assertThat(summary).isEqualTo(new LoadSummary(2, 0, 0, 1, 2));
    assertThat(summary.rows()).isEqualTo(FILE.lines().count());
    assertThat(refused)
        .extracting(row -> row.line() + " " + row.column() + " " + row.code())
        .containsExactlyInAnyOrder("2 released out_of_range", "4  duplicate_in_file");
    assertThat(titles()).containsExactly("Metropolis", "Twins");
  }

  @Test
  void aSummaryAddsUp() {
    assertThat(new LoadSummary(1, 10, 100, 1_000, 10_000).rows()).isEqualTo(11_111);
  }

  @Test
  void theYearRuleIsThatOfTheClock() {
    load(SHELL, "Soon;2031\nLater;2032\n");

    assertThat(titles()).containsExactly("Soon");
  }

  @Test
  void nothingIsLoadedOfAFileThatBreaksOff() {
    assertThatThrownBy(() -> load(SHELL, "Metropolis;1927\nTwi"))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("line 2 breaks off");
    assertThat(titles()).isEmpty();
  }

  @Test
  void aRehearsalSaysTheSameAndDoesNothing() {
    var rehearsed = service.rehearse(SHELL, source(FILE), LoadWatch.forRefusals(refused::add));

    assertThat(rehearsed).isEqualTo(new LoadSummary(2, 0, 0, 1, 2));
    assertThat(refused).hasSize(2);
    assertThat(titles()).isEmpty();
    assertThat(load(SHELL, FILE)).isEqualTo(rehearsed);
  }

  @Test
  void aRehearsalOfABrokenFileFailsAlike() {
    assertThatThrownBy(
            () -> service.rehearse(SHELL, source("Twi"), LoadWatch.forRefusals(refused::add)))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("line 1 breaks off");
  }

  @Test
  void onlyAdminsLoad() {
    var member = new Actor.Member(7, "user");

    assertThatThrownBy(() -> load(member, FILE)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> load(Actor.anonymous(), FILE)).isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(
            () -> service.rehearse(member, source(FILE), LoadWatch.forRefusals(refused::add)))
        .isInstanceOf(Forbidden.class);
    assertThat(titles()).isEmpty();
    assertThat(load(new Actor.Member(8, "admin"), FILE).inserted()).isEqualTo(2);
  }

  private LoadSummary load(Actor actor, String file) {
    return service.load(actor, source(file), LoadWatch.forRefusals(refused::add));
  }

  private static MovieFile.Source source(String file) {
    return new MovieFile.Source(
        new ByteArrayInputStream(file.getBytes(UTF_8)), MovieFile.Format.CSV);
  }

  private List<String> titles() {
    return Stream.iterate(1L, id -> id + 1)
        .map(id -> movies.find(new MovieId(id)))
        .takeWhile(Optional::isPresent)
        .map(film -> film.orElseThrow().details().title().value())
        .toList();
  }

  /** Takes the first of each kind, at once. */
  private record FirstComers(InMemoryMovieRepository movies) implements MovieBulkStore {

    @Override
    public Outcome merge(Iterator<Row> rows, Consumer<RefusedRow> refused) {
      var seen = new HashSet<MovieDetails>();
      var rejected = 0;
      while (rows.hasNext()) {
        var row = rows.next();
        if (seen.add(row.details())) {
          movies.insert(row.details());
        } else {
          refused.accept(new RefusedRow(row.line(), "", "duplicate_in_file", "came before"));
          rejected++;
        }
      }
      return new Outcome(seen.size(), 0, 0, rejected);
    }
  }
}
