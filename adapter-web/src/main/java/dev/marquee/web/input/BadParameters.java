package dev.marquee.web.input;

import dev.marquee.domain.error.Violation;
import java.util.List;

/**
 * Parameters of the query that break a rule: 422, pointing at parameters rather than into a body.
 */
public final class BadParameters extends BadInput {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  BadParameters(List<Violation> violations) {
    super("bad parameters");
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
