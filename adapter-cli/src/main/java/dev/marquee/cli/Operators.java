package dev.marquee.cli;

import dev.marquee.domain.access.Actor;

/** Who is at the shell. */
public final class Operators {

  private Operators() {}

  /** The person by the name under which the system knows them. */
  public static Actor.Operator current() {
    return new Actor.Operator(System.getProperty("user.name"));
  }
}
