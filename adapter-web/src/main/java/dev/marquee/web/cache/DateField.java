package dev.marquee.web.cache;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the field {@code Date} says now (RFC 9110, 6.6.1), put into words once a second. */
@Singleton
final class DateField {

  /** As of RFC 1123, whose form in the JDK writes the first days of a month with one digit. */
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private record Words(long second, String text) {}

  private final Clock clock;
  private volatile Words last = new Words(-1, "");

  DateField(Clock clock) {
    this.clock = clock;
  }

  String now() {
    var second = clock.instant().getEpochSecond();
    var words = last;
    if (words.second() != second) {
      words = new Words(second, FORM.format(Instant.ofEpochSecond(second)));
      last = words;
    }
    return words.text();
  }
}
