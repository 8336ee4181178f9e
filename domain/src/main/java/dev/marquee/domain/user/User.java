package dev.marquee.domain.user;

import dev.marquee.domain.access.AccessControlled;
import dev.marquee.domain.access.AccessRule;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.access.Principal;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.Unauthenticated;
import java.time.Instant;
import java.util.List;

/**
 * An account. Everybody sees its name; its owner and admins see the rest and may change it.
 *
 * @param active whether it may sign in
 * @param version grows by one with each change, from 1
 */
public record User(
    UserId id,
    Username username,
    EmailAddress email,
    Role role,
    boolean active,
    Instant createdAt,
    Instant updatedAt,
    long version)
    implements AccessControlled {

  @Override
  public List<AccessRule> accessRules() {
    return List.of(
        AccessRule.allow(Principal.EVERYONE, Permission.VIEW),
        AccessRule.allowAll(id.principal()),
        AccessRule.allowAll(Principal.ADMIN));
  }

  /**
   * The account after an edit; storing it raises its version.
   *
   * @throws Unauthenticated when nobody is known
   * @throws Forbidden when the actor is neither its owner nor an admin, or, {@code admin_only},
   *     when its owner reaches for what is for admins to change
   */
  public User edit(Actor actor, UserChanges changes, Instant now) {
    actor.require(this, Permission.EDIT);
    if (changes.standing()) {
      actor.requireAdmin();
    }
    return new User(
        id,
        changes.username().from(username),
        changes.email().from(email),
        changes.role().from(role),
        changes.active().from(active),
        createdAt,
        now,
        version);
  }

  /** Whether it may do now what admins may. */
  public boolean isActiveAdmin() {
    return active && role == Role.ADMIN;
  }

  /** This account as one who acts. */
  public Actor.Member asActor() {
    return new Actor.Member(id.value(), role.label());
  }
}
