package dev.marquee.web.condition;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Gives controllers the {@link Conditions} of the request. */
@Singleton
final class ConditionsBinder implements TypedRequestArgumentBinder<Conditions> {

  private final boolean demanded;

  ConditionsBinder(@Value("${marquee.web.require-if-match:false}") boolean demanded) {
    this.demanded = demanded;
  }

  @Override
  public Argument<Conditions> argumentType() {
    return Argument.of(Conditions.class);
  }

  @Override
  public BindingResult<Conditions> bind(
      ArgumentConversionContext<Conditions> context, HttpRequest<?> request) {
    var conditions =
        new Conditions(
            values(request, HttpHeaders.IF_MATCH),
            values(request, HttpHeaders.IF_NONE_MATCH),
            demanded);
    return () -> Optional.of(conditions);
  }

  private static List<String> values(HttpRequest<?> request, String header) {
    return request.getHeaders().getAll(header).stream().map(String::strip).toList();
  }
}
