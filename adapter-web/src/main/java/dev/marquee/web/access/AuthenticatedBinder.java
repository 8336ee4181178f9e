package dev.marquee.web.access;

import dev.marquee.application.auth.Authenticated;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers of routes for members who calls, and from which session. */
@Singleton
final class AuthenticatedBinder implements TypedRequestArgumentBinder<Authenticated> {

  @Override
  public Argument<Authenticated> argumentType() {
    return Argument.of(Authenticated.class);
  }

  @Override
  public BindingResult<Authenticated> bind(
      ArgumentConversionContext<Authenticated> context, HttpRequest<?> request) {
    var caller = Caller.signedIn(request);
    return () -> Optional.of(caller);
  }
}
