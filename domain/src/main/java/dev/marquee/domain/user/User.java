package dev.marquee.domain.user;

import dev.marquee.domain.access.AccessControlled;
import dev.marquee.domain.access.AccessRule;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.access.Principal;
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

  /** This account as one who acts. */
  public Actor.Member asActor() {
    return new Actor.Member(id.value(), role.label());
  }
}
