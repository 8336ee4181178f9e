package dev.marquee.web.cache;

import dev.marquee.web.server.Exchange;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers their {@link Keep}. */
@Singleton
final class KeepBinder implements TypedRequestArgumentBinder<Keep> {

  @Override
  public Argument<Keep> argumentType() {
    return Argument.of(Keep.class);
  }

  @Override
  public BindingResult<Keep> bind(ArgumentConversionContext<Keep> context, HttpRequest<?> request) {
    return () -> Optional.of(new Keep(Exchange.of(request)));
  }
}
