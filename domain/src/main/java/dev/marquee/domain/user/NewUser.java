package dev.marquee.domain.user;

/** An account that is about to be made; it starts active. */
public record NewUser(Username username, EmailAddress email, Role role) {

  /** What anybody gets who registers. */
  public static NewUser member(Username username, EmailAddress email) {
    return new NewUser(username, email, Role.USER);
  }
}
