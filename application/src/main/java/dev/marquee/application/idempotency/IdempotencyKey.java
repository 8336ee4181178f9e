package dev.marquee.application.idempotency;

import dev.marquee.domain.error.InvalidInput;
import java.util.regex.Pattern;

/**
 * What a client calls one request of its own, so that it may send it again
 * (draft-ietf-httpapi-idempotency-key-header).
 *
 * @param value 1 to {@value #MAX} printable characters of ASCII without spaces
 */
public record IdempotencyKey(String value) {

  public static final int MAX = 255;

  private static final Pattern FORM = Pattern.compile("[!-~]{1," + MAX + "}");

  /** Refuses another form: {@code invalid_form}. */
  public IdempotencyKey {
    if (!FORM.matcher(value).matches()) {
      throw InvalidInput.of("invalid_form", "must be 1 to " + MAX + " printable ASCII characters");
    }
  }
}
