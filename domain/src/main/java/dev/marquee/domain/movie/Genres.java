package dev.marquee.domain.movie;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Text;
import java.util.List;

/**
 * What kinds of film it is: up to {@value #MAX} different names in the order given, none when
 * unknown.
 */
public record Genres(List<String> names) {

  public static final int MAX = 10;
  public static final int MAX_NAME = 50;
  public static final Genres UNKNOWN = new Genres(List.of());

  /**
   * @throws InvalidInput {@code too_many}, or what is wrong with a name
   */
  public Genres {
    names = names.stream().map(name -> Text.line(name, MAX_NAME)).distinct().toList();
    if (names.size() > MAX) {
      throw InvalidInput.of("too_many", "must be at most " + MAX);
    }
  }
}
