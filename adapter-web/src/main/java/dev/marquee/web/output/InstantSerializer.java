package dev.marquee.web.output;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
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

  private static final int LAST_YEAR_OF_FOUR_DIGITS = 9_999;

  @Override
  public void serialize(
      Encoder encoder, EncoderContext context, Argument<? extends Instant> type, Instant value)
      throws IOException {
    encoder.encodeString(format(value));
  }

  /** The formatter takes longer than all the rest of a post. */
  private static String format(Instant value) {
    var at = LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC);
    if (at.getYear() < 0 || at.getYear() > LAST_YEAR_OF_FOUR_DIGITS) {
      return FORMAT.format(value);
    }
    var text = "0000-00-00T00:00:00.000000Z".toCharArray();
    write(at.getYear(), text, 4);
    write(at.getMonthValue(), text, 7);
    write(at.getDayOfMonth(), text, 10);
    write(at.getHour(), text, 13);
    write(at.getMinute(), text, 16);
    write(at.getSecond(), text, 19);
    write(at.getNano() / 1_000, text, 26);
    return new String(text);
  }

  /** Puts the digits before the end, over zeros. */
  private static void write(int number, char[] text, int end) {
    var at = end;
    for (var rest = number; rest > 0; rest /= 10) {
      text[--at] += (char) (rest % 10);
    }
  }
}
