package dev.marquee.web.input;

import dev.marquee.domain.error.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The parameters of a query. A controller that takes them knows all of them: others are refused.
 */
public final class QueryParams {

  private final Map<String, List<String>> sent;

  QueryParams(Map<String, List<String>> sent) {
    this.sent = sent;
  }

  /**
   * The parameters of a query as it was sent.
   *
   * @throws Malformed when it cannot be decoded
   */
  public static QueryParams parse(String query) {
    return new QueryParams(UrlEncoded.parse(query));
  }

  /** Whether there is such a parameter. */
  public boolean has(String name) {
    return sent.containsKey(name);
  }

  /**
   * Judges all parameters, then builds what they make.
   *
   * @param reading names the parameters, and answers how to build the whole of them
   * @throws BadParameters with everything that is wrong: {@code repeated} for what came twice,
   *     {@code unknown_parameter} for what was not named
   */
  public <T> T read(Function<Fields<String>, Supplier<T>> reading) {
    try {
      var fields = Parameters.of(sent);
      var whole = reading.apply(fields);
      fields.refuseOthers("unknown_parameter");
      fields.judged();
      return whole.get();
    } catch (InvalidInput e) {
      throw new BadParameters(e.violations());
    }
  }
}
