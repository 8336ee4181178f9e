package dev.marquee.web.server;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers their {@link Links}. */
@Singleton
final class LinksBinder implements TypedRequestArgumentBinder<Links> {

  @Override
  public Argument<Links> argumentType() {
    return Argument.of(Links.class);
  }

  @Override
  public BindingResult<Links> bind(
      ArgumentConversionContext<Links> context, HttpRequest<?> request) {
    return () -> Optional.of(new Links(Exchange.of(request).prefix()));
  }
}
