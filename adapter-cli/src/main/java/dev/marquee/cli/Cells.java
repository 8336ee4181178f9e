package dev.marquee.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/** How a value is written where the form of output knows nothing better than text. */
final class Cells {

  /** Always six digits, so that the order of texts is that of time. */
  private static final DateTimeFormatter MICROSECONDS =
      new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

  private Cells() {}

  static String text(Object cell) {
    return switch (cell) {
      case Optional<?> known -> known.map(Cells::text).orElse("");
      case Instant moment -> MICROSECONDS.format(moment);
      default -> cell.toString();
    };
  }
}
