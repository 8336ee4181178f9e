package dev.marquee.web.server;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Gives controllers their {@link ArrivingBody}. */
@Singleton
final class ArrivingBodyBinder implements TypedRequestArgumentBinder<ArrivingBody> {

  @Override
  public Argument<ArrivingBody> argumentType() {
    return Argument.of(ArrivingBody.class);
  }

  @Override
  public BindingResult<ArrivingBody> bind(
      ArgumentConversionContext<ArrivingBody> context, HttpRequest<?> request) {
    var content = ((ServerHttpRequest<?>) request).byteBody().toInputStream();
    var body = new ArrivingBody(request.getContentType(), new Arriving(content, request));
    return () -> Optional.of(body);
  }

  /** Says why a body broke off in our words. */
  private static final class Arriving extends FilterInputStream {

    private final Exchange exchange;

    Arriving(InputStream content, HttpRequest<?> request) {
      super(content);
      this.exchange = Exchange.of(request);
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      try {
        return super.read(target, offset, length);
      } catch (IOException broken) {
        throw exchange.refused().orElseGet(() -> Refused.because(broken));
      }
    }
  }
}
