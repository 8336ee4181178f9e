package dev.marquee.domain.access;

import java.util.List;
import java.util.Set;

/**
 * One line of an access list.
 *
 * @param effect what a match means
 * @param principal whom it speaks of
 * @param permissions what it speaks of
 */
public record AccessRule(Effect effect, Principal principal, Set<Permission> permissions) {

  /** What a matching rule decides. */
  public enum Effect {
    ALLOW,
    DENY
  }

  public AccessRule {
    permissions = Set.copyOf(permissions);
  }

  public static AccessRule allow(Principal principal, Permission... permissions) {
    return new AccessRule(Effect.ALLOW, principal, Set.of(permissions));
  }

  public static AccessRule deny(Principal principal, Permission... permissions) {
    return new AccessRule(Effect.DENY, principal, Set.of(permissions));
  }

  /** Everything there is to allow. */
  public static AccessRule allowAll(Principal principal) {
    return allow(principal, Permission.values());
  }

  /** The first rule that matches decides; without a match the answer is no. */
  static boolean decide(List<AccessRule> rules, Set<Principal> principals, Permission permission) {
    return rules.stream()
        .filter(rule -> rule.permissions.contains(permission))
        .filter(rule -> principals.contains(rule.principal))
        .findFirst()
        .map(rule -> rule.effect == Effect.ALLOW)
        .orElse(false);
  }
}
