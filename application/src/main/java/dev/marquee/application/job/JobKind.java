package dev.marquee.application.job;

import dev.marquee.domain.error.InvalidInput;
import java.util.regex.Pattern;

/**
 * What a job does: a noun and a verb.
 *
 * @param value such as {@code post.publish}; stored, so it is never renamed
 */
public record JobKind(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z]{1,24}\\.[a-z]{1,24}");

  /** Refuses another form: {@code invalid_form}. */
  public JobKind {
    if (!FORM.matcher(value).matches()) {
      throw InvalidInput.of("invalid_form", "must be two words of lower case, parted by a dot");
    }
  }
}
