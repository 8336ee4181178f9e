package dev.marquee.web.input;

import dev.marquee.domain.error.Violation;
import java.util.List;

/**
 * A token request that misses, repeats or misspells a parameter: 400 {@code invalid_request} (RFC
 * 6749, 5.2).
 */
public final class InvalidRequest extends BadInput {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  InvalidRequest(List<Violation> violations) {
    super("invalid request");
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
