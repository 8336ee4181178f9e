package dev.marquee.web.input;

import dev.marquee.domain.error.Violation;
import java.util.List;

/** A token request that cannot be answered: 400 with an {@code error} of RFC 6749, 5.2. */
public final class InvalidRequest extends BadInput {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Violation> violations;

  /** It misses, repeats or misspells parameters. */
  InvalidRequest(List<Violation> violations) {
    this("invalid_request", violations);
  }

  private InvalidRequest(String code, List<Violation> violations) {
    super(code);
    this.code = code;
    this.violations = List.copyOf(violations);
  }

  /** It asks in a way that is not offered. */
  public static InvalidRequest unsupportedGrantType() {
    return new InvalidRequest("unsupported_grant_type", List.of());
  }

  public String code() {
    return code;
  }

  public List<Violation> violations() {
    return violations;
  }
}
