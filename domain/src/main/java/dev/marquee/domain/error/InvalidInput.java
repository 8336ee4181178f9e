package dev.marquee.domain.error;

import java.util.List;
import java.util.stream.Collectors;

/** Values that break a rule. Holds every broken field at once, at least one. */
public final class InvalidInput extends DomainException {

  private static final long serialVersionUID = 1L;

  /** The code of the whole; the single rules have codes of their own. */
  public static final String CODE = "invalid_input";

  private final transient List<Violation> violations;

  InvalidInput(List<Violation> violations) {
    super(CODE, violations.stream().map(InvalidInput::line).collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  /** A value refused on its own, before anybody knows which field it was meant for. */
  public static InvalidInput of(String code, String detail) {
    return at("", code, detail);
  }

  /** One broken field. */
  public static InvalidInput at(String field, String code, String detail) {
    return new InvalidInput(List.of(new Violation(field, code, detail)));
  }

  /** Never empty, in the order in which the fields were judged. */
  public List<Violation> violations() {
    return violations;
  }

  private static String line(Violation violation) {
    return violation.field().isEmpty()
        ? violation.detail()
        : violation.field() + ": " + violation.detail();
  }
}
