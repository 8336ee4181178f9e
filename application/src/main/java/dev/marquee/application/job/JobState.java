package dev.marquee.application.job;

import dev.marquee.domain.error.InvalidInput;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a job stands. */
public enum JobState {
  /** Not due yet, or due and nobody has taken it, or to be tried again. */
  WAITING,
  /** Taken by a worker, which may have died of it. */
  RUNNING,
  /** Its effect is stored. */
  DONE,
  /** Failed so often that nobody tries any more, until an admin says so. */
  DEAD,
  /** An admin did not want it. */
  CANCELLED;

  private static final String CHOICE =
      Stream.of(values()).map(JobState::label).collect(Collectors.joining(", "));

  /** The written form, such as {@code waiting}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of that label.
   *
   * @throws InvalidInput {@code invalid_choice}
   */
  public static JobState of(String label) {
    return Stream.of(values())
        .filter(state -> state.label().equals(label))
        .findFirst()
        .orElseThrow(() -> InvalidInput.of("invalid_choice", "must be " + CHOICE));
  }
}
