package dev.marquee.domain.user;

import dev.marquee.domain.shared.Change;

/**
 * What an edit asks of an account. Its role, and whether it is active, are for admins to change.
 */
public record UserChanges(
    Change<Username> username,
    Change<EmailAddress> email,
    Change<Role> role,
    Change<Boolean> active) {

  /** What people may change of an account of their own. */
  public static UserChanges of(Change<Username> username, Change<EmailAddress> email) {
    return new UserChanges(username, email, Change.keep(), Change.keep());
  }

  /** A change of the role alone. */
  public static UserChanges to(Role role) {
    return new UserChanges(Change.keep(), Change.keep(), Change.to(role), Change.keep());
  }

  /** A change of whether it is active alone. */
  public static UserChanges active(boolean active) {
    return new UserChanges(Change.keep(), Change.keep(), Change.keep(), Change.to(active));
  }

  /** Whether they speak of the role, or of being active. */
  public boolean standing() {
    return !role.keeps() || !active.keeps();
  }
}
