package dev.marquee.application.auth;

/**
 * A password as it is kept: a text that names its algorithm and parameters, in the PHC string
 * format or, from elsewhere, in that of bcrypt.
 */
public record PasswordHash(String value) {

  @Override
  public String toString() {
    return "***";
  }
}
