package dev.marquee.domain.user;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Text;
import java.util.regex.Pattern;

/**
 * An e-mail address of at most {@value #MAX} code points: the form that browsers accept in an
 * e-mail field (WHATWG HTML, "valid e-mail address"), opened to letters beyond ASCII (RFC 6531),
 * with a dot in the domain. Whether mail arrives is another question. Unique among accounts
 * ignoring case, which the store sees to.
 */
public record EmailAddress(String value) {

  public static final int MAX = 120;

  private static final String AT_MOST_64_BEFORE_AT = "(?=[^@]{1,64}@)";
  private static final String LABEL =
      "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?";
  private static final String ATOM = "[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern FORM =
      Pattern.compile(
          AT_MOST_64_BEFORE_AT + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

  /**
   * @throws InvalidInput {@code required}, {@code too_long}, {@code invalid_character} or {@code
   *     invalid_email}
   */
  public EmailAddress {
    value = Text.line(value, MAX);
    if (!FORM.matcher(value).matches()) {
      throw InvalidInput.of("invalid_email", "must be an e-mail address");
    }
  }

  /** The address as it is compared: two that differ in case only have the same key. */
  public String key() {
    return Text.ignoringCase(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
