package dev.marquee.web.input;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;

/** Gives controllers their {@link QueryParams}. */
@Singleton
final class QueryParamsBinder implements TypedRequestArgumentBinder<QueryParams> {

  @Override
  public Argument<QueryParams> argumentType() {
    return Argument.of(QueryParams.class);
  }

  @Override
  public BindingResult<QueryParams> bind(
      ArgumentConversionContext<QueryParams> context, HttpRequest<?> request) {
    var query = Objects.requireNonNullElse(request.getUri().getRawQuery(), "");
    var params = QueryParams.parse(query);
    return () -> Optional.of(params);
  }
}
