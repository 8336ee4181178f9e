package dev.marquee.bootstrap.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * An event is an object on a line of its own, whatever is in it: JSON lets ends of lines stand as
 * they are that Unicode has besides the control characters, and readers of lines may split there.
 */
final class JsonLines extends JsonEncoder {

  JsonLines() {
    setWithSequenceNumber(false);
    setWithNanoseconds(false);
    setWithContext(false);
    setWithArguments(false);
    setWithMessage(false);
    setWithFormattedMessage(true);
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return new String(super.encode(event), UTF_8)
        .replace("\u0085", "\\u0085")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
        .getBytes(UTF_8);
  }
}
