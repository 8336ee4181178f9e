package dev.marquee.web.input;

import dev.marquee.domain.error.Violations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters that may each come once. */
final class Parameters {

  private Parameters() {}

  static Fields<String> of(Map<String, List<String>> sent) {
    var once = new LinkedHashMap<String, Optional<String>>();
    var violations = new Violations();
    sent.forEach((name, values) -> {
      once.put(name, Optional.of(values.getFirst()));
      if (values.size() > 1) {
        violations.add(Pointer.token(name), "repeated", "must be given once");
      }
    });
    return new Fields<>(once, violations);
  }
}
