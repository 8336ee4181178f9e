package dev.marquee.web.page;

import dev.marquee.web.server.Exchange;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;

/** Gives controllers of lists their {@link Paging}. */
@Singleton
final class PagingBinder implements TypedRequestArgumentBinder<Paging> {

  private final Cursors cursors;

  PagingBinder(Cursors cursors) {
    this.cursors = cursors;
  }

  @Override
  public Argument<Paging> argumentType() {
    return Argument.of(Paging.class);
  }

  @Override
  public BindingResult<Paging> bind(
      ArgumentConversionContext<Paging> context, HttpRequest<?> request) {
    var prefix = Exchange.of(request).prefix();
    var query = Objects.requireNonNullElse(request.getUri().getRawQuery(), "");
    var paging = Paging.of(cursors, prefix, request.getPath(), query);
    return () -> Optional.of(paging);
  }
}
