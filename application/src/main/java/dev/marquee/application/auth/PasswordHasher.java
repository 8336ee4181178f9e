package dev.marquee.application.auth;

import dev.marquee.application.shared.Unavailable;

/**
 * Makes and checks password hashes. Both are slow on purpose, so that an implementation bounds how
 * many run at once and how long a caller waits; no transaction is open meanwhile.
 */
public interface PasswordHasher {

  /**
   * A hash of the password with a new salt.
   *
   * @throws Unavailable {@code hashing_busy} when the wait would be too long
   */
  PasswordHash hash(Password password);

  /**
   * Whether the hash was made of this password, given as it was typed.
   *
   * @throws Unavailable {@code hashing_busy} when the wait would be too long
   */
  boolean verify(String candidate, PasswordHash hash);

  /**
   * Does the work of {@link #verify} where there is nothing to verify against, so that the time
   * taken does not tell who has an account.
   *
   * @throws Unavailable {@code hashing_busy} when the wait would be too long
   */
  void verifyNothing(String candidate);

  /** Whether a text is a hash that passwords can be verified against. Fast. */
  boolean canVerify(PasswordHash hash);

  /** Whether a hash was made in another way than new ones are. Fast. */
  boolean isOutdated(PasswordHash hash);

  /**
   * A new hash of a password just verified, which may be one that nobody could choose any more.
   *
   * @throws Unavailable {@code hashing_busy} when the wait would be too long
   */
  PasswordHash rehash(String verified);
}
