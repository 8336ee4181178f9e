package dev.marquee.application.auth;

import dev.marquee.domain.error.InvalidInput;

/**
 * Which passwords may be chosen: any that the type allows, unless it is among the most common
 * (OWASP ASVS 5.0, 6.2.4). How strong the rest are is not guessed at.
 */
public final class PasswordPolicy {

  private final CommonPasswords common;

  public PasswordPolicy(CommonPasswords common) {
    this.common = common;
  }

  /**
   * The password that a person chose.
   *
   * @throws InvalidInput as {@link Password#Password}, or {@code too_common}
   */
  public Password chosen(String value) {
    var password = new Password(value);
    if (isCommon(password)) {
      throw InvalidInput.of("too_common", "must not be one of the most common passwords");
    }
    return password;
  }

  /** Whether {@link #chosen} refuses it; who sets passwords for others is told, not refused. */
  public boolean isCommon(Password password) {
    return common.contains(password);
  }
}
