package dev.marquee.domain.movie;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.testing.Samples;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MovieTest {

  private static final List<Permission> ALL = List.of(Permission.values());
  private static final Actor ADMIN = new Actor.Member(8, "admin");
  private static final MovieChanges CHANGES =
      new MovieChanges(
          Change.keep(),
          Change.keep(),
          Change.keep(),
          Change.keep(),
          Change.keep(),
          Change.keep(),
          Change.keep());

  static Stream<Arguments> whoMayWhat() {
    return Stream.of(
        Arguments.of(Actor.anonymous(), List.of()),
        Arguments.of(new Actor.Member(7, "user"), List.of(Permission.VIEW)),
        Arguments.of(new Actor.Member(8, "admin"), ALL),
        Arguments.of(new Actor.Operator("root"), ALL));
  }

  @ParameterizedTest
  @MethodSource("whoMayWhat")
  void membersReadAndAdminsWrite(Actor actor, List<Permission> permissions) {
    var film = new Movie(new MovieId(1), Samples.obscureFilm("Nosferatu", 1922), 1);

    assertThat(ALL.stream().filter(permission -> actor.may(film, permission)))
        .containsExactlyElementsOf(permissions);
    assertThat(ALL.stream().filter(permission -> actor.may(Movie.CATALOGUE, permission)))
        .containsExactlyElementsOf(permissions);
  }

  @Test
  void anEditChangesWhatItNamesAndKeepsTheRest() {
    var film =
        new Movie(
            new MovieId(1), Samples.withImdbId(Samples.film("Heat", 1995, "8.3"), "tt0113277"), 4);

    assertThat(film.edit(ADMIN, CHANGES)).isEqualTo(film);
    assertThat(
            film.edit(
                ADMIN,
                new MovieChanges(
                    Change.to(new MovieTitle("Ronin")),
                    Change.to(new ReleaseYear(1998)),
                    Change.to(Rating.of("7.2")),
                    Change.to(Optional.of(new Votes(5))),
                    Change.to(new Genres(List.of("Crime"))),
                    Change.to(Optional.of(new RuntimeMinutes(122))),
                    Change.to(Optional.empty()))))
        .isEqualTo(
            new Movie(
                film.id(),
                new MovieDetails(
                    new MovieTitle("Ronin"),
                    new ReleaseYear(1998),
                    Optional.of(Rating.of("7.2")),
                    Optional.of(new Votes(5)),
                    new Genres(List.of("Crime")),
                    Optional.of(new RuntimeMinutes(122)),
                    Optional.empty()),
                4));
  }

  @Test
  void otherDetailsMayNotLoseTheRating() {
    var rated = new Movie(new MovieId(1), Samples.film("Heat", 1995, "8.3"), 1);
    var unrated = new Movie(new MovieId(1), Samples.obscureFilm("Heat", 1995), 1);
    var lost = Samples.obscureFilm("Lost", 1911);

    assertThat(unrated.replace(ADMIN, lost).details()).isEqualTo(lost);
    assertThat(unrated.replace(ADMIN, rated.details())).isEqualTo(rated);
    assertThat(violationsOf(() -> rated.replace(ADMIN, lost))).containsExactly("rating required");
  }

  @Test
  void onlyAdminsChangeAFilm() {
    var film = new Movie(new MovieId(1), Samples.film("Heat", 1995, "8.3"), 1);
    var member = new Actor.Member(7, "user");

    assertThatThrownBy(() -> film.edit(member, CHANGES)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> film.replace(member, film.details())).isInstanceOf(Forbidden.class);
  }

  @Test
  void aTitleHasFiveHundredCodePointsAtMost() {
    assertThat(new MovieTitle("🎬".repeat(500)).value()).hasSize(1_000);
    assertThat(violationsOf(() -> new MovieTitle("🎬".repeat(501)))).containsExactly("too_long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1984", " Amélie ", "M", "π", "(500) Days of Summer"})
  void aTitleIsAnyLineOfText(String title) {
    assertThat(new MovieTitle(title).value()).isEqualTo(title.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b"})
  void aTitleIsNotBlank(String title) {
    assertThat(violationsOf(() -> new MovieTitle(title))).containsExactly("required");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, Integer.MAX_VALUE})
  void votesAreCounted(int votes) {
    assertThat(new Votes(votes).value()).isEqualTo(votes);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE})
  void votesAreNeverNegative(int votes) {
    assertThat(violationsOf(() -> new Votes(votes))).containsExactly("out_of_range");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100_000})
  void aFilmRunsForMinutes(int minutes) {
    assertThat(new RuntimeMinutes(minutes).value()).isEqualTo(minutes);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 100_001, Integer.MAX_VALUE})
  void aFilmRunsNeitherForNothingNorForEver(int minutes) {
    assertThat(violationsOf(() -> new RuntimeMinutes(minutes))).containsExactly("out_of_range");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void anIdIsPositive(long id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new MovieId(id));
  }
}
