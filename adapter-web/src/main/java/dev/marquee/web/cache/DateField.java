package dev.marquee.web.cache;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/** What the field {@code Date} says now (RFC 9110, 6.6.1), put into words once a second. */
@Singleton
final class DateField {

  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /**
   * As of RFC 1123, whose form in the JDK writes the first days of a month with one digit. The
   * names are spelled out, since the first answer would wait for those of the locale to be read.
   */
  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .appendText(ChronoField.DAY_OF_WEEK, numbered(DAYS))
          .appendPattern(", dd ")
          .appendText(ChronoField.MONTH_OF_YEAR, numbered(MONTHS))
          .appendPattern(" yyyy HH:mm:ss 'GMT'")
          .toFormatter(Locale.ROOT)
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

  private static Map<Long, String> numbered(List<String> names) {
    return LongStream.rangeClosed(1, names.size())
        .boxed()
        .collect(toMap(number -> number, number -> names.get(number.intValue() - 1)));
  }
}
