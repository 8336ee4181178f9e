package dev.marquee.web.input;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Gives controllers their {@code @Body JsonBody}. */
@Singleton
@Consumes({MediaType.APPLICATION_JSON, JsonBody.MERGE_PATCH})
final class JsonBodyReader implements MessageBodyReader<JsonBody> {

  @Override
  public JsonBody read(
      Argument<JsonBody> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
    try {
      return JsonBody.parse(body.readAllBytes());
    } catch (IOException e) {
      throw new CodecException("the body cannot be read", e);
    }
  }
}
