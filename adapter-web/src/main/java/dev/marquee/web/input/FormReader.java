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

/** Gives controllers their {@code @Body Form}. */
@Singleton
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
final class FormReader implements MessageBodyReader<Form> {

  @Override
  public Form read(
      Argument<Form> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
    try {
      var bytes = body.readAllBytes();
      return new Form(
          mediaType != null && mediaType.matches(MediaType.MULTIPART_FORM_DATA_TYPE)
              ? Multipart.parse(mediaType, bytes)
              : UrlEncoded.parse(Utf8.decode(bytes)));
    } catch (IOException e) {
      throw new CodecException("the body cannot be read", e);
    }
  }
}
