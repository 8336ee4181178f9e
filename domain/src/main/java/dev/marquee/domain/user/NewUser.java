package dev.marquee.domain.user;

/**
 * An account that is about to be made.
 *
 * @param active whether it may sign in; only what is taken over from elsewhere starts without
 */
public record NewUser(Username username, EmailAddress email, Role role, boolean active) {

  /** One that may sign in. */
  public NewUser(Username username, EmailAddress email, Role role) {
    this(username, email, role, true);
  }

  /** What anybody gets who registers. */
  public static NewUser member(Username username, EmailAddress email) {
    return new NewUser(username, email, Role.USER);
  }
}
