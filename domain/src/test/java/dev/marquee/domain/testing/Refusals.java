package dev.marquee.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.domain.error.DomainException;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Violation;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How a test asks what was refused. */
public final class Refusals {

  private Refusals() {}

  /** The code of the refusal that the attempt has to end with. */
  public static String codeOf(ThrowingCallable attempt) {
    return refusal(DomainException.class, attempt).code();
  }

  /**
   * The rules that the attempt has to break, each as {@code "field code"}, or {@code "code"} where
   * a value was judged on its own.
   */
  public static List<String> violationsOf(ThrowingCallable attempt) {
    return refusal(InvalidInput.class, attempt).violations().stream().map(Refusals::line).toList();
  }

  private static <T extends DomainException> T refusal(Class<T> kind, ThrowingCallable attempt) {
    var refused = catchThrowableOfType(kind, attempt);
    assertThat(refused).as("a refusal").isNotNull();
    return refused;
  }

  private static String line(Violation violation) {
    return (violation.field() + " " + violation.code()).strip();
  }
}
