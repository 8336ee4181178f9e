package dev.marquee.web.idempotency;

import dev.marquee.application.idempotency.Idempotency;
import dev.marquee.application.idempotency.IdempotencyKey;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.web.input.Malformed;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives controllers their {@link Once}. */
@Singleton
final class OnceBinder implements TypedRequestArgumentBinder<Once> {

  private static final String HEADER = "Idempotency-Key";

  /** A string as the draft writes it (RFC 9651, 3.3.3); the bare form is what most clients send. */
  private static final Pattern QUOTED = Pattern.compile("\"(.*)\"");

  private final Idempotency idempotency;
  private final KeptAnswers answers;

  OnceBinder(Idempotency idempotency, KeptAnswers answers) {
    this.idempotency = idempotency;
    this.answers = answers;
  }

  @Override
  public Argument<Once> argumentType() {
    return Argument.of(Once.class);
  }

  @Override
  public BindingResult<Once> bind(ArgumentConversionContext<Once> context, HttpRequest<?> request) {
    var route = request.getMethodName() + " " + request.getPath();
    var once = new Once(idempotency, answers, key(request), route);
    return () -> Optional.of(once);
  }

  private static Optional<IdempotencyKey> key(HttpRequest<?> request) {
    var values = request.getHeaders().getAll(HEADER);
    return switch (values.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(key(values.getFirst()));
      default -> throw malformed("must be sent once");
    };
  }

  private static IdempotencyKey key(String value) {
    try {
      return new IdempotencyKey(QUOTED.matcher(value).replaceFirst("$1"));
    } catch (InvalidInput refused) {
      throw malformed(refused.violations().getFirst().detail());
    }
  }

  private static Malformed malformed(String why) {
    return new Malformed("malformed_idempotency_key", HEADER + " " + why);
  }
}
