package dev.marquee.domain.movie;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.testing.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MovieTest {

  private static final List<Permission> ALL = List.of(Permission.values());

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
