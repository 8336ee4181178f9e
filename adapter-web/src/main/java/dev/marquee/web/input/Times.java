package dev.marquee.web.input;

import dev.marquee.domain.error.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times as RFC 3339 spells them. */
final class Times {

  private static final Pattern RFC_3339 =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})",
          Pattern.CASE_INSENSITIVE);

  private Times() {}

  /** To the microsecond, which is how finely our own clock ticks. */
  static Instant instant(String spelling) {
    if (!RFC_3339.matcher(spelling).matches()) {
      throw notATime();
    }
    try {
      return OffsetDateTime.parse(spelling.toUpperCase(Locale.ROOT))
          .toInstant()
          .truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw notATime();
    }
  }

  private static InvalidInput notATime() {
    return InvalidInput.of("invalid_format", "must be a time such as 2026-01-31T12:00:00Z");
  }
}
