package dev.marquee.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class DateFieldTest {

  /** The example of RFC 9110, 5.6.7. */
  private static final Instant MOMENT = Instant.parse("1994-11-06T08:49:37Z");

  @Test
  void isWrittenAsHttpHasIt() {
    assertThat(at(MOMENT)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
  }

  @Test
  void namesEveryDayAndMonth() {
    var english =
        DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    for (var day = 0; day < 366; day++) {
      var moment = MOMENT.plus(Duration.ofDays(day));
      assertThat(at(moment)).isEqualTo(english.format(moment));
    }
  }

  private static String at(Instant moment) {
    return new DateField(Clock.fixed(moment, ZoneOffset.UTC)).now();
  }
}
