package dev.marquee.domain.movie;

import dev.marquee.domain.error.InvalidInput;
import java.util.regex.Pattern;

/**
 * A title's name at IMDb: {@code tt} and 7 to 10 digits. Unique in the catalogue, which the store
 * sees to.
 */
public record ImdbId(String value) {

  private static final Pattern FORM = Pattern.compile("tt[0-9]{7,10}");

  /**
   * @throws InvalidInput {@code invalid_imdb_id}
   */
  public ImdbId {
    if (!FORM.matcher(value).matches()) {
      throw InvalidInput.of("invalid_imdb_id", "must be tt and 7 to 10 digits");
    }
  }
}
