package dev.marquee.application.auth;

/** A password as it is kept: a PHC string that names its algorithm and parameters. */
public record PasswordHash(String value) {

  @Override
  public String toString() {
    return "***";
  }
}
