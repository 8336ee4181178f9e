package dev.marquee.application.shared;

import java.util.function.Supplier;

/**
 * Groups what a use case asks of the repositories. What is thrown inside rolls everything back and
 * reaches the caller as it is. A transaction inside another joins it.
 */
public interface Transactions {

  /** Runs the work so that all of it is stored, durably, when this returns, or nothing. */
  <T> T write(Supplier<T> work);

  /** Runs reads so that they see one state of the data. */
  <T> T read(Supplier<T> work);
}
