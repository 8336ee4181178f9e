package dev.marquee.application.auth;

/** The passwords that are guessed first: the 10,000 most common of a published list. */
public interface CommonPasswords {

  /**
   * Whether the password is on the list, ignoring case. Only the whole of it counts; that a longer
   * one begins or ends with a common one does not.
   */
  boolean contains(Password password);
}
