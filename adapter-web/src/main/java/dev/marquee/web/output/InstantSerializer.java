package dev.marquee.web.output;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Times in UTC with six digits of a second, always: what a write answers equals what a read
 * answers, and the order of texts is the order of times.
 */
@Singleton
final class InstantSerializer implements Serializer<Instant> {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  @Override
  public void serialize(
      Encoder encoder, EncoderContext context, Argument<? extends Instant> type, Instant value)
      throws IOException {
    encoder.encodeString(FORMAT.format(value));
  }
}
