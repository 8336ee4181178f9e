package dev.marquee.web.page;

import dev.marquee.web.input.UrlEncoded;
import dev.marquee.web.server.Exchange;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

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
    var paging = new Paging(cursors, prefix, request.getPath(), asked(request));
    return () -> Optional.of(paging);
  }

  /** What comes twice is refused where it is read. */
  private static Map<String, String> asked(HttpRequest<?> request) {
    var query = Objects.requireNonNullElse(request.getUri().getRawQuery(), "");
    return UrlEncoded.parse(query).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, asked -> asked.getValue().getFirst()));
  }
}
