package dev.marquee.application.health;

import java.util.Locale;

/** How something is, from good to bad. */
public enum Condition {
  UP,
  /** It works, but somebody should look after it. */
  WARNING,
  DOWN;

  /** The written form, such as {@code up}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Condition orWorse(Condition other) {
    return compareTo(other) < 0 ? other : this;
  }
}
