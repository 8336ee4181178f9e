package dev.marquee.domain.movie;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GenresTest {

  @Test
  void keepsItsOrderAndNoNameTwice() {
    assertThat(new Genres(List.of("Noir", "Drama", " Noir ", "noir")).names())
        .containsExactly("Noir", "Drama", "noir");
  }

  @Test
  void composesItsNames() {
    assertThat(new Genres(List.of("Come\u0301die", "Com\u00e9die")).names())
        .containsExactly("Com\u00e9die");
  }

  @Test
  void hasTenNamesAtMost() {
    assertThat(new Genres(numbered(10)).names()).hasSize(10);
    assertThat(violationsOf(() -> new Genres(numbered(11)))).containsExactly("too_many");
  }

  @Test
  void hasFiftyCodePointsPerNameAtMost() {
    assertThat(new Genres(List.of("🎬".repeat(50))).names()).hasSize(1);
    assertThat(violationsOf(() -> new Genres(List.of("Drama", "🎬".repeat(51)))))
        .containsExactly("1 too_long");
  }

  @Test
  void saysOfEveryNameWhatIsWrongWithIt() {
    assertThat(violationsOf(() -> new Genres(List.of("", "Drama", "two\nlines"))))
        .containsExactly("0 required", "2 invalid_character");
  }

  @Test
  void mayBeUnknown() {
    assertThat(Genres.UNKNOWN.names()).isEmpty();
    assertThat(new Genres(List.of())).isEqualTo(Genres.UNKNOWN);
  }

  @Test
  void staysAsItIsWhateverBecomesOfTheList() {
    var names = new ArrayList<>(List.of("Drama"));
    var genres = new Genres(names);

    names.add("Noir");

    assertThat(genres.names()).containsExactly("Drama");
  }

  private static List<String> numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> "Genre " + i).toList();
  }
}
