package dev.marquee.application.movie;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Whom to tell how a load goes on while it does. What they throw ends the load, and nothing is
 * loaded.
 *
 * @param refused learns of each row that is not loaded; one that breaks several rules comes several
 *     times in a row
 * @param read learns after each row how many of the file were read
 * @param merging is run when the file was read to its end; what takes time from then on is the
 *     database
 */
public record LoadWatch(Consumer<RefusedRow> refused, LongConsumer read, Runnable merging) {

  /** One that wants to know of refused rows only. */
  public static LoadWatch forRefusals(Consumer<RefusedRow> refused) {
    return new LoadWatch(refused, rows -> {}, () -> {});
  }
}
