package dev.marquee.bootstrap.settings;

import java.util.List;

/** Settings that cannot be worked with. */
public final class InvalidSettings extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** One clear line for each, without the secret that may be in the value. */
  public InvalidSettings(List<String> problems) {
    super(String.join(System.lineSeparator(), problems), null, false, false);
  }
}
