package dev.marquee.web.client;

import dev.marquee.application.auth.ClientInfo;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;

/** Gives controllers where a request comes from. */
@Singleton
final class ClientInfoBinder implements TypedRequestArgumentBinder<ClientInfo> {

  private final ClientAddress address;

  ClientInfoBinder(ClientAddress address) {
    this.address = address;
  }

  @Override
  public Argument<ClientInfo> argumentType() {
    return Argument.of(ClientInfo.class);
  }

  @Override
  public BindingResult<ClientInfo> bind(
      ArgumentConversionContext<ClientInfo> context, HttpRequest<?> request) {
    var agent = Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.USER_AGENT), "");
    return () -> Optional.of(new ClientInfo(address.of(request), agent));
  }
}
