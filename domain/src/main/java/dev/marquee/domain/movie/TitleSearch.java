package dev.marquee.domain.movie;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Text;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody remembers of a title: words in any order and case, with or without accents, of
 * which the last may be only begun. Letters may be wrong.
 *
 * @param value 1 to {@value #MAX} code points with up to {@value #MAX_WORDS} words, NFC, stripped,
 *     one line
 */
public record TitleSearch(String value) {

  public static final int MAX = 200;
  public static final int MAX_WORDS = 16;

  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /**
   * @throws InvalidInput {@code required} when there is no letter and no digit, {@code too_long},
   *     {@code too_many} or {@code invalid_character}
   */
  public TitleSearch {
    value = Text.line(value, MAX);
    var count = words(value).size();
    if (count == 0) {
      throw InvalidInput.of("required", "must have a letter or a digit");
    }
    if (count > MAX_WORDS) {
      throw InvalidInput.of("too_many", "must have at most " + MAX_WORDS + " words");
    }
  }

  /** Its words, at least one, without what stands between or in them that is no letter or digit. */
  public List<String> words() {
    return words(value);
  }

  private static List<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(APOSTROPHES.matcher(text).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
