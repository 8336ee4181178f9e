package dev.marquee.web.input;

import dev.marquee.domain.error.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The parameters of a token request, urlencoded or multipart. Unknown ones are ignored, repeated
 * ones refused (RFC 6749, 3.2).
 */
public final class Form {

  private final Map<String, List<String>> sent;

  Form(Map<String, List<String>> sent) {
    this.sent = sent;
  }

  /**
   * Judges all parameters, then builds what they make.
   *
   * @param reading names the parameters, and answers how to build the whole of them
   * @throws InvalidRequest with everything that is wrong
   */
  public <T> T read(Function<Fields<String>, Supplier<T>> reading) {
    try {
      var fields = Parameters.of(sent);
      var whole = reading.apply(fields);
      fields.judged();
      return whole.get();
    } catch (InvalidInput e) {
      throw new InvalidRequest(e.violations());
    }
  }
}
