package dev.marquee.domain.movie;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Violations;
import dev.marquee.domain.shared.Text;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What kinds of film it is: up to {@value #MAX} names in the order given, each once, none when
 * unknown.
 */
public record Genres(List<String> names) {

  public static final int MAX = 10;
  public static final int MAX_NAME = 50;
  public static final Genres UNKNOWN = new Genres(List.of());

  /**
   * @throws InvalidInput {@code too_many}, or what is wrong with each name, by its position from 0
   */
  public Genres {
    if (names.size() > MAX) {
      throw InvalidInput.of("too_many", "must be at most " + MAX);
    }
    names = lines(names);
  }

  private static List<String> lines(List<String> names) {
    var violations = new Violations();
    var lines = new LinkedHashSet<String>();
    for (var i = 0; i < names.size(); i++) {
      var name = names.get(i);
      violations.check(Integer.toString(i), () -> Text.line(name, MAX_NAME)).ifPresent(lines::add);
    }
    violations.throwIfAny();
    return List.copyOf(lines);
  }
}
